/** Words around a payee on statements: what pays nobody, what is no name, what a payment is for. Data, in the notation of text/stems.ts. */
import { wordList } from '../text/word-list.ts'

/** A row with one of these is no bill: cash and savings. */
export const NO_BILL = wordList(`
  наличн, банкомат, atm., cash.,
  вклад., вклада., накопительн, копилк, кубышк, брокерск, инвестици, инвесткопилк, депозит,
  savings, sparen, sparplan, tagesgeld, taschengeld, pocket money, карманн
`)

/** Money sent to a person, unless the row says what it is for. */
export const TO_PEOPLE = wordList('перевод, transfer, сбп, sbp, клиент, faster payment, ueberweis, überweis')

/** Words that stand around a name and are none. */
export const CHATTER = wordList(`
  оплат, плат, покупк, услуг, перевод, пополнени, списани, операци, перечислени, погашени, расчет, безналичн,
  договор, контракт, лицев, лиц, счет, абонент, номер, квитанци, заказ, чек, карт, терминал, код, авториз,
  автоплат, автооплат, регулярн, исполнени, поручени, получател, процент, сообщени, назначени, польз, адрес, период, месяц, комисси, сумм,
  рубл, руб, ндс, инн, кпп, бик, телефон, sbp, сбп, систем, быстр, онлайн, online,
  январ, феврал, март, апрел, июн, июл, август, сентябр, октябр, ноябр, декабр, ежемесячн, очередн, взнос,
  payment, pay, purchase, topup, autopay, recurring, bill, invoice, card, retail, oplata, platezh, uslug, schet,
  moscow, moskva, russia, sankt, peterburg, saint, petersburg, gorod, dogovor
`)

/** The row says that the money went out by itself. */
export const AUTOPAY_WORDS = wordList(
  'автоплат, автооплат, регулярн, autopay, auto pay, recurring, direct debit, standing order, *lastschrift, dauerauftrag',
)

/** Words around numbers: where a payment names nobody, the rest of its words calls it. */
export const NUMBER_WORDS = wordList(`
  договор, дог., контракт, лиц., лицев, счет, абонент, номер, автоплат, автооплат, карт, сумм, руб, инн., период,
  январ, феврал, март, апрел, мая., май., июн, июл, август, сентябр, октябр, ноябр, декабр
`)

/** Short words that stand around a name; whole words. */
export const CHATTER_WHOLE = wordList(`
  в, во, на, за, по, с, со, от, из, для, до, и, к, г, ул, д, кв, стр, корп, л, лс, дог, сч, н, но, no,
  мая, май, маи, од, мес, год, года, тел, ru, rus, rf, рф, su, com, www, http, https, the, of, for, to, from, pos, qr, msk, spb, гор
`)

/** Legal forms; a row with one of them pays an organisation. */
export const LEGAL_FORMS = wordList(`
  ооо, оао, зао, пао, ао, ип, нко, гуп, муп, фгуп, гбу, мбдоу, мадоу, гбдоу, мбоу, маоу, гбоу, мбу, мку, тсж, тсн, жск, снт, ooo, oao,
  zao, pao, ao, ip, llc, ltd, jsc, gmbh, ag, plc, limited
`)
/** Of these, the ones that are part of how a family calls the payee. */
export const SAID_FORMS = wordList('тсж, тсн, жск, снт')

/**
 * Regular payments that are neither a service of the house nor a subscription: a nursery, a school, taxes, a garage. «Детский мир» is a shop.
 */
export const NEITHER = wordList(`
  детск сад, детского сада, детсад, дошкольн, доу., мбдоу, мадоу, гбдоу, сад., ясли., няня.,
  школ, кружок, секци, обучен, образован, лицей, гимнази, продленк, репетитор,
  налог, алимент, благотвор, гараж, гск., парковк, охран,
  kita., kindergarten, nursery, schule, musikschule, school, childcare, garage
`)

/** How banks abroad say by what way the money went; stands before the name. */
export const WAYS_TO_PAY =
  /(?<!\p{L})(?:direct debit|standing order|faster payments?|bank transfer|card payment|bill payment|folgelastschrift|erstlastschrift|lastschrift|dauerauftrag|überweisung|ueberweisung|kartenzahlung)(?!\p{L})/giu
