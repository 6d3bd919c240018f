/** Words in the cells of statements that decide something: statuses, directions, totals rows. Compared by `plainName`. */
import { plainName } from '../../text/plain-name.ts'
import { wordList } from '../../text/word-list.ts'

/** What a status says of an operation: done, only held, failed or cancelled. */
export type StatusMeaning = 'done' | 'held' | 'failed' | 'cancelled'

const STATUSES: Record<StatusMeaning, readonly string[]> = {
  done: wordList(`
    ok, ок, выполнен, выполнена, выполнено, исполнен, исполнена, исполнено, проведен, проведена, проведено,
    успешно, успешная, обработан, обработано, завершен, завершена, подтвержден, оплачен, оплачено, зачислено, списано,
    completed, complete, booked, posted, settled, cleared, paid, success, successful, succeeded, executed,
    processed, approved, accepted, done, final, umsatz gebucht, gebucht, ausgefuhrt, verwerkt, geboekt, contabilizado, eseguito
  `),
  held: wordList(`
    pending, в обработке, обрабатывается, в ожидании, ожидает, ожидает обработки, ожидание, hold, холд, авторизация,
    авторизован, авторизована, заблокировано, блокировка, резерв, зарезервировано, принят, принято, в работе, не исполнен,
    authorised, authorized, authorisation, authorization, on hold, held, reserved, processing, in progress, uncleared,
    umsatz vorgemerkt, vorgemerkt, vormerkung, gereserveerd, in behandeling, en attente, pendiente, in attesa
  `),
  failed: wordList(`
    failed, ошибка, отказ, отказано, отклонен, отклонена, отклонено, неуспешно, неуспешная, не выполнен, не выполнено,
    не прошла, declined, rejected, refused, error, failure, denied, unsuccessful, expired, abgelehnt, fehlgeschlagen, mislukt, geweigerd
  `),
  cancelled: wordList(`
    cancelled, canceled, отменен, отменена, отменено, отмена, аннулирован, аннулирована, аннулировано,
    reverted, reversed, voided, void, storniert, storno, geannuleerd, annule, annulee, cancelado, annullato
  `),
}

const OUT = wordList(`
  списание, расход, дебет, дт, debit, db, dr, d, af, outflow, out, soll, s, payment out, money out,
  withdrawal, lastschrift, addebito, cargo, dare, uit, expense, расходы, 支出
`)
const IN = wordList(`
  пополнение, приход, зачисление, поступление, кредит, кт, credit, cr, c, bij, inflow, in, haben, h, k,
  deposit, gutschrift, accredito, abono, avere, money in, income, доход, доходы, 收入
`)

/** The beginning of a row that states a balance or a total and is no operation. */
const OPENING = wordList(`
  входящий остаток, остаток на начало, баланс на начало, opening balance, balance brought forward, saldo iniziale, anfangssaldo,
  beginsaldo, solde initial, saldo inicial, likutis pradziai
`)
const CLOSING = wordList(`
  исходящий остаток, остаток на конец, баланс на конец, closing balance, balance carried forward, saldo finale, endsaldo, eindsaldo,
  solde final, saldo final, likutis pabaigai
`)
const TOTALS = wordList(
  'итого, всего, оборот, обороты, total, totals, grand total, summe, gesamt, totaal, totale, всего списаний, всего поступлений',
)

const lookup = <T>(lists: readonly (readonly [T, readonly string[]])[]): Map<string, T> =>
  new Map(lists.flatMap(([meaning, words]) => words.map((word) => [plainName(word), meaning] as const)))

const STATUS_WORDS = lookup((Object.keys(STATUSES) as StatusMeaning[]).map((meaning) => [meaning, STATUSES[meaning]] as const))
const DIRECTION_WORDS = lookup([['out', OUT] as const, ['in', IN] as const])
const TOTALS_WORDS = [...lookup([['opening', OPENING] as const, ['closing', CLOSING] as const, ['totals', TOTALS] as const])]

/** Undefined for a word that is not known. An empty cell counts as done: banks leave it empty for salaries. */
export function statusMeaning(cell: string): StatusMeaning | undefined {
  const word = plainName(cell)
  return word === '' ? 'done' : STATUS_WORDS.get(word)
}

export const directionMeaning = (cell: string): 'in' | 'out' | undefined => DIRECTION_WORDS.get(plainName(cell))

/** Most cells begin otherwise, and comparing names costs; so the first letters are looked at first. */
const TOTALS_START = new RegExp(`^[\\s"'*]*(?:${[...new Set(TOTALS_WORDS.map(([words]) => words.slice(0, 4)))].join('|')})`, 'i')

/** Words that a row with a day bears when it sums up the others; only as its whole text, for shops may begin with them. */
const TURNOVER = new Set(['turnover', 'apyvarta', 'оборот', 'обороты'].map(plainName))
export const isTurnover = (text: string): boolean => text.length < 20 && TURNOVER.has(plainName(text))

/** What a row that begins with this text states instead of an operation. */
export function totalsMeaning(cell: string): 'opening' | 'closing' | 'totals' | undefined {
  if (!TOTALS_START.test(cell)) return undefined
  const text = plainName(cell)
  return TOTALS_WORDS.find(([words]) => text === words || text.startsWith(`${words} `))?.[1]
}
