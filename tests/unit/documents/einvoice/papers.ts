/** Makes electronic invoices for tests in the two standards from one description, with made-up parties. */
import { civilDate } from '../../../../shared/dates.ts'
import { readEinvoice } from '../../../../shared/documents/einvoice/reader.ts'
import { speaker } from '../../../../shared/i18n/speaker.ts'
import type { ReadContext, ReadResult } from '../../../../shared/reader.ts'

export const CONTEXT: ReadContext = { asOf: civilDate('2025-07-01'), currency: 'EUR' }
const RUSSIAN = speaker('ru', 'EUR', CONTEXT.asOf)

export interface Extra {
  title?: string
  amount: string
  charge?: boolean
}
export interface Position {
  title?: string
  total?: string
  quantity?: string
  unit?: string
  price?: string
  base?: string
  /** The price before, and what was taken off. */
  full?: string
  off?: string
  extras?: Extra[]
}
export interface Wanted {
  number?: string
  type?: string
  provider?: string
  taxNumber?: string
  country?: string
  buyerId?: string
  reference?: string
  contract?: string
  issued?: string
  due?: string
  period?: readonly [string, string]
  currency?: string
  positions?: Position[]
  extras?: Extra[]
  /** Percent and sum. */
  taxes?: (readonly [string, string])[]
  net?: string
  gross?: string
  prepaid?: string
  rounding?: string
  payable?: string
  means?: string
  iban?: string
  paymentReference?: string
  mandate?: string
  creditor?: string
  terms?: string
  note?: string
  corrects?: string
}

const USUAL: Wanted = {
  number: 'R-17',
  type: '380',
  provider: 'Nordlicht Energie',
  issued: '2025-06-12',
  currency: 'EUR',
  positions: [{ title: 'Strom', total: '100.00', quantity: '400', unit: 'KWH', price: '0.25' }],
  taxes: [['19', '19.00']],
  net: '100.00',
  gross: '119.00',
  payable: '119.00',
}

const tag = (name: string, text: string | undefined, attributes = ''): string =>
  text === undefined || text === '' ? '' : `<${name}${attributes}>${text}</${name}>\n`
const escaped = (text: string | undefined): string | undefined => text?.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const ublExtra = ({ title, amount, charge = false }: Extra): string =>
  tag(
    'cac:AllowanceCharge',
    `${tag('cbc:ChargeIndicator', String(charge))}${tag('cbc:AllowanceChargeReason', title)}${tag('cbc:Amount', amount)}`,
  )

const ublLine =
  (note: string) =>
  (line: Position): string => {
    const off = line.off
      ? tag(
          'cac:AllowanceCharge',
          `${tag('cbc:ChargeIndicator', 'false')}${tag('cbc:Amount', line.off)}${tag('cbc:BaseAmount', line.full)}`,
        )
      : ''
    return tag(
      `cac:${note}Line`,
      tag(`cbc:${note === 'Invoice' ? 'Invoiced' : 'Credited'}Quantity`, line.quantity, ` unitCode="${line.unit ?? 'C62'}"`) +
        tag('cbc:LineExtensionAmount', line.total) +
        (line.extras ?? []).map(ublExtra).join('') +
        tag('cac:Item', tag('cbc:Name', escaped(line.title))) +
        tag('cac:Price', tag('cbc:PriceAmount', line.price) + tag('cbc:BaseQuantity', line.base) + off),
    )
  }

