/** Rows about an autopay: those that are no payment («Создание автоплатежа»), and payments that say nothing else («Автоплатёж»). */
import type { AccountKind } from '../../model/household.ts'
import { normaliseWords, type Words } from '../../text/normalise.ts'

const folded = (...texts: string[]): string[] => texts.map((text) => normaliseWords(text).trim())

const AUTOPAY = folded('автоплат', 'autopay', 'автооплат')
/** What is done to an autopay, said before it: «Создание», «Отмена исполнения», «Editing of». */
const DEED = folded(
  'создани',
  'редактировани',
  'изменени',
  'отмен',
  'подключени',
  'отключени',
  'удалени',
  'настройк',
  'приостановк',
  'возобновлени',
  'регистраци',
  'creati',
  'edit',
  'chang',
  'cancel',
  'delet',
  'setup',
)
/** Said after it, as a word of its own: «Автоплатёж отключён», "Auto payment created". */
const DONE = new Set(
  folded(
    ...['создан', 'создана', 'изменен', 'отменен', 'подключен', 'отключен', 'удален', 'настроен', 'приостановлен', 'возобновлен'],
    ...['created', 'edited', 'changed', 'updated', 'cancelled', 'canceled', 'deleted', 'enabled', 'disabled', 'suspended'],
  ),
)
/** A deed stands at most this many words before the autopay: «отмена исполнения автоплатежа», "cancellation of an auto payment". */
const DEED_REACH = 3

/** The place of the autopay's word among the words, or -1. "Auto payment" is two words. */
function autopayAt(words: readonly string[]): number {
  return words.findIndex(
    (word, at) => AUTOPAY.some((stem) => word.startsWith(stem)) || (word === AUTO && (words[at + 1] ?? '').startsWith(PAYMENT)),
  )
}
const [AUTO = '', PAYMENT = ''] = folded('auto', 'pay')
const AUTOPAY_SIGNS = [...AUTOPAY, `${AUTO} ${PAYMENT}`]
const [REGULAR = ''] = folded('регулярн')

/** Whether words may tell of an autopay at all: most do not. */
export const mayTellOfAutopay = (words: Words): boolean =>
  AUTOPAY.some((sign) => words.includes(sign)) || words.includes(AUTO) || words.includes(REGULAR)

/** Whether the row only tells that an autopay was set up, changed or called off: no money moved (RUSSIA, life scenario 7). */
export function isAutopayNote(words: Words): boolean {
  if (!AUTOPAY_SIGNS.some((sign) => words.includes(sign))) return false
  const list = words.trim().split(' ')
  const at = autopayAt(list)
  if (at < 0) return false
  const before = list.slice(Math.max(0, at - DEED_REACH), at)
  return before.some((word) => DEED.some((stem) => word.startsWith(stem))) || list.slice(at + 1).some((word) => DONE.has(word))
}

const CHATTER = folded(
  'возврат',
  'отмен',
  'refund',
  'return',
  'оплат',
  'платеж',
  'услуг',
  'исполнени',
  'перевод',
  'операци',
  'списани',
  'счет',
  'карт',
  'payment',
  'card',
)
const PREPOSITIONS = new Set(folded('с', 'со', 'по', 'за', 'на', 'of', 'for', 'from'))
/** What such a row may still say: what the money is for. */
const FOR: readonly [stem: string, kinds: readonly AccountKind[]][] = [
  ...pairs(['интернет', 'internet'], ['internet']),
  ...pairs(['мобильн', 'сотов', 'mobile'], ['mobile']),
  ...pairs(['связь'], ['mobile', 'internet', 'phone', 'tv']),
  ...pairs(['тв', 'телевидени'], ['tv', 'internet']),
  ...pairs(['телефон'], ['phone', 'mobile']),
  ...pairs(['жкх', 'жку', 'квартплат', 'коммунальн'], ['housing', 'water', 'heating', 'electricity', 'gas', 'waste', 'repair-fund']),
  ...pairs(['свет', 'электричеств', 'электроэнерги'], ['electricity']),
  ...pairs(['газ'], ['gas']),
  ...pairs(['вод'], ['water']),
  ...pairs(['домофон'], ['intercom']),
  ...pairs(['дом', 'домашн', 'квартир'], []),
]

/** «Мобильная связь» is what both words mean; words that say nothing, or contradict each other, leave what is known. */
function both(known: readonly AccountKind[], more: readonly AccountKind[]): readonly AccountKind[] {
  const common = known.filter((kind) => more.includes(kind))
  return known.length === 0 ? more : common.length > 0 ? common : known
}

/** «газа», «домашнего»; but neither GAZPROMBANK nor «водоканал». */
const LONGEST_ENDING = 3
const isForm = (word: string, stem: string): boolean => word.startsWith(stem) && word.length <= stem.length + LONGEST_ENDING

function pairs(stems: string[], kinds: AccountKind[]): [string, AccountKind[]][] {
  return folded(...stems).map((stem) => [stem, kinds])
}

/**
 * A payment whose text names nobody: only that it is an autopay, and perhaps what for. Gives the kinds of account it may be for (empty:
 * any), or undefined where the text says more, or says nothing of an autopay.
 */
export function bareAutopay(words: Words): readonly AccountKind[] | undefined {
  if (!AUTOPAY_SIGNS.some((sign) => words.includes(sign)) && !words.includes(REGULAR)) return undefined
  let kinds: readonly AccountKind[] = []
  for (const word of words.trim().split(' ')) {
    if (word.startsWith(REGULAR) || word === AUTO || AUTOPAY.some((stem) => word.startsWith(stem)) || /^\d{1,4}$/.test(word)) continue
    const meant = FOR.find(([stem]) => isForm(word, stem))
    if (meant) kinds = both(kinds, meant[1])
    else if (!PREPOSITIONS.has(word) && !CHATTER.some((stem) => isForm(word, stem))) return undefined
  }
  return kinds
}
