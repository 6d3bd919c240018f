/** Reads a Cross Industry Invoice (Factur-X, ZUGFeRD 1 and 2, XRechnung) into the common form. */
import type { InvoiceLine } from '../../model/household.ts'
import { allOf, at, textAt, type XmlElement } from '../../xml/walk.ts'
import type { Paper, PaymentMeans, Read } from './paper.ts'
import { allLines, type Extra, positionLines } from './position.ts'
import { accountNumber, candidate, dayAt, isTrue, prose, readSum, sumAt, taxTitle, wordsAt } from './values.ts'

/** ZUGFeRD 1 has the same parts under longer names. */
const either = (element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined =>
  names.map((name) => at(element, name)).find(Boolean)

export function readCii(root: XmlElement): Paper {
  const document = either(root, 'ExchangedDocument', 'HeaderExchangedDocument')
  const trade = either(root, 'SupplyChainTradeTransaction', 'SpecifiedSupplyChainTradeTransaction')
  const agreement = either(trade, 'ApplicableHeaderTradeAgreement', 'ApplicableSupplyChainTradeAgreement')
  const settlement = either(trade, 'ApplicableHeaderTradeSettlement', 'ApplicableSupplyChainTradeSettlement')
  const seller = at(agreement, 'SellerTradeParty')
  const currency = wordsAt(settlement, 'InvoiceCurrencyCode')
  const terms = allOf(settlement, 'SpecifiedTradePaymentTerms')
  const issuedOn = dayAt(document, ['IssueDateTime', 'DateTimeString'], ['IssueDateTime', 'DateTime'])
  const positions = allOf(trade, 'IncludedSupplyChainTradeLineItem').filter(isCharged)
  const period =
    at(settlement, 'BillingSpecifiedPeriod') ?? positions.map((line) => at(settlementOf(line), 'BillingSpecifiedPeriod')).find(Boolean)
  const from = dayAt(period, ['StartDateTime', 'DateTimeString'], ['StartDateTime', 'DateTime'])
  const to = dayAt(period, ['EndDateTime', 'DateTimeString'], ['EndDateTime', 'DateTime'])
  const dueOn = dueOf(terms)
  return {
    type: wordsAt(document, 'TypeCode'),
    creditRoot: false,
    number: wordsAt(document, 'ID'),
    provider: wordsAt(seller, 'Name') || wordsAt(seller, 'SpecifiedLegalOrganization', 'TradingBusinessName'),
    taxNumbers: [...allOf(seller, 'SpecifiedTaxRegistration'), ...allOf(seller, 'SpecifiedLegalOrganization')].map((each) =>
      wordsAt(each, 'ID'),
    ),
    country: wordsAt(seller, 'PostalTradeAddress', 'CountryID'),
    contracts: contractsOf(agreement, settlement),
    currency,
    ...(issuedOn && { issuedOn }),
    ...(dueOn && { dueOn }),
    ...(from && { from }),
    ...(to && { to }),
    sums: sumsOf(settlement, currency),
    means: meansOf(settlement, terms),
    creditor: wordsAt(settlement, 'CreditorReferenceID'),
    terms: terms.flatMap((one) => allOf(one, 'Description').map(({ text }) => prose(text))),
    notes: allOf(document, 'IncludedNote').map((note) => prose(textAt(note, 'Content'))),
    earlyDiscounts: terms.flatMap((one) => {
      const discount = at(one, 'ApplicableTradePaymentDiscountTerms')
      const percent = wordsAt(discount, 'CalculationPercent')
      return percent === '' ? [] : [{ percent, days: wordsAt(discount, 'BasisPeriodMeasure') }]
    }),
    corrects: wordsAt(settlement, 'InvoiceReferencedDocument', 'IssuerAssignedID'),
    ...allLines(positions.map(positionOf), [...extrasOf(settlement), ...freightOf(settlement)], taxesOf(settlement)),
  }
}

/** Headings of groups and lines for information carry sums that stand elsewhere already (the EXTENDED profile). */
const isCharged = (line: XmlElement): boolean =>
  !/^(?:GROUP|INFORMATION)$/i.test(textAt(line, 'AssociatedDocumentLineDocument', 'LineStatusReasonCode'))

const settlementOf = (line: XmlElement): XmlElement | undefined =>
  either(line, 'SpecifiedLineTradeSettlement', 'SpecifiedSupplyChainTradeSettlement')

/** Where several terms name a day, one that gives a discount is not the day by which one must pay; of the others the first counts. */
function dueOf(terms: readonly XmlElement[]) {
  const plain = terms.filter((one) => at(one, 'ApplicableTradePaymentDiscountTerms') === undefined)
  const found = (plain.length > 0 ? plain : terms)
    .map((one) => dayAt(one, ['DueDateDateTime', 'DateTimeString'], ['DueDateDateTime', 'DateTime']))
    .filter((day) => day !== undefined)
  return found.sort((a, b) => (a.value < b.value ? -1 : 1))[0]
}

function contractsOf(agreement: XmlElement | undefined, settlement: XmlElement | undefined): Read<string>[] {
  const buyer = at(agreement, 'BuyerTradeParty')
  return [
    ...candidate('ContractReferencedDocument', wordsAt(agreement, 'ContractReferencedDocument', 'IssuerAssignedID')),
    ...candidate('ContractReferencedDocument', wordsAt(agreement, 'ContractReferencedDocument', 'ID')),
    ...allOf(buyer, 'ID').flatMap((id) => candidate('BuyerTradeParty ID', wordsAt(id))),
    ...candidate('BuyerReference', wordsAt(agreement, 'BuyerReference')),
    ...candidate('ReceivableSpecifiedTradeAccountingAccount', wordsAt(settlement, 'ReceivableSpecifiedTradeAccountingAccount', 'ID')),
  ]
}

function sumsOf(settlement: XmlElement | undefined, currency: string): Paper['sums'] {
  const totals = either(settlement, 'SpecifiedTradeSettlementHeaderMonetarySummation', 'SpecifiedTradeSettlementMonetarySummation')
  const [net, gross] = [sumAt(totals, 'TaxBasisTotalAmount'), sumAt(totals, 'GrandTotalAmount')]
  const [prepaid, rounding] = [sumAt(totals, 'TotalPrepaidAmount'), sumAt(totals, 'RoundingAmount')]
  const payable = sumAt(totals, 'DuePayableAmount')
  // A second one may say the tax in the currency of the tax office.
  const taxes = allOf(totals, 'TaxTotalAmount')
  const tax = sumAt(taxes.find(({ attributes }) => (attributes.currencyID ?? currency) === currency))
  return {
    ...(net && { net }),
    ...(tax && { tax }),
    ...(gross && { gross }),
    ...(prepaid && { prepaid }),
    ...(rounding && { rounding }),
    ...(payable && { payable }),
  }
}

function meansOf(settlement: XmlElement | undefined, terms: readonly XmlElement[]): PaymentMeans[] {
  const mandate = terms.map((one) => wordsAt(one, 'DirectDebitMandateID')).find(Boolean) ?? ''
  const reference = wordsAt(settlement, 'PaymentReference')
  const found = allOf(settlement, 'SpecifiedTradeSettlementPaymentMeans').map((means) => {
    const account = at(means, 'PayeePartyCreditorFinancialAccount')
    const number = accountNumber(wordsAt(account, 'IBANID') || wordsAt(account, 'ProprietaryID'))
    return { code: wordsAt(means, 'TypeCode'), account: number, reference, mandate }
  })
  return found.length > 0 || (mandate === '' && reference === '') ? found : [{ code: '', account: '', reference, mandate }]
}

const isCharge = (element: XmlElement): boolean =>
  isTrue(textAt(element, 'ChargeIndicator', 'Indicator') || textAt(element, 'ChargeIndicator'))

const extrasOf = (element: XmlElement | undefined): Extra[] =>
  allOf(element, 'SpecifiedTradeAllowanceCharge').map((each) => ({
    title: wordsAt(each, 'Reason'),
    amount: textAt(each, 'ActualAmount'),
    charge: isCharge(each),
  }))

const freightOf = (settlement: XmlElement | undefined): Extra[] =>
  allOf(settlement, 'SpecifiedLogisticsServiceCharge').map((each) => ({
    title: wordsAt(each, 'Description'),
    amount: textAt(each, 'AppliedAmount'),
    charge: true,
  }))

function positionOf(line: XmlElement): InvoiceLine[] | undefined {
  const agreement = either(line, 'SpecifiedLineTradeAgreement', 'SpecifiedSupplyChainTradeAgreement')
  const delivery = either(line, 'SpecifiedLineTradeDelivery', 'SpecifiedSupplyChainTradeDelivery')
  const settlement = settlementOf(line)
  const totals = either(settlement, 'SpecifiedTradeSettlementLineMonetarySummation', 'SpecifiedTradeSettlementMonetarySummation')
  const [full, net] = [at(agreement, 'GrossPriceProductTradePrice'), at(agreement, 'NetPriceProductTradePrice')]
  const discount = allOf(full, 'AppliedTradeAllowanceCharge').find((each) => !isCharge(each))
  const quantity = at(delivery, 'BilledQuantity')
  const total = textAt(totals, 'LineTotalAmount')
  // ZUGFeRD 1 writes remarks as positions without any sum.
  if (total === '' && net === undefined) return []
  return positionLines({
    title: wordsAt(line, 'SpecifiedTradeProduct', 'Name') || wordsAt(line, 'SpecifiedTradeProduct', 'Description'),
    total,
    quantity: quantity?.text ?? '',
    unitCode: quantity?.attributes.unitCode ?? '',
    price: textAt(net, 'ChargeAmount'),
    base: textAt(net, 'BasisQuantity'),
    priceDiscount: textAt(discount, 'ActualAmount'),
    fullPrice: textAt(full, 'ChargeAmount'),
    extras: extrasOf(settlement),
  })
}

const taxesOf = (settlement: XmlElement | undefined): InvoiceLine[] =>
  allOf(settlement, 'ApplicableTradeTax').flatMap((part) => {
    const amount = readSum(textAt(part, 'CalculatedAmount'))
    const rate = wordsAt(part, 'RateApplicablePercent') || wordsAt(part, 'ApplicablePercent')
    return amount ? [{ title: taxTitle(wordsAt(part, 'TypeCode'), rate), amount }] : []
  })