/** A UBL invoice, or credit note. */
export function ublText(wanted: Wanted = {}, root: 'Invoice' | 'CreditNote' = 'Invoice'): string {
  const w = { ...USUAL, ...wanted }
  const tax = (w.taxes ?? []).map(([rate, sum]) =>
    tag(
      'cac:TaxSubtotal',
      tag('cbc:TaxAmount', sum) + tag('cac:TaxCategory', tag('cbc:Percent', rate) + tag('cac:TaxScheme', tag('cbc:ID', 'VAT'))),
    ),
  )
  const seller =
    tag('cac:PartyName', tag('cbc:Name', escaped(w.provider))) +
    tag('cac:PartyIdentification', tag('cbc:ID', w.creditor, ' schemeID="SEPA"')) +
    tag('cac:PostalAddress', tag('cac:Country', tag('cbc:IdentificationCode', w.country))) +
    tag('cac:PartyTaxScheme', tag('cbc:CompanyID', w.taxNumber))
  const means =
    tag('cbc:PaymentMeansCode', w.means ?? (w.iban || w.mandate ? '30' : '')) +
    tag('cbc:PaymentID', w.paymentReference) +
    tag('cac:PayeeFinancialAccount', tag('cbc:ID', w.iban)) +
    tag('cac:PaymentMandate', tag('cbc:ID', w.mandate))
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" xmlns:cac="urn:x:cac" xmlns:cbc="urn:x:cbc">\n`,
    tag('cbc:ID', w.number),
    tag('cbc:IssueDate', w.issued),
    tag('cbc:DueDate', w.due),
    tag(`cbc:${root}TypeCode`, w.type),
    tag('cbc:Note', escaped(w.note)),
    tag('cbc:DocumentCurrencyCode', w.currency),
    tag('cbc:BuyerReference', w.reference),
    tag('cac:InvoicePeriod', w.period && tag('cbc:StartDate', w.period[0]) + tag('cbc:EndDate', w.period[1])),
    tag('cac:BillingReference', tag('cac:InvoiceDocumentReference', tag('cbc:ID', w.corrects))),
    tag('cac:ContractDocumentReference', tag('cbc:ID', w.contract)),
    tag('cac:AccountingSupplierParty', tag('cac:Party', seller)),
    tag('cac:AccountingCustomerParty', tag('cac:Party', tag('cac:PartyIdentification', tag('cbc:ID', w.buyerId)))),
    tag('cac:PaymentMeans', means),
    tag('cac:PaymentTerms', tag('cbc:Note', escaped(w.terms))),
    ...(w.extras ?? []).map(ublExtra),
    tag('cac:TaxTotal', tax.join('')),
    tag(
      'cac:LegalMonetaryTotal',
      tag('cbc:TaxExclusiveAmount', w.net) +
        tag('cbc:TaxInclusiveAmount', w.gross) +
        tag('cbc:PrepaidAmount', w.prepaid) +
        tag('cbc:PayableRoundingAmount', w.rounding) +
        tag('cbc:PayableAmount', w.payable),
    ),
    ...(w.positions ?? []).map(ublLine(root)),
    `</${root}>\n`,
  ].join('')
}

const day = (text: string | undefined): string | undefined =>
  text && `<udt:DateTimeString format="102">${text.replace(/-/g, '')}</udt:DateTimeString>`

const ciiExtra = ({ title, amount, charge = false }: Extra): string =>
  tag(
    'ram:SpecifiedTradeAllowanceCharge',
    tag('ram:ChargeIndicator', tag('udt:Indicator', String(charge))) + tag('ram:ActualAmount', amount) + tag('ram:Reason', title),
  )

const ciiLine =
  (v1: boolean) =>
  (line: Position): string => {
    const part = (name: string, text: string): string => tag(`ram:Specified${v1 ? 'SupplyChain' : 'Line'}Trade${name}`, text)
    const off = line.off
      ? tag(
          'ram:AppliedTradeAllowanceCharge',
          tag('ram:ChargeIndicator', tag('udt:Indicator', 'false')) + tag('ram:ActualAmount', line.off),
        )
      : ''
    return tag(
      'ram:IncludedSupplyChainTradeLineItem',
      tag('ram:SpecifiedTradeProduct', tag('ram:Name', escaped(line.title))) +
        part(
          'Agreement',
          tag('ram:GrossPriceProductTradePrice', tag('ram:ChargeAmount', line.full) + off) +
            tag('ram:NetPriceProductTradePrice', tag('ram:ChargeAmount', line.price) + tag('ram:BasisQuantity', line.base)),
        ) +
        part('Delivery', tag('ram:BilledQuantity', line.quantity, ` unitCode="${line.unit ?? 'C62'}"`)) +
        part(
          'Settlement',
          (line.extras ?? []).map(ciiExtra).join('') +
            tag(`ram:SpecifiedTradeSettlement${v1 ? '' : 'Line'}MonetarySummation`, tag('ram:LineTotalAmount', line.total)),
        ),
    )
  }

