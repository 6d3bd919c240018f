/** What the header of a printed statement says: which bank, whose account, which days, which currency; and what kind of paper it is. */
import type { CivilDate } from '../../dates.ts'
import type { Line } from '../../pdf/lines.ts'
import { parseDay } from '../dates.ts'
import { collapse, currencyCode } from '../text.ts'
import { GRAMMARS, type Grammar } from './grammars.ts'
import { isColumnHeader } from './operations.ts'
import { parseRow } from './rows.ts'
import { isBalance } from './totals.ts'

export interface Facts {
  account?: string
  from?: CivilDate
  to?: CivilDate
  currency?: string
}

export type PaperKind = 'statement' | 'slip' | 'other'

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е')
const STATEMENT =
  /выписка (?:по|о|из|за|операций)|справка о движении|движени[ея] (?:денежных )?средств|отчет по (?:счету|карте)|история операций|расшифровка операций|выписка(?:\t|\n|$)|account statement|statement of account|kontoauszug/
const SLIP =
  /(?:справка|чек|квитанция|подтверждение) (?:по|об|о) (?:операции|переводе|платеже)|платежное поручение|чек по (?:операции|переводу)|квитанция (?:№|о переводе)|электронный чек/

/** Lines of the first page that may hold a title. */
const TITLE_LINES = 30

/** The lines before the table: up to the names of its columns or its first row. */
export function headerOf(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex((line) => {
    if (isColumnHeader(line.text)) return true
    const row = parseRow(line)
    return row.dates.length > 0 && row.sums.length > 0 && !isBalance(line.text)
  })
  return end < 0 ? lines : lines.slice(0, end)
}

/** A title stands near the top; a statement may speak of slips in its small print, so its own title goes first. */
export function paperKind(lines: readonly Line[]): PaperKind {
  const top = plain(
    lines
      .slice(0, TITLE_LINES)
      .map(({ text }) => text)
      .join('\n'),
  )
  const statement = STATEMENT.exec(top)?.index ?? Number.POSITIVE_INFINITY
  const slip = SLIP.exec(top)?.index ?? Number.POSITIVE_INFINITY
  if (slip < statement) return 'slip'
  return statement < Number.POSITIVE_INFINITY ? 'statement' : 'other'
}

const LICENCE = /лицензи[^\d]{0,80}?(?:№|n|no\.?)?\s?(\d{3,4})(?!\d)/g

/**
 * Header: the lines before the table. Around: every line that is part of no operation. A licence is named only by the bank whose paper
 * it is; its name is believed only in the header, and there the one that stands first.
 */
export function bankOf(header: readonly Line[], around: readonly Line[]): Grammar | undefined {
  for (const { text } of around)
    for (const [, number = ''] of plain(text).matchAll(LICENCE)) {
      const found = GRAMMARS.find(({ licences }) => licences.includes(number))
      if (found) return found
    }
  const text = header.map((line) => line.text).join('\n')
  let best: { grammar: Grammar; at: number } | undefined
  for (const grammar of GRAMMARS) {
    const at = grammar.names.exec(text)?.index
    if (at !== undefined && (!best || at < best.at)) best = { grammar, at }
  }
  return best?.grammar
}

const DAY = String.raw`(\d{1,2}\.\d{2}\.\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}{3,8} \d{4})(?: ?г(?:\.|ода)?)?`
const PERIOD = new RegExp(
  String.raw`(?:период[^\d]{0,30}?|выписк[^\d]{0,40}? с |(?<!\p{L})с )\s?${DAY}\s{0,3}(?:,|г\.)?\s{0,3}(?:по|-|–|—|до)\s{0,3}${DAY}`,
  'iu',
)
/** Accounts of persons in Russia begin with 408, 423, 426 or, for loans, 455; correspondent accounts with 301. */
const ACCOUNT = /(?<!\d)(4(?:0[578]|2[0-9]|5[05])(?:[ \u00a0]?[\d*•]){16}[ \u00a0]?\d)(?!\d)/
const OTHER_ACCOUNT =
  /(?:номер (?:лицевого )?счета|счет №|лицевой счет|номер договора|договор[уа]? №)[:\s№]{0,4}([\p{L}\d][\p{L}\d*•/-]{3,30})/u
/** The end of a card's number, as `•••• 1234` or `4272 30•• •••• 1234`. */
const CARD = /[*•·∙]{2,}[ \t]?(\d{4})(?!\d)/
const CURRENCY = /валюта(?: счета| договора| карты)?[:\s]{1,3}([\p{L}₽$€]{1,12}(?: рубль| федерации)?)/u

/** Account, period and currency as the header names them. */
export function factsOf(header: readonly Line[]): Facts {
  const text = header.map((line) => line.text).join('\n')
  const facts: Facts = {}
  const period = PERIOD.exec(collapse(text))
  const from = parseDay(period?.[1] ?? '', 'dmy')
  const to = parseDay(period?.[2] ?? '', 'dmy')
  if (from && to && from <= to) Object.assign(facts, { from, to })
  const account =
    ACCOUNT.exec(text.replaceAll('\t', ' '))?.[1]?.replace(/[ \u00a0]/g, '') ?? OTHER_ACCOUNT.exec(plain(text))?.[1]?.toUpperCase()
  const card = CARD.exec(text)?.[1]
  if (account) facts.account = account
  else if (card) facts.account = `*${card}`
  const named = CURRENCY.exec(plain(text))?.[1] ?? ''
  const currency = /рубл|rur/.test(named) ? 'RUB' : /доллар/.test(named) ? 'USD' : /евро/.test(named) ? 'EUR' : currencyCode(named)
  if (currency && currency.length === 3 && /^[A-Z]{3}$/.test(currency)) facts.currency = currency
  return facts
}
