/** The bytes of dropped files, and the dropped files that are no papers: a household file, which replaces everything, and layouts. */
import type { DroppedFile } from '../../worker/api.ts'

export const readBytes = (files: readonly File[]): Promise<DroppedFile[]> =>
  Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() })))

/** The beginning that is looked at: `format` is the first key that the program writes. */
const HEAD_BYTES = 4_096

/** Whether the file calls itself a household file, whatever else may be wrong with it. */
export const isHouseholdFile = (file: File): Promise<boolean> => callsItself(file, 'sverka-household')
/** Whether the file calls itself a layout of columns, or a list of them. */
export const isLayoutFile = (file: File): Promise<boolean> => callsItself(file, 'sverka-layout')

async function callsItself(file: File, format: string): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false
  const named = /"format"\s*:\s*"([\w-]+)"/.exec(await file.slice(0, HEAD_BYTES).text())
  return named?.[1] === format
}
