/**
 * What must be done with a file before it is read: readers work in one go, and the text of a PDF and the cells of a workbook cannot
 * be had so. Both edges (the worker and the command line) call this, each with its own way to run a thread.
 */
import { isPicture } from './codes/signature.ts'
import { MAX_FILE_BYTES } from './limits.ts'
import { isMail } from './mail/signature.ts'
import type { InputFile } from './model/inspected.ts'
import type { PdfText, PictureCodes } from './model/text-page.ts'
import { isPdf } from './pdf/signature.ts'
import { outermost, prepareArchive, prepareMail, prepareText, type Tools, type Within } from './prepare/containers.ts'
import { isArchive } from './statements/archive/unpack.ts'
import { isOffice } from './statements/workbook/kind.ts'
import { openWorkbook } from './statements/workbook/open.ts'
import { faultText } from './text/fault.ts'

/** Takes the text of a PDF out; never rejects for bad input, only when it was stopped from outside. */
export type ReadPdf = (bytes: Uint8Array, tell: (fraction: number) => void) => Promise<PdfText>

/** Looks for codes in a picture; never rejects for bad input, only when it was stopped from outside. */
export type ReadPicture = (bytes: Uint8Array, tell: (fraction: number) => void) => Promise<PictureCodes>

/** SHA-256 as lower-case hex: for the files inside a file, which are kept and recognised like any other. */
export type Sha256 = (bytes: Uint8Array) => Promise<string>

/** What only the edges can do for the preparing. */
export interface Edges {
  readPdf: ReadPdf
  readPicture: ReadPicture
  sha256: Sha256
}

/** Lets other work of the thread through; rejects to stop. */
export type Breathe = () => Promise<void>

/**
 * The file with the text of its pages where it is a PDF, with its cells where it is a workbook, with its codes where it is a picture, with
 * its files where it is an archive or an e-mail, with its messages where it is a copied chat; else as it is. `tell` gets the fraction
 * done. Rejects only with what the edges or `breathe` reject with: any other fault is noted in the file, so that it costs this file alone.
 */
export async function prepare(
  file: InputFile,
  edges: Edges,
  tell: (fraction: number) => void = () => {},
  breathe: Breathe = async () => {},
  within: Within = outermost(),
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
    const watched = { ...edges, readPdf: noting(edges.readPdf), readPicture: noting(edges.readPicture) }
    return await prepareUnguarded(file, watched, tell, noting(breathe), within)
  } catch (fault) {
    if ('by' in stop) throw stop.by
    return { ...file, fault: faultText(fault) }
  }
}

/** Set when the work was stopped from outside, which is no fault of the file. */
interface Stop {
  by?: unknown
}

async function prepareUnguarded(
  file: InputFile,
  edges: Edges,
  tell: (fraction: number) => void,
  breathe: Breathe,
  within: Within,
): Promise<InputFile> {
  const { bytes } = file
  const prepareOne: Tools['prepareOne'] = (one, told, around) => prepare(one, edges, told, breathe, around)
  const tools: Tools = { sha256: edges.sha256, tell, breathe, within, prepareOne }
  if (isPdf(bytes)) return { ...file, pdf: await edges.readPdf(bytes, tell) }
  if (isPicture(bytes)) return { ...file, picture: await edges.readPicture(bytes, tell) }
  if (isMail(bytes)) return prepareMail(file, tools)
  if (!isOffice(bytes)) return prepareText(file, tools)
  if (isArchive(bytes)) return prepareArchive(file, tools)
  const told = async (fraction: number): Promise<void> => {
    tell(fraction)
    await breathe()
  }
  return { ...file, workbook: await openWorkbook(bytes, told) }
}
