/** Makes sense of the field `:86:`, which every country fills in its own way: who it was, what for, under which references. */
import { collapse } from '../text.ts'
import { sepaParts } from './sepa.ts'
import { slashParts } from './slashes.ts'
import { isNote, isSubfielded, noteParts, type Subfields, subfieldParts } from './subfields.ts'
import { unwrap } from './wrapped.ts'

export interface MtDetails {
  counterparty: string
  /** The account of the other side; empty where none is named. */
  account: string
  purpose: string
  /** The bank's word for the operation: GUTSCHRIFT, SEPA OVERBOEKING. */
  kind: string
  /** The payer's own reference, the mandate and the creditor's number, as far as stated. */
  reference: string
}

/** Bytes that are no letters stand in some files between words. */
const CONTROLS = /\p{Cc}+/gu

/** `fields` are the lines of each `:86:` of one entry, `notes` those of its `:NS:`. Never fails: what is not understood is the purpose. */
export function readDetails(fields: readonly (readonly string[])[], notes: readonly string[]): MtDetails {
  const texts = fields.map((lines) => unwrap(lines).replace(CONTROLS, ' ').trim())
  const text = texts.filter((one) => one !== '').join(' ')
  const subfields = isSubfielded(text) ? subfieldParts(text) : notes.some(isNote) ? noteParts(notes) : undefined
  if (subfields) return withSepa(subfields)
  const slashes = slashParts(text)
  if (slashes) return { ...slashes, reference: references(slashes) }
  return withSepa({ counterparty: '', account: '', purpose: text, kind: '' })
}

function withSepa({ counterparty, account, purpose, kind }: Subfields): MtDetails {
  const { free, tags } = sepaParts(purpose)
  return {
    counterparty: collapse(counterparty),
    account: account || (tags.IBAN ?? ''),
    purpose: collapse(`${free} ${tags.SVWZ ?? ''} ${tags.MTLG ?? ''}`),
    kind: collapse(kind),
    reference: references({ own: tags.EREF ?? tags.KREF ?? '', mandate: tags.MREF ?? '', creditor: tags.CRED ?? '' }),
  }
}

/** Mandate and creditor tell one direct debit from another of the same payee, so they are kept and named. */
function references({ own, mandate, creditor }: { own: string; mandate: string; creditor: string }): string {
  const said = (text: string): boolean => text !== '' && !/^(?:NOTPROVIDED|NONREF)$/i.test(text)
  return [said(own) ? own : '', said(mandate) ? `MREF+${mandate}` : '', said(creditor) ? `CRED+${creditor}` : '']
    .filter((part) => part !== '')
    .join(' ')
}
