/** Reads a UBL 2 Invoice or CreditNote (EN 16931, Peppol, XRechnung) into the common form. */
import type { InvoiceLine } from '../../model/household.ts'
import { allOf, at, textAt, type XmlElement } from '../../xml/walk.ts'
import type { Paper, PaymentMeans, Read } from './paper.ts'
import { allLines, type Extra, positionLines } from './position.ts'
import { accountNumber, candidate, dayAt, isTrue, prose, readSum, sumAt, taxTitle, wordsAt } from './values.ts'

export function readUbl(root: XmlElement): Paper {
  const supplier = at(root, 'AccountingSupplierParty', 'Party')
  const currency = wordsAt(root, 'DocumentCurrencyCode')
  const means = allOf(root, 'PaymentMeans').map(meansOf)
  const issuedOn = dayAt(root, ['IssueDate'])
  const dueOn =
    dayAt(root, ['DueDate']) ??
    dayAt(at(root, 'PaymentMeans'), ['PaymentDueDate']) ??
    // Terms with a percent are a discount for paying earlier than one must.
    dayAt(
      allOf(root, 'PaymentTerms').find((terms) => wordsAt(terms, 'SettlementDiscountPercent') === ''),
      ['PaymentDueDate'],
      ['InstallmentDueDate'],
    )
  const positions = allOf(root, root.name === 'CreditNote' ? 'CreditNoteLine' : 'InvoiceLine')
  const period = at(root, 'InvoicePeriod') ?? positions.map((line) => at(line, 'InvoicePeriod')).find(Boolean)
  const [from, to] = [dayAt(period, ['StartDate']), dayAt(period, ['EndDate'])]
  return {
    type: wordsAt(root, root.name === 'CreditNote' ? 'CreditNoteTypeCode' : 'InvoiceTypeCode'),
    creditRoot: root.name === 'CreditNote',
    number: wordsAt(root, 'ID'),
    provider: wordsAt(supplier, 'PartyName', 'Name') || wordsAt(supplier, 'PartyLegalEntity', 'RegistrationName'),
    taxNumbers: [...allOf(supplier, 'PartyTaxScheme'), ...allOf(supplier, 'PartyLegalEntity')].map((each) => wordsAt(each, 'CompanyID')),
    country: wordsAt(supplier, 'PostalAddress', 'Country', 'IdentificationCode'),
    contracts: contractsOf(root),
    currency,
    ...(issuedOn && { issuedOn }),
    ...(dueOn && { dueOn }),
    ...(from && { from }),
    ...(to && { to }),
    sums: sumsOf(root),
    means,
    creditor: creditorOf(supplier) || creditorOf(at(root, 'PayeeParty')),
    terms: allOf(root, 'PaymentTerms').flatMap((terms) => allOf(terms, 'Note').map(({ text }) => prose(text))),
    notes: allOf(root, 'Note').map(({ text }) => prose(text)),
    earlyDiscounts: allOf(root, 'PaymentTerms').flatMap((terms) => {
      const percent = wordsAt(terms, 'SettlementDiscountPercent')
      return percent === '' ? [] : [{ percent, days: wordsAt(terms, 'SettlementPeriod', 'DurationMeasure') }]
    }),
    corrects: wordsAt(root, 'BillingReference', 'InvoiceDocumentReference', 'ID'),
    ...allLines(positions.map(positionOf), extrasOf(root), taxesOf(root, currency)),
  }
}

/** Schemes of numbers that an office of the world gave (GLN, DUNS, national registers) say nothing of the contract. */
const OWN_NUMBER = (id: XmlElement): boolean => (id.attributes.schemeID ?? '') === ''

