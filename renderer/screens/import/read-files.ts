/** The bytes of dropped files, and the one dropped file that is no paper: a household file, which replaces everything. */
import type { DroppedFile } from '../../worker/api.ts'

export const readBytes = (files: readonly File[]): Promise<DroppedFile[]> =>
  Promise.all(files.map(async (file) => ({ name: file.name, bytes: await file.arrayBuffer() })))

/** The beginning that is looked at: `format` is the first key that the program writes. */
const HEAD_BYTES = 4_096

/** Whether the file calls itself a household file, whatever else may be wrong with it. */
export async function isHouseholdFile(file: File): Promise<boolean> {
  if (!/\.json$/i.test(file.name)) return false
  return /"format"\s*:\s*"sverka-household"/.test(await file.slice(0, HEAD_BYTES).text())
}
