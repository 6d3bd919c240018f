/** Words of rows that name no payee: what banks, shops and ways to pay print around names. Data; compared folded. */
import { isServiceWord } from '../catalogue/kind-words.ts'
import { normaliseWords } from '../text/normalise.ts'

const folded = (list: string): string[] => list.split(' ').map((word) => normaliseWords(word).trim())

/** Beginnings of words that part names: what is done with money, by what means, for what period. */
const CHATTER = folded(
  'оплат платеж платёж покупк услуг перевод перечислен пополнен списан операци погашен расчет безналичн договор контракт лицев счет абонент ' +
    'номер квитанц заказ чек карт терминал код авториз автоплат автооплат регулярн исполнен поручен получател отправител адрес период месяц ' +
    'комисси сумм рубл задолжен начислен назначен клиент плательщик ежемесяч очередн взнос быстр онлайн систем ' +
    'oplat platezh platej platezhi uslug perevod schet dogovor pokupk popolnen spisan karta avtoplat payment purchase transfer autopay recurring',
)
/** The same, as whole words: short ones, ways to pay, shops that sell everything. */
const WHOLE = new Set([
  ...folded('в во на за по с со от из для до и к у о об при г гор город ул улица д кв стр корп л лс дог сч тел мес год года н но no nr'),
  ...folded('пользу руб р коп ндс инн кпп бик окпо назн сбп sbp sbol qr pos atm cnp ecom mcc rub rur usd eur через сервис service'),
  ...folded(
    'the of for to from and at on by pay bill bills invoice card retail online internetpay topup www http https com org net ru rus rf рф su',
  ),
  ...folded('quot amp nbsp laquo raquo apos'),
  ...folded('банк bank сбербанк sberbank сбер sber тинькофф tinkoff tbank втб vtb альфабанк alfabank газпромбанк gazprombank райффайзен'),
  ...folded('ym yoomoney юmoney qiwi киви webmoney robokassa робокасса cloudpayments unitpay paypal payanyway элекснет elecsnet rbk'),
  ...folded(
    'ozon озон wildberries вайлдберриз wb aliexpress алиэкспресс avito авито market маркет маркетплейс marketplace megamarket мегамаркет',
  ),
  ...folded('магазин shop store'),
])

/** Words beside those of the services themselves: they stand beside a name, and alone name nobody. */
const AROUND_SERVICES = folded('inet связь svyaz phone домашн городск цифров kommunal вывоз обслуживан содержан ремонт пеня пени')
/** Forms that are part of how a family calls the payee: «УК Комфорт». */
const SAID_FORMS = new Set(folded('ук тсж тсн жск снт uk tszh'))
/** «Связи», «домашнего»; but not «Связьинформ». */
const LONGEST_ENDING = 3

/** Towns that card rows end in, in either alphabet. */
const TOWNS = new Set(
  folded(
    'москва москвы moscow moskva moskow msk мск санкт петербург петербурга sankt saint st peterburg peterbu petersburg spb спб новосибирск novosibirsk ' +
      'екатеринбург ekaterinburg yekaterinburg казань kazan нижний новгород nizhniy nizhny novgorod челябинск chelyabinsk самара samara омск omsk ' +
      'ростов дону rostov donu уфа ufa красноярск krasnoyarsk воронеж voronezh пермь perm волгоград volgograd краснодар krasnodar саратов saratov ' +
      'тюмень tyumen тольятти tolyatti ижевск izhevsk барнаул barnaul ульяновск ulyanovsk иркутск irkutsk хабаровск khabarovsk ярославль yaroslavl ' +
      'владивосток vladivostok томск tomsk оренбург orenburg кемерово kemerovo рязань ryazan астрахань astrakhan пенза penza липецк lipetsk тула tula ' +
      'киров kirov чебоксары cheboksary калининград kaliningrad брянск bryansk курск kursk иваново ivanovo тверь tver сочи sochi химки khimki россия russia',
  ),
)

const FORMS = new Set(folded('ооо оао зао пао ао ип нко но гуп муп фгуп гбу мбу мку ooo oao zao pao ao ip llc ltd jsc'))

export const isChatter = (word: string): boolean => WHOLE.has(word) || CHATTER.some((stem) => word.startsWith(stem))
export const isService = (word: string): boolean =>
  SAID_FORMS.has(word) ||
  isServiceWord(word) ||
  AROUND_SERVICES.some((stem) => word.startsWith(stem) && word.length <= stem.length + LONGEST_ENDING)
export const isTown = (word: string): boolean => TOWNS.has(word)
export const isLegalForm = (word: string): boolean => FORMS.has(word)
