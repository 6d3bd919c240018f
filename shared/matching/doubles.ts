/** Debits that look as if the bill had been paid twice: the same sum to the same account within days, and nothing was due any more. */
import { addDays } from '../dates.ts'
import { message } from '../i18n/message.ts'
import { addTo } from '../multimap.ts'
import type { Link } from './types.ts'

/** Contract, section 3, rule `double-debit`: two debits to one account within 5 days, of the same sum, when one was due. */
const DAYS = 5

/**
 * The links with a word on those that repeat another. `beside`: ids of debits that make no expected payment. `links` come oldest first and
 * keep their order.
 */
export function withDoubles(links: readonly Link[], beside: ReadonlySet<string>): readonly Link[] {
  if (beside.size === 0) return links
  const bySum = new Map<string, Link[]>()
  for (const link of links) {
    addTo(bySum, keyOf(link), link)
  }
  return links.map((link) => {
    const { id, on } = link.transaction
    if (!beside.has(id)) return link
    const first = bySum
      .get(keyOf(link))
      ?.find(({ transaction }) => transaction.id !== id && transaction.on >= addDays(on, -DAYS) && transaction.on <= addDays(on, DAYS))
    if (!first) return link
    return { ...link, reasons: [...link.reasons, message('matching.double', { on: { day: first.transaction.on } })] }
  })
}

const keyOf = ({ account, transaction }: Link): string => `${transaction.amount} ${account}`
