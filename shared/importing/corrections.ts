/** A person's word laid over what was read of a file: in the preview to see what comes of it, and again when it is stored. */
import type { Inspected, InvoiceDraft, NoticeDraft } from '../model/inspected.ts'

export interface Corrections {
  /** The account of all papers of the file. */
  account?: string
  invoice?: InvoiceDraft
  notice?: NoticeDraft
}

/** A draft that was looked over replaces the one that was read, so that a field can be emptied too. */
export function withCorrections<T extends Pick<Inspected, 'invoice' | 'notice'>>(read: T, { account, invoice, notice }: Corrections): T {
  const chosen = account === undefined ? {} : { account }
  const bill = read.invoice && { ...(invoice ?? read.invoice), ...chosen }
  const letter = read.notice && { ...(notice ?? read.notice), ...chosen }
  return { ...read, ...(bill && { invoice: bill }), ...(letter && { notice: letter }) }
}
