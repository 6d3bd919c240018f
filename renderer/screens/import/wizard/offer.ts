/** When the preview offers the column wizard for a file, and how urgently. */
import { OWN_PRESET } from '../../../../shared/model/custom-layout.ts'
import type { PreviewFile } from '../../../worker/api.ts'

/**
 * `needed`: a table whose columns are not known; `maybe`: a text that may be one; `check`: read by the names of its columns alone or with
 * doubts; `own`: read by a layout of the family; undefined: nothing to ask.
 */
export type Offer = 'needed' | 'maybe' | 'check' | 'own'

/** Doubts and failures that another choice of columns may mend. */
const DOUBTS = /^problems\.(doubt\.|table\.noneTaken)/

export function offerOf({
  kind,
  format,
  preset,
  problems,
}: Pick<PreviewFile, 'kind' | 'format' | 'preset' | 'problems'>): Offer | undefined {
  const says = (pattern: RegExp): boolean => problems.some(({ message }) => pattern.test(message.key))
  if (format === 'text') return kind === 'unknown' && says(/^problems\.file\.unknown$/) ? 'maybe' : undefined
  if (format !== 'csv') return undefined
  if (kind === 'unknown') return 'needed'
  if (preset?.startsWith(OWN_PRESET)) return 'own'
  if (says(/^problems\.table\.noneTaken/)) return 'needed'
  return preset === 'columns' || says(DOUBTS) ? 'check' : undefined
}
