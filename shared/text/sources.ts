/** Whether two ways of writing a card or an account may mean the same one: «*1234», «220070******1234», «40817810…», «Black». */

/**
 * `same`: equal, or the last four digits agree. `apart`: two cards, or two accounts, whose numbers differ. `open`: nothing speaks for
 * or against it, because one is unknown, or one is a card and the other the account behind it.
 */
export type SourceFit = 'same' | 'open' | 'apart'

interface Source {
  plain: string
  /** The last four digits; empty where there are fewer. */
  tail: string
  kind: 'card' | 'account' | 'name'
}

const known = new Map<string, Source>()
/** Sources are few; a file that names a new one in every row must not fill the memory. */
const MOST_KNOWN = 10_000

export function sourceFit(a: string | undefined, b: string | undefined): SourceFit {
  if (!a || !b) return 'open'
  if (a === b) return 'same'
  const [one, other] = [sourceOf(a), sourceOf(b)]
  if (one.plain === other.plain || (one.tail !== '' && one.tail === other.tail)) return 'same'
  return one.kind === other.kind && one.kind !== 'name' ? 'apart' : 'open'
}

function sourceOf(text: string): Source {
  let source = known.get(text)
  if (!source) {
    if (known.size >= MOST_KNOWN) known.clear()
    source = readSource(text)
    known.set(text, source)
  }
  return source
}

/** A number of nine digits and more names an account, but for the sixteen of a card; a short or a masked one names a card. */
function readSource(text: string): Source {
  const digits = text.replace(/\D/g, '')
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (digits.length < 4) return { plain, tail: '', kind: 'name' }
  const isMasked = /[*•xх#…]\s*\d{4}(?!.*\d)/iu.test(text)
  const kind = isMasked || digits.length < 9 || digits.length === 16 ? 'card' : 'account'
  return { plain, tail: digits.slice(-4), kind }
}
