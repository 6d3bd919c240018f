/** Codes that people take for a bill and that are none: payment links and till receipts. */
import { type CivilDate, civilDateOf } from '../../dates.ts'
import { type Money, money } from '../../money.ts'

export type OtherCode = { kind: 'link'; host: string; amount?: Money } | { kind: 'till-receipt'; amount?: Money; on?: CivilDate }

const LINK = /^https?:\/\/((?:[a-z0-9-]{1,40}\.){0,3}(?:nspk\.ru|platiqr\.ru))(?:[/?]\S{0,2000})?$/i
const LINK_SUM = /[?&]sum=(\d{1,12})(?:&|$)/i
const RECEIPT_DAY = /(?:^|&)t=(\d{4})(\d{2})(\d{2})T\d{4}/
const RECEIPT_SUM = /&s=(\d{1,10})\.(\d{2})(?:&|$)/

/** Recognises a link of the faster payments system (its `sum` is in kopecks) and a till receipt (`s` is roubles with a dot). */
export function readOtherCode(text: string): OtherCode | undefined {
  const line = text.slice(0, 4000).trim()
  if (/\s/.test(line)) return undefined
  const link = LINK.exec(line)
  if (link?.[1]) {
    const amount = LINK_SUM.exec(line)
    return { kind: 'link', host: link[1].toLowerCase(), ...(amount ? { amount: money(Number(amount[1])) } : {}) }
  }
  if (!/^[a-z]{1,2}=/.test(line) || !/(?:^|&)fn=\d/.test(line) || !/(?:^|&)s=\d/.test(line)) return undefined
  const day = RECEIPT_DAY.exec(line)
  const on = day ? civilDateOf(Number(day[1]), Number(day[2]), Number(day[3])) : undefined
  const sum = RECEIPT_SUM.exec(line)
  return {
    kind: 'till-receipt',
    ...(sum ? { amount: money(Number(`${sum[1]}${sum[2]}`)) } : {}),
    ...(on ? { on } : {}),
  }
}
