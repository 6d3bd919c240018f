/**
 * What must be done with a file before it is read: readers work in one go, and the text of a PDF and the cells of a workbook cannot
 * be had so. Both edges (the worker and the command line) call this, each with its own way to run a thread.
 */
import { MAX_FILE_BYTES } from './limits.ts'
import type { InputFile } from './model/inspected.ts'
import type { PdfText } from './model/text-page.ts'
import { isPdf } from './pdf/signature.ts'
import { isArchive, unpack } from './statements/archive/unpack.ts'
import { isOffice } from './statements/workbook/kind.ts'
import { openWorkbook } from './statements/workbook/open.ts'
import { faultText } from './text/fault.ts'

/** Takes the text of a PDF out; never rejects for bad input, only when it was stopped from outside. */
export type ReadPdf = (bytes: Uint8Array, tell: (fraction: number) => void) => Promise<PdfText>

/** SHA-256 as lower-case hex: for the files inside a file, which are kept and recognised like any other. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>

/** What only the edges can do for the preparing. */
export interface Edges {
  readPdf: ReadPdf
  sha256: Sha256
}

/** Lets other work of the thread through; rejects to stop. */
export type Breathe = () => Promise<void>

/**
 * The file with the text of its pages where it is a PDF, with its cells where it is a workbook, with its files where it is an
 * archive; else as it is. `tell` gets the fraction done. Rejects only with what the edges or `breathe` reject with: any other fault is
 * noted in the file, so that it costs this file alone.
 */
export async function prepare(
  file: InputFile,
  edges: Edges,
  tell: (fraction: number) => void = () => {},
  breathe: Breathe = async () => {},
): Promise<InputFile> {
  if (file.bytes.length > MAX_FILE_BYTES) return file
  const stop: Stop = {}
  const noting =
    <In extends unknown[], Out>(work: (...given: In) => Promise<Out>) =>
    async (...given: In): Promise<Out> => {
      try {
        return await work(...given)
      } catch (by) {
        stop.by = by
        throw by
      }
    }
  try {
    return await prepareUnguarded(file, { ...edges, readPdf: noting(edges.readPdf) }, tell, noting(breathe))
  } catch (fault) {
    if ('by' in stop) throw stop.by
    return { ...file, fault: faultText(fault) }
  }
}

/** Set when the work was stopped from outside, which is no fault of the file. */
interface Stop {
  by?: unknown
}

async function prepareUnguarded(file: InputFile, edges: Edges, tell: (fraction: number) => void, breathe: Breathe): Promise<InputFile> {
  const { bytes } = file
  if (isPdf(bytes)) return { ...file, pdf: await edges.readPdf(bytes, tell) }
  if (!isOffice(bytes)) return file
  if (isArchive(bytes)) return prepareInside(file, edges, tell, breathe)
  const told = async (fraction: number): Promise<void> => {
    tell(fraction)
    await breathe()
  }
  return { ...file, workbook: await openWorkbook(bytes, told) }
}

async function prepareInside(file: InputFile, edges: Edges, tell: (fraction: number) => void, breathe: Breathe): Promise<InputFile> {
  const unpacking = unpack(file)
  let step = unpacking.next()
  for (; !step.done; step = unpacking.next()) {
    tell(step.value * 0.3)
    await breathe()
  }
  if (step.value.state !== 'read') return { ...file, inside: step.value }
  const { files, left } = step.value
  const prepared: InputFile[] = []
  for (const [index, one] of files.entries())
    prepared.push(await prepare(one, edges, (fraction) => tell(0.3 + ((index + fraction) / files.length) * 0.7), breathe))
  return { ...file, inside: { state: 'read', files: prepared, left } }
}
