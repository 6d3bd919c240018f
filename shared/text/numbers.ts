/** Numbers in the text of a row: every run of digits, and neighbouring runs put together where only spaces or dashes part them. */

/** Shorter numbers say nothing: they are amounts, houses, terminals (contract numbers are compared from five digits on). */
export const FEWEST_DIGITS = 5
/** A 20-digit bank account is the longest number a row prints. */
const MOST_DIGITS = 24
/** «7700-12 34-56»: more pieces than this are a table, not a number. */
const MOST_RUNS = 6
/** «7700 - 1234», «+7 (916) 123-45-67». */
const WIDEST_GAP = 3
const GAP = new Set([...' \t\u00a0\u2009\u202f-‐‑‒–—−/\\()+№#'].map((character) => character.charCodeAt(0)))

const isDigit = (code: number): boolean => code >= 48 && code <= 57

/**
 * Calls `visit` with each number of at least five digits, without its leading zeros. A number is bounded by non-digits; one that the
 * row breaks («7700 1234») is visited whole as well as in parts.
 */
export function forEachNumber(text: string, visit: (digits: string) => void): void {
  /** Runs that stand close enough together to be one number. */
  let chain: string[] = []
  let chainEnd = -1
  for (let at = 0; at < text.length; at += 1) {
    if (!isDigit(text.charCodeAt(at))) continue
    let end = at + 1
    while (end < text.length && isDigit(text.charCodeAt(end))) end += 1
    if (chain.length > 0 && !isGap(text, chainEnd, at)) {
      visitChain(chain, visit)
      chain = []
    }
    chain.push(text.slice(at, end))
    chainEnd = end
    at = end
  }
  if (chain.length > 0) visitChain(chain, visit)
}

function isGap(text: string, from: number, to: number): boolean {
  if (to - from > WIDEST_GAP) return false
  for (let at = from; at < to; at += 1) if (!GAP.has(text.charCodeAt(at))) return false
  return true
}

function visitChain(chain: readonly string[], visit: (digits: string) => void): void {
  for (let first = 0; first < chain.length; first += 1) {
    let digits = ''
    for (let last = first; last < Math.min(chain.length, first + MOST_RUNS); last += 1) {
      digits += chain[last] ?? ''
      if (digits.length > MOST_DIGITS) break
      const bare = withoutLeadingZeros(digits)
      if (bare.length >= FEWEST_DIGITS) visit(bare)
    }
  }
}

export function withoutLeadingZeros(digits: string): string {
  let at = 0
  while (digits.charCodeAt(at) === 48) at += 1
  return at === 0 ? digits : digits.slice(at)
}

