/** Puts the rows of one payee together that its name alone keeps apart: cut by the bank, or known by the contract number. */
import { namedContracts } from '../text/numbers.ts'
import { soundOf } from './name-words.ts'
import type { Paid } from './paid.ts'

type Pools = Map<string, Paid[]>

/** A few rows of a payee are moved to where most of it stands; a payee of many is one of its own. */
const MOST_MOVED = 8
/** A shorter beginning of a name is the beginning of many. */
const FEWEST_LETTERS = 6
/** A number must stand so often with the other payee. */
const FEWEST_SEEN = 2

/** Changes the pools: a pool that joins another goes. */
export function gather(pools: Pools): void {
  byNumber(pools)
  byBeginning(pools)
}

const NAMES_CONTRACT = /дог|л\s?[/.]?\s?с|лиц|абонент|contract|dogovor/i

/** Rows that name a contract which another payee's rows name more often: «МосОблЕ, л/с 4968» goes to «МосОблЕИРЦ, л/с 4968». */
function byNumber(pools: Pools): void {
  const seen = new Map<string, Map<string, number>>()
  const numbers = new Map<string, Set<string>>()
  for (const [key, paid] of pools) {
    const own = new Set<string>()
    for (const { row } of paid) {
      if (!NAMES_CONTRACT.test(row.description)) continue
      for (const number of namedContracts(row.description)) {
        own.add(number)
        const holders = seen.get(number) ?? new Map<string, number>()
        seen.set(number, holders.set(key, (holders.get(key) ?? 0) + 1))
      }
    }
    if (own.size > 0) numbers.set(key, own)
  }
  for (const [key, own] of numbers) {
    const [number] = own
    const paid = pools.get(key)
    if (own.size !== 1 || number === undefined || !paid || paid.length > MOST_MOVED) continue
    const [best] = [...(seen.get(number) ?? [])]
      .filter(([other]) => other !== key && pools.has(other))
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    if (best && best[1] >= FEWEST_SEEN && best[1] > paid.length) move(pools, key, best[0])
  }
}

/** A name that another one begins with was cut, where exactly that one stands next in the order of letters. */
function byBeginning(pools: Pools): void {
  const names = [...pools]
    .flatMap(([key, paid]) =>
      [...new Set(paid.slice(0, MOST_MOVED).map(({ payee }) => soundOf(payee.spelling)))].map((sound) => ({ key, sound })),
    )
    .filter(({ sound }) => sound.length >= FEWEST_LETTERS)
    .sort((a, b) => (a.sound < b.sound ? -1 : a.sound > b.sound ? 1 : a.key < b.key ? -1 : 1))
  for (const [at, { key, sound }] of names.entries()) {
    const paid = pools.get(key)
    const whole = names
      .slice(at + 1, at + MOST_MOVED)
      .find((other) => other.key !== key && other.sound.startsWith(sound) && pools.has(other.key))
    if (!paid || !whole || !key.startsWith('words ') || paid.length > MOST_MOVED) continue
    if ((pools.get(whole.key)?.length ?? 0) > paid.length) move(pools, key, whole.key)
  }
}

function move(pools: Pools, from: string, to: string): void {
  const payee = pools.get(to)?.[0]?.payee
  const moved = (pools.get(from) ?? []).map((one) => ({ ...one, payee: { ...one.payee, provider: payee?.provider ?? one.payee.provider } }))
  pools.set(to, [...(pools.get(to) ?? []), ...moved])
  pools.delete(from)
}
