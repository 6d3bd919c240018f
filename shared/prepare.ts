/**
 * What must be done with a file before it is read: readers work in one go, and the text of a PDF cannot be had so. Both edges
 * (the worker and the command line) call this, each with its own way to run a thread.
 */
import { MAX_FILE_BYTES } from './limits.ts'
import type { InputFile } from './model/inspected.ts'
import type { PdfText } from './model/text-page.ts'
import { isPdf } from './pdf/signature.ts'

/** Takes the text of a PDF out; never rejects for bad input, only when it was stopped from outside. */
export type ReadPdf = (bytes: Uint8Array, tell: (fraction: number) => void) => Promise<PdfText>

/** The file with the text of its pages where it is a PDF, else as it is. `tell` gets the fraction done. */
export async function prepare(file: InputFile, readPdf: ReadPdf, tell: (fraction: number) => void = () => {}): Promise<InputFile> {
  if (file.bytes.length > MAX_FILE_BYTES) return file
  return isPdf(file.bytes) ? { ...file, pdf: await readPdf(file.bytes, tell) } : file
}