/** «договор 7700 1234», «л/с №77001234», «лиц. счёт 7700-1234», «contract 77001234». */
const NAMED_CONTRACT =
  /(?:догов(?:ор(?:а|у|ом)?|\.)|дог\.|(?<!\p{L})[лl][/.]?\s?[сc]\.?|лиц(?:ево(?:й|го|му)|\.)?\s?сч(?:[её]т(?:а|у)?|\.)|абонент(?:а|ский)?|contract|dogovor)(?:\s|№|#|:|no\.?|n|номер)*(?:[\p{L}]{1,3}-?)?(\d[\d\s–-]{3,}\d)/giu

/** Numbers that the text itself calls a contract, account or subscriber number, as digits without leading zeros. */
export function namedContracts(text: string): string[] {
  const named: string[] = []
  for (const [, number = ''] of text.matchAll(NAMED_CONTRACT)) {
    const digits = withoutLeadingZeros(number.replace(/\D/g, ''))
    // From 16 digits on it is a bank account or a card.
    if (digits.length >= FEWEST_DIGITS && digits.length < 16) named.push(digits)
  }
  return named
}

/** From so many digits on a number without a name may be a contract's; a bank account or a card has more than the most. */
const LOOSE_FROM = FEWEST_DIGITS
const LOOSE_TO = 14

/** The numbers of a text that may be contract numbers, each as long as it stands there («7475 8334 0» is one), without leading zeros. */
export function looseNumbers(text: string): string[] {
  const found: string[] = []
  for (const [run] of withoutOtherNumbers(text).replace(DATE, ' ').matchAll(NUMBER_RUN)) {
    const digits = withoutLeadingZeros(run.replace(/\D/g, ''))
    if (digits.length >= LOOSE_FROM && digits.length <= LOOSE_TO) found.push(digits)
  }
  return found
}
/** Numbers that say what they are: tax and bank numbers, those of an order, a slip, a terminal, a mandate, an approval. */
const OTHER_NUMBER =
  /(?<!\p{L})(?:инн|inn|кпп|бик|bic|уин|огрн|р\/с|к\/с|заказ\p{L}{0,2}|заявк\p{L}|чек\p{L}?|терминал\p{L}?|операци\p{L}|документ\p{L}?|авторизаци\p{L}|rrn|auth|order|terminal|[ekm]ref)\D{0,3}\d+/giu
/** «2025-06-28», «28-06-2025», «20250628». */
const [YEAR, MONTH, DAY] = ['(?:19|20)\\d\\d', '(?:0[1-9]|1[0-2])', '(?:0[1-9]|[12]\\d|3[01])']
const DATE = new RegExp(`(?<!\\d)(?:${YEAR}[-–]?${MONTH}[-–]?${DAY}|${DAY}[-–]${MONTH}[-–]${YEAR})(?!\\d)`, 'g')
/** The text without numbers that say themselves that they are no contract's. */
export const withoutOtherNumbers = (text: string): string => text.replace(OTHER_NUMBER, ' · ')
const NUMBER_RUN = /(?<![\p{L}\d*.,])\d(?:[\s–-]?\d)*(?![\p{L}\d*]|[.,]\d)/gu

/** The text with every number as `#`: rows of one bank for one payee have one shape. */
export const shapeOf = (text: string): string => text.replace(NUMBER_RUN, '#').replace(/\d+/g, '0')

/** A number cut short at either end: banks cut long rows. */
export const isPartOf = (digits: string, whole: string): boolean =>
  digits.length >= FEWEST_DIGITS && digits.length < whole.length && (whole.startsWith(digits) || whole.endsWith(digits))

/** A mobile number as rows write it: with 7, with 8 or without either; other numbers as they are. */
export function phoneForms(digits: string): string[] {
  const subscriber = /^[78]?(9\d{9})$/.exec(digits)?.[1]
  return subscriber ? [subscriber, `7${subscriber}`, `8${subscriber}`] : [digits]
}

/** «TOPUP 1234», «пополнение 1234», «тел. ***1234»: the end of a telephone's number. Four digits anywhere else may be a card's. */
const PHONE_TAIL = /(?:topup|top-up|пополнени\p{L}*|(?<!\p{L})тел\.?|телефон\p{L}*|phone)[\s:№#*.xх-]{0,8}(\d{4})(?!\d)/giu

/** The last four digits of telephones that a text names. */
export const phoneTails = (text: string): string[] => [...text.matchAll(PHONE_TAIL)].map(([, digits = '']) => digits)

/** A number of which a row shows only the end, or both ends. */
export interface Masked {
  head: string
  tail: string
}

const MASKED = /(\d*)(\*+|[xх]{2,}|\.{2,}|…)(\d{3,})(?!\d)/giu
/** «карта *1234», «VISA 4276***1234»: the tail of a card, whatever stands between. */
const CARD_BEFORE = /(?:карт\p{L}*|card|visa|mastercard|maestro|(?<!\p{L})мир)[\s№:#]*$/iu
/** So many digits at the end tell by themselves; fewer only with as many more at the beginning. */
const FEWEST_TAIL = 4
const FEWEST_HEAD = 3
const CARD_DIGITS = 16

/** Numbers masked or cut as banks do it: «*02890», «...02890», «xxxx2890», «52777***890», «+7916***4567»; but no cards. */
export function maskedNumbers(text: string): Masked[] {
  const found: Masked[] = []
  for (const { 0: whole, 1: head = '', 3: tail = '', index } of text.matchAll(MASKED)) {
    const isCard = CARD_BEFORE.test(text.slice(0, index)) || (head !== '' && whole.length === CARD_DIGITS)
    if (!isCard && (tail.length >= FEWEST_TAIL || head.length >= FEWEST_HEAD)) found.push({ head: withoutLeadingZeros(head), tail })
  }
  return found
}

/** Whether the masked number is this one, or a form of its telephone's number. */
export const isMaskOf = ({ head, tail }: Masked, whole: string): boolean =>
  phoneForms(whole).some((form) => form.length > head.length + tail.length && form.startsWith(head) && form.endsWith(tail))
