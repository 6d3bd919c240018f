/**
 * Finds the entries that several messages of one archive tell: an intraday report (052), the statement (053) and the notification
 * with the payments of a batch (054) speak of the same bookings. Each is kept once, with the fullest list of payments.
 */
import type { CamtEntry } from './entry.ts'
import type { CamtKind, CamtMessage, CamtStatement } from './message.ts'
import { isTelling } from './rows.ts'

/** The statement is what the bank stands by; the others are news of it. */
const RANK: Record<CamtKind, number> = { 'camt.053': 0, 'camt.052': 1, 'camt.054': 2 }

/** The messages without repeated entries, in their order, and how many were left out. */
export function withoutRepeated(messages: readonly CamtMessage[]): { messages: CamtMessage[]; repeated: number } {
  const kept = new Map<string, CamtEntry[]>()
  const merged = new Map<CamtMessage, CamtMessage>()
  let repeated = 0
  for (const message of messages.toSorted((a, b) => RANK[a.kind] - RANK[b.kind])) {
    const own = new Map<string, CamtEntry[]>()
    const statements = message.statements.map((statement) => ({
      ...statement,
      entries: statement.entries.flatMap((entry) => {
        const key = keyOf(statement, entry)
        if (key === undefined) return [entry]
        const so = own.get(key) ?? []
        own.set(key, so)
        const known = kept.get(key)?.[so.length]
        if (known === undefined) {
          const copy = { ...entry }
          so.push(copy)
          return [copy]
        }
        so.push(known)
        repeated++
        if (entry.details.length > known.details.length) known.details = entry.details
        return []
      }),
    }))
    for (const [key, entries] of own) if (entries.length > (kept.get(key)?.length ?? 0)) kept.set(key, entries)
    merged.set(message, { ...message, statements })
  }
  return { messages: messages.map((message) => merged.get(message) ?? message), repeated }
}

/** Only booked entries with the bank's own reference can be known again. */
function keyOf({ account }: CamtStatement, { amount, bankId, currency, day, status }: CamtEntry): string | undefined {
  if (amount === undefined || !isTelling(bankId) || (status !== 'BOOK' && status !== '')) return undefined
  return [account, bankId, currency, amount, day].join('\n')
}
