/** Tells by its root element whether an XML text is an electronic invoice, whatever stands before the root. */

export type EinvoiceKind = 'ubl' | 'cii'

/** Comments before the root of a published sample have six thousand characters. */
const HEAD = 64 * 1024
const ROOT = /<(?:[\w.-]+:)?([\w.-]+)([^>]*)/y
const UBL_SPACE = /urn:oasis:names:specification:ubl:schema:xsd:(?:Invoice|CreditNote)-2/
const CII_NAMES = /^CrossIndustry(?:Invoice|Document)$/
const UBL_NAMES = /^(?:Invoice|CreditNote)$/
/** An invoice in an envelope of a network (a StandardBusinessDocument of Peppol). */
const WRAPPED_CII = /<(?:[\w.-]+:)?CrossIndustry(?:Invoice|Document)[\s>]/

/** The names of elements that are an invoice, without prefix. */
export const isRoot = (name: string): boolean => CII_NAMES.test(name) || UBL_NAMES.test(name)

/** Which invoice the text is: UBL 2 (Invoice, CreditNote) or CII (Factur-X, ZUGFeRD 1 and 2, XRechnung). Undefined when it is none. */
export function einvoiceKind(text: string): EinvoiceKind | undefined {
  const head = text.slice(0, HEAD)
  const at = rootAt(head)
  if (at === undefined) return undefined
  ROOT.lastIndex = at
  const [, name = '', attributes = ''] = ROOT.exec(head) ?? []
  if (CII_NAMES.test(name)) return 'cii'
  if (UBL_NAMES.test(name)) return UBL_SPACE.test(attributes) || bareUbl(attributes, text) ? 'ubl' : undefined
  if (UBL_SPACE.test(head)) return 'ubl'
  return WRAPPED_CII.test(head) ? 'cii' : undefined
}

/** An invoice whose name space was taken away still has the totals that only UBL has. */
const bareUbl = (attributes: string, text: string): boolean =>
  !/xmlns\s*=/.test(attributes) && /<(?:[\w.-]+:)?LegalMonetaryTotal>/.test(text)

/** Where the root begins: behind blanks, the declaration, comments, instructions and a document type. Undefined where there is none. */
function rootAt(head: string): number | undefined {
  let at = 0
  for (;;) {
    while (/\s/.test(head.charAt(at))) at++
    const end = head.startsWith('<!--', at)
      ? after(head, '-->', at)
      : head.startsWith('<?', at)
        ? after(head, '?>', at)
        : head.startsWith('<!DOCTYPE', at)
          ? afterDoctype(head, at)
          : undefined
    if (end === undefined) return head.startsWith('<', at) ? at : undefined
    if (end === 0) return undefined
    at = end
  }
}

/** 0 where the mark does not come. */
function after(head: string, mark: string, from: number): number {
  const found = head.indexOf(mark, from)
  return found < 0 ? 0 : found + mark.length
}

function afterDoctype(head: string, from: number): number {
  const inside = head.indexOf('[', from)
  const close = head.indexOf('>', from)
  return inside >= 0 && inside < close ? after(head, ']>', inside) : after(head, '>', from)
}
