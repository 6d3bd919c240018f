/** Reads dropped files one after the other: hash, recognise, read. Nothing is stored, and any moment it can be stopped. */
import { inspectFile } from '../../shared/inspect.ts'
import type { InputFile, Inspected } from '../../shared/model/inspected.ts'
import type { PdfText, PictureCodes } from '../../shared/model/text-page.ts'
import { type Edges, prepare } from '../../shared/prepare.ts'
import type { ReadContext } from '../../shared/reader.ts'
import type { DroppedFile, Progress } from './api.ts'
import { Cancelled, inSlices, type Pace, type Ticket } from './slices.ts'

export interface ReadingParts extends Pace {
  sha256(bytes: Uint8Array | ArrayBuffer): Promise<string>
  /** The text of a PDF, taken out in a thread of its own. Throws `Cancelled` when the ticket was taken back. */
  readPdf(bytes: Uint8Array, ticket: Ticket, tell: (fraction: number) => void): Promise<PdfText>
  /** The codes of a picture, looked for in a thread of its own. Throws `Cancelled` when the ticket was taken back. */
  readPicture(bytes: Uint8Array, ticket: Ticket): Promise<PictureCodes>
}

/** SHA-256 of the bytes as lower-case hex, by the browser's own code. */
export async function sha256Hex(bytes: Uint8Array | ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Reads the files of a drop. `keep` gets each as it was prepared and what was read of it, while its bytes are at hand. */
export async function readFiles(
  files: readonly DroppedFile[],
  context: ReadContext,
  ticket: Ticket,
  parts: ReadingParts,
  tell: (progress: Progress) => void,
  keep: (file: InputFile, read: Inspected) => void = () => {},
): Promise<Inspected[]> {
  const read: Inspected[] = []
  for (const [index, { name, bytes }] of files.entries()) {
    const at = (fraction: number): void => tell({ file: name, index, count: files.length, fraction })
    at(0)
    const sha256 = await parts.sha256(bytes)
    if (ticket.cancelled) throw new Cancelled('cancelled')
    const readPdf = (pdf: Uint8Array, told: (fraction: number) => void): Promise<PdfText> => parts.readPdf(pdf, ticket, told)
    const readPicture = (picture: Uint8Array): Promise<PictureCodes> => parts.readPicture(picture, ticket)
    const edges: Edges = { readPdf, readPicture, sha256: (inside) => parts.sha256(inside) }
    const file = await prepare({ name, bytes: new Uint8Array(bytes), sha256 }, edges, at, async () => {
      await parts.breathe()
      if (ticket.cancelled) throw new Cancelled('cancelled')
    })
    const inspected = await inSlices(inspectFile(file, context), ticket, parts, at)
    keep(file, inspected)
    read.push(inspected)
    at(1)
    await parts.breathe()
  }
  if (ticket.cancelled) throw new Cancelled('cancelled')
  return read
}
