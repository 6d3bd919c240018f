/** Days as payment codes write them. */
import { type CivilDate, civilDateOf } from '../../dates.ts'

const DAY_FORMS: readonly { pattern: RegExp; order: readonly [number, number, number] }[] = [
  { pattern: /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})/, order: [3, 2, 1] },
  { pattern: /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})/, order: [1, 2, 3] },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, order: [1, 2, 3] },
  { pattern: /^(\d{2})(\d{2})(\d{4})$/, order: [3, 2, 1] },
]

/** A day as codes write it: `10.07.2025`, `2025-07-10`, `20250710`, `10072025`. */
export function parseCodeDay(text: string): CivilDate | undefined {
  for (const { pattern, order } of DAY_FORMS) {
    const parts = pattern.exec(text.trim())
    const day = parts && civilDateOf(Number(parts[order[0]]), Number(parts[order[1]]), Number(parts[order[2]]))
    if (day) return day
  }
  return undefined
}
