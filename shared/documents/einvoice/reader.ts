/** Electronic invoices as files and as attachments: the reader for the table of formats, and the plain function that PDFs use. */
import type { MessageKey } from '../../i18n/dictionary.ts'
import { message, type Problem } from '../../i18n/message.ts'
import { finish, type ReadContext, type Reader, type Reading, type ReadResult } from '../../reader.ts'
import { walkXml, type XmlElement, type XmlFault, type XmlVisitor } from '../../xml/walk.ts'
import { readCii } from './cii.ts'
import { draftOf } from './draft.ts'
import { type EinvoiceKind, einvoiceKind, isRoot } from './kind.ts'
import { readUbl } from './ubl.ts'

export const einvoiceReader: Reader = {
  format: 'ubl',
  accepts: ({ text }) => text !== undefined && einvoiceKind(text) !== undefined,
  *read({ text = '' }, context): Reading {
    return yield* read(text, einvoiceKind(text) ?? 'ubl', context)
  },
}

/**
 * Reads the XML of a UBL or CII invoice. Undefined when the text is none. Never throws; what is wrong or doubtful is in the problems, and a text
 * that gives no sum has the kind `unknown`.
 */
export function readEinvoice(text: string, context: ReadContext): ReadResult | undefined {
  const kind = einvoiceKind(text)
  return kind && finish(read(text, kind, context))
}

function* read(text: string, kind: EinvoiceKind, context: ReadContext): Reading {
  const { root, fault } = yield* rootOf(text)
  if (fault && fault.kind !== 'broken') return unknown(kind, `einvoice.xml.${fault.kind}`, fault)
  if (!root) return unknown(kind, fault ? 'einvoice.xml.damaged' : 'einvoice.xml.noInvoice', fault)
  const draft = draftOf(kind === 'ubl' ? readUbl(root) : readCii(root), context)
  if (!draft) return unknown(kind, fault ? 'einvoice.xml.damaged' : 'einvoice.xml.noSum', fault)
  const broken: Problem[] = fault ? [{ level: 'error', at: { line: fault.line }, message: message('einvoice.xml.broken') }] : []
  return { kind: 'invoice', format: kind, ...draft, problems: [...broken, ...draft.problems] }
}

interface Root {
  root?: XmlElement
  fault?: XmlFault
}

/** «Kraft & Licht» as it should not be written: the sign swallows what comes after it. */
const STRAY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)/gi

/** Yields the fraction done. A text that a stray ampersand spoils is read once more without it, and is told as broken where that stands. */
function* rootOf(text: string): Generator<number, Root, void> {
  const finder = new RootFinder()
  const fault = yield* walkXml(text, finder)
  if (finder.root || fault?.kind !== 'broken') return { ...finder.found(), ...(fault && { fault }) }
  const stray = text.search(STRAY)
  if (stray < 0) return { fault }
  const again = new RootFinder()
  const second = yield* walkXml(text.replace(STRAY, '&amp;'), again)
  const first: XmlFault = { kind: 'broken', line: text.slice(0, stray).split('\n').length }
  return { ...again.found(), fault: second && second.kind !== 'broken' ? second : first }
}

const unknown = (format: EinvoiceKind, key: MessageKey, fault: XmlFault | undefined): ReadResult => ({
  kind: 'unknown',
  format,
  problems: [{ level: 'error', ...(fault && { at: { line: fault.line } }), message: message(key) }],
})

/** Files inside the file (their bytes are text of several megabytes) and signatures say nothing that is read. */
const HEAVY = new Set(['EmbeddedDocumentBinaryObject', 'AttachmentBinaryObject', 'UBLExtensions', 'Signature'])

/** Keeps the first invoice of the text, also where it stands in the envelope of a network, once it is closed. */
class RootFinder implements XmlVisitor {
  root: XmlElement | undefined
  private open: XmlElement | undefined

  found(): Root {
    return this.root ? { root: this.root } : {}
  }

  opened(element: XmlElement): void {
    if (this.open === undefined && isRoot(element.name)) this.open = element
  }

  closed(element: XmlElement): 'keep' | 'forget' {
    if (element === this.open) this.root = element
    return this.open === undefined || this.root !== undefined || HEAVY.has(element.name) ? 'forget' : 'keep'
  }
}