/** A CII invoice; `v1`: in the names of ZUGFeRD 1. */
export function ciiText(wanted: Wanted = {}, v1 = false): string {
  const w = { ...USUAL, ...wanted }
  const header = v1 ? 'SupplyChain' : 'Header'
  const tax = (w.taxes ?? []).map(([rate, sum]) =>
    tag(
      'ram:ApplicableTradeTax',
      tag('ram:CalculatedAmount', sum) + tag('ram:TypeCode', 'VAT') + tag(`ram:${v1 ? '' : 'Rate'}ApplicablePercent`, rate),
    ),
  )
  const settlement = [
    tag('ram:CreditorReferenceID', w.creditor),
    tag('ram:PaymentReference', w.paymentReference),
    tag('ram:InvoiceCurrencyCode', w.currency),
    tag(
      'ram:SpecifiedTradeSettlementPaymentMeans',
      tag('ram:TypeCode', w.means ?? (w.iban || w.mandate ? '30' : '')) +
        tag('ram:PayeePartyCreditorFinancialAccount', tag('ram:IBANID', w.iban)),
    ),
    ...tax,
    tag('ram:BillingSpecifiedPeriod', w.period && tag('ram:StartDateTime', day(w.period[0])) + tag('ram:EndDateTime', day(w.period[1]))),
    ...(w.extras ?? []).map(ciiExtra),
    tag(
      'ram:SpecifiedTradePaymentTerms',
      tag('ram:Description', escaped(w.terms)) + tag('ram:DueDateDateTime', day(w.due)) + tag('ram:DirectDebitMandateID', w.mandate),
    ),
    tag(
      `ram:SpecifiedTradeSettlement${v1 ? '' : 'Header'}MonetarySummation`,
      tag('ram:TaxBasisTotalAmount', w.net) +
        tag('ram:RoundingAmount', w.rounding) +
        tag('ram:GrandTotalAmount', w.gross) +
        tag('ram:TotalPrepaidAmount', w.prepaid) +
        tag('ram:DuePayableAmount', w.payable),
    ),
    tag('ram:InvoiceReferencedDocument', tag('ram:IssuerAssignedID', w.corrects)),
  ]
  const agreement = [
    tag('ram:BuyerReference', w.reference),
    tag(
      'ram:SellerTradeParty',
      tag('ram:Name', escaped(w.provider)) +
        tag('ram:PostalTradeAddress', tag('ram:CountryID', w.country)) +
        tag('ram:SpecifiedTaxRegistration', tag('ram:ID', w.taxNumber)),
    ),
    tag('ram:BuyerTradeParty', tag('ram:ID', w.buyerId)),
    tag('ram:ContractReferencedDocument', tag(v1 ? 'ram:ID' : 'ram:IssuerAssignedID', w.contract)),
  ]
  const root = v1 ? 'CrossIndustryDocument' : 'CrossIndustryInvoice'
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<rsm:${root} xmlns:rsm="urn:x:${root}" xmlns:ram="urn:x:ram" xmlns:udt="urn:x:udt">\n`,
    tag(
      `rsm:${v1 ? 'Header' : ''}ExchangedDocument`,
      tag('ram:ID', w.number) +
        tag('ram:TypeCode', w.type) +
        tag('ram:IssueDateTime', day(w.issued)) +
        tag('ram:IncludedNote', tag('ram:Content', escaped(w.note))),
    ),
    tag(
      `rsm:${v1 ? 'Specified' : ''}SupplyChainTradeTransaction`,
      (w.positions ?? []).map(ciiLine(v1)).join('') +
        tag(`ram:Applicable${header}TradeAgreement`, agreement.join('')) +
        tag(`ram:Applicable${header}TradeSettlement`, settlement.join('')),
    ),
    `</rsm:${root}>\n`,
  ].join('')
}

export function read(text: string, context = CONTEXT): ReadResult {
  const found = readEinvoice(text, context)
  if (!found) throw new Error('not recognised as an electronic invoice')
  return found
}

export const keysOf = ({ problems }: ReadResult): string[] => problems.map(({ message }) => message.key)
/** No-break spaces as spaces. */
export const saidOf = ({ problems }: ReadResult): string[] =>
  problems.map(({ message }) => RUSSIAN.say(message).replace(/[\u00a0\u202f]/g, ' '))
export const linesOf = ({ invoice }: ReadResult): string[] =>
  (invoice?.lines ?? []).map(({ title, amount, quantity, unit, price }) =>
    [title, (amount / 100).toFixed(2), quantity, unit, price && `at ${price}`].filter((part) => part !== undefined).join(' '),
  )
