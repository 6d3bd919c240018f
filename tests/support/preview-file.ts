/** A file of a drop as the preview holds it: a statement of six new rows, unless told otherwise. */
import type { PreviewFile } from '../../renderer/worker/api.ts'

export const file = (parts: Partial<PreviewFile> = {}): PreviewFile => ({
  index: 0,
  file: 'a.csv',
  sha256: '0',
  kind: 'statement',
  format: 'csv',
  problems: [],
  read: 6,
  added: 6,
  duplicates: 0,
  sources: [],
  sample: [],
  known: false,
  usable: true,
  ...parts,
})