function contractsOf(root: XmlElement): Read<string>[] {
  const customer = at(root, 'AccountingCustomerParty')
  const ids = allOf(at(customer, 'Party'), 'PartyIdentification').flatMap((each) => allOf(each, 'ID').filter(OWN_NUMBER))
  return [
    ...candidate('SupplierAssignedAccountID', wordsAt(customer, 'SupplierAssignedAccountID')),
    ...candidate('ContractDocumentReference', wordsAt(root, 'ContractDocumentReference', 'ID')),
    ...candidate('CustomerAssignedAccountID', wordsAt(customer, 'CustomerAssignedAccountID')),
    ...ids.flatMap((id) => candidate('PartyIdentification', wordsAt(id))),
    ...candidate('BuyerReference', wordsAt(root, 'BuyerReference')),
    ...candidate('AccountingCost', wordsAt(root, 'AccountingCost')),
  ]
}

function sumsOf(root: XmlElement): Paper['sums'] {
  const totals = at(root, 'LegalMonetaryTotal')
  const [net, gross] = [sumAt(totals, 'TaxExclusiveAmount'), sumAt(totals, 'TaxInclusiveAmount')]
  const [prepaid, rounding] = [sumAt(totals, 'PrepaidAmount'), sumAt(totals, 'PayableRoundingAmount')]
  const [tax, payable] = [sumAt(root, 'TaxTotal', 'TaxAmount'), sumAt(totals, 'PayableAmount')]
  return {
    ...(net && { net }),
    ...(tax && { tax }),
    ...(gross && { gross }),
    ...(prepaid && { prepaid }),
    ...(rounding && { rounding }),
    ...(payable && { payable }),
  }
}

function meansOf(means: XmlElement): PaymentMeans {
  const due = dayAt(means, ['PaymentDueDate'])
  return {
    code: wordsAt(means, 'PaymentMeansCode'),
    account: accountNumber(wordsAt(means, 'PayeeFinancialAccount', 'ID')),
    reference: wordsAt(means, 'PaymentID'),
    mandate: wordsAt(means, 'PaymentMandate', 'ID'),
    ...(due && { dueOn: due.value }),
  }
}

const creditorOf = (party: XmlElement | undefined): string =>
  wordsAt(
    allOf(party, 'PartyIdentification')
      .flatMap((each) => allOf(each, 'ID'))
      .find(({ attributes }) => attributes.schemeID === 'SEPA'),
  )

const extrasOf = (element: XmlElement | undefined): Extra[] =>
  allOf(element, 'AllowanceCharge').map((each) => ({
    title: wordsAt(each, 'AllowanceChargeReason'),
    amount: textAt(each, 'Amount'),
    charge: isTrue(textAt(each, 'ChargeIndicator')),
  }))

function positionOf(line: XmlElement): InvoiceLine[] | undefined {
  const quantity = at(line, 'InvoicedQuantity') ?? at(line, 'CreditedQuantity')
  const price = at(line, 'Price')
  const discount = allOf(price, 'AllowanceCharge').find((each) => !isTrue(textAt(each, 'ChargeIndicator')))
  return positionLines({
    title: wordsAt(line, 'Item', 'Name') || wordsAt(line, 'Item', 'Description'),
    total: textAt(line, 'LineExtensionAmount'),
    quantity: quantity?.text ?? '',
    unitCode: quantity?.attributes.unitCode ?? '',
    price: textAt(price, 'PriceAmount'),
    base: textAt(price, 'BaseQuantity'),
    priceDiscount: textAt(discount, 'Amount'),
    fullPrice: textAt(discount, 'BaseAmount'),
    extras: extrasOf(line),
  })
}

/** The tax at each rate, in the currency of the document: a second total may say it in that of the tax office. */
function taxesOf(root: XmlElement, currency: string): InvoiceLine[] {
  const totals = allOf(root, 'TaxTotal')
  const own = totals.find((total) => (at(total, 'TaxAmount')?.attributes.currencyID ?? currency) === currency) ?? totals[0]
  return allOf(own, 'TaxSubtotal').flatMap((part) => {
    const amount = readSum(textAt(part, 'TaxAmount'))
    const category = at(part, 'TaxCategory')
    const rate = wordsAt(category, 'Percent') || wordsAt(part, 'Percent')
    const title = taxTitle(wordsAt(category, 'TaxScheme', 'ID'), rate)
    return amount ? [{ title, amount }] : []
  })
}
