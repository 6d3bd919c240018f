/** Days as payment codes write them. */
import { MONTH_NAMES, monthNumber } from '../../catalogue/wording-months.ts'
import { type CivilDate, civilDateOf } from '../../dates.ts'
import { flatten } from '../text/flat.ts'

const DAY_FORMS: readonly { pattern: RegExp; order: readonly [number, number, number] }[] = [
  { pattern: /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})/, order: [3, 2, 1] },
  { pattern: /^(\d{1,2})[./](\d{1,2})[./](\d{2})$/, order: [3, 2, 1] },
  { pattern: /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})/, order: [1, 2, 3] },
  { pattern: /^(\d{4})(\d{2})(\d{2})$/, order: [1, 2, 3] },
  { pattern: /^(\d{2})(\d{2})(\d{4})$/, order: [3, 2, 1] },
]

const NAMED = new RegExp(`^["«]?(\\d{1,2})["»]? (${MONTH_NAMES}) (\\d{4})(?!\\d)`, 'iu')

/** A day as codes write it: `10.07.2025`, `10.07.25`, `2025-07-10`, `20250710`, `10072025`, «10 июля 2025», with «до» before it. */
export function parseCodeDay(text: string): CivilDate | undefined {
  const plain = flatten(text)
    .trim()
    .replace(/^(?:до|не позднее) /iu, '')
  for (const { pattern, order } of DAY_FORMS) {
    const parts = pattern.exec(plain)
    const day = parts && civilDateOf(yearOf(parts[order[0]] ?? ''), Number(parts[order[1]]), Number(parts[order[2]]))
    if (day) return day
  }
  const named = NAMED.exec(plain)
  return named ? civilDateOf(Number(named[3]), monthNumber(named[2] ?? '') ?? 0, Number(named[1])) : undefined
}

const yearOf = (written: string): number => (written.length === 2 ? 2000 + Number(written) : Number(written))
