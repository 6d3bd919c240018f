/** Whether a text is a bill, a notice or a message at all: prose with the words of bills, no table, no markup. */
import { CHANGE_WORDS, PRICE_WORDS } from '../../catalogue/wording-notice.ts'
import { visible } from '../../text/visible.ts'
import { looksLikeAutopay } from './autopay.ts'
import { threatens } from './blocking.ts'
import { flatten, wholeWords } from './flat.ts'
import { sentencesOf } from './sentences.ts'

/** A letter with its quotations stays far below this; what is longer is an export of something. */
export const LONGEST_DOCUMENT = 200_000
const LOOKED_AT = 30_000

/** Words that stand in bills and notices and hardly anywhere else. */
const TELLING = wholeWords(
  [
    'к оплате|оплатить до|оплатите|срок оплаты|лицев[а-я]{2,3} счет[а-я]{0,2}|л ?/ ?с|начислено|задолженност[а-я]{1,2}|абонентск[а-я]{1,3} плат[а-я]|абонплата',
    'квитанци[а-я]{1,2}|коммунальн[а-я]{1,3}|автоплатеж[а-я]{0,2}|недостаточно средств|заблокирован[а-я]?|приостановлен[а-я]{0,2}|дата отключения|за неуплату|нужна оплата',
    'обещанн[а-я]{2,3} плат[а-я]{1,4}|доверительн[а-я]{2,3} плат[а-я]{1,4}|баланс(?: счета| лицевого счета)?[: ]{1,3}-?\\d|спишется|будет списан[ао]?|следующее списание',
    'будет стоить|повышени[а-я]|изменени[а-я]{1,2} тариф[а-я]{0,2}|оплата услуг|отмена оплаты|дней до блокировки|доначисление|увеличение ап|расчетный период',
    'amount due|total due|due date|monthly (?:price|fee|charge)|billing period|invoice|account number|customer number|your (?:bill|price|plan)',
    'rechnung|rechnungsbetrag|zu zahlen|fällig|kundennummer|abschlag|preisänderung|preiserhöhung|preis',
    'avtoplatezhu|regulyarnaya operatsiya',
  ].join('|'),
  'iu',
)
/** A statement in prose dress: its readers are elsewhere, and a row of it must not become a bill. */
const STATEMENT = wholeWords(
  'выписка по (?:счету|карте|договору|дебетов[а-я]{2,3}|платежному|лицевому)|история операций|входящий остаток|движени[а-я]{1,2} средств|дата операции|остаток на начало периода|account statement|kontoauszug|statement of account',
  'iu',
)
/** Marks of other formats. */
const MARKUP =
  /^\s*(?:<|\{|\[(?=\s*(?:[[{"\]]|-?\d+(?:\.\d+)?\s*,))|%PDF|PK(?!\p{L})|!Type|OFXHEADER|:20:|1CClientBankExchange|BEGIN:|BCD\r?\n|SPC\r?\n)/iu
const ENCODED_MAIL = /^content-transfer-encoding: {0,4}(?:base64|quoted-printable)|^content-type: {0,4}multipart\//im

/** Whether at least half of the lines are rows of cells. */
export function looksLikeTable(text: string): boolean {
  const lines = text
    .slice(0, LOOKED_AT)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
  if (lines.length < 2) return false
  const rows = lines.filter((line) => {
    const semicolons = line.split(/;(?=\S|$)/).length - 1
    const tabs = line.split('\t').length - 1
    const commas = line.split(/,(?=[^\s\d]|\d{4}-)|"\s*,\s*"/).length - 1
    return semicolons >= 2 || tabs >= 3 || commas >= 3 || line.split('|').length > 5
  })
  return rows.length * 2 >= lines.length
}

const PRICE = wholeWords(PRICE_WORDS, 'iu')
const CHANGE = wholeWords(CHANGE_WORDS, 'iu')
const SUM_OR_PERCENT = /\d ?(?:₽|руб|р(?!\p{L})|€|\$|£|eur|rub|%|процент)/iu
const FROM_DAY_SUM = /(?<!\p{L})(?:с|со|from|ab) \d{1,2}[^\n]{1,80}\d ?(?:₽|руб|р(?!\p{L})|€|\$|£|eur|rub)/iu

/** Whether this text is worth reading as a bill or a notice. */
export function looksLikeDocument(written: string): boolean {
  if (written.length > LONGEST_DOCUMENT) return false
  const text = visible(written)
  if (text.trim().length < 12) return false
  if (MARKUP.test(text.slice(0, 200)) || ENCODED_MAIL.test(text.slice(0, LOOKED_AT)) || looksLikeTable(text)) return false
  const start = flatten(text.slice(0, LOOKED_AT))
  if (STATEMENT.test(start)) return false
  if (TELLING.test(start) || FROM_DAY_SUM.test(start) || looksLikeAutopay(start)) return true
  if (PRICE.test(start) && SUM_OR_PERCENT.test(start)) return true
  return sentencesOf(start).some((sentence) => threatens(sentence) || (PRICE.test(sentence.text) && CHANGE.test(sentence.text)))
}
