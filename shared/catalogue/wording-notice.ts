/** The words of notices: changed prices, threatened suspension, and what a bank says of its autopays. Flattened text, flags `iu`. */

/** What costs. */
export const PRICE_WORDS =
  'тариф[а-я]{0,6}|абонентск[а-я]{1,3} плат[а-я]{1,2}|абонплат[а-я]{1,2}|квартплат[а-я]{1,2}|ап|стоимост[а-я]{1,3}|цен[аыуе]|плат[аыуе]|платеж[а-я]{0,2}|подорожа[а-я]{1,4}|(?<=/ ?|в )мес(?:яц)?|prices?|fees?|rates?|tariffs?|charges?|subscription|(?:a|per) month|bill(?= (?:will|is) (?:increas|ris|go|chang|decreas))|(?<=new |new monthly )bill|[a-zäöü]{0,14}preise?|[a-zäöü]{0,14}gebühr(?:en)?|tarif|abschlag|im monat'

/** What happens to it. */
export const CHANGE_WORDS =
  'измен[а-я]{1,8}|меня[ею]т[а-я]{0,2}|увелич[а-я]{1,8}|увеличени[а-я]{1,2}|повы[сш][а-я]{1,7}|подорожа[а-я]{1,4}|вырас[а-я]{1,4}|возраст[а-я]{1,4}|состави[а-я]{1,3}|составля[а-я]{1,4}|индекс[а-я]{1,8}|буд[уе]т|стан[уе]т|стало|далее|после чего|по(?:сле|том)(?= тариф| цена| плата| стоимость)|нов(?:ая|ой|ую|ое|ые|ых)|новый(?! тариф)|нового(?! тарифа)|снизит[а-я]{1,2}|сниж[а-я]{2,7}|уменьш[а-я]{2,7}|пересмотр[а-я]{0,4}|increas[a-z]{1,3}|ris[a-z]{1,4}|rais[a-z]{1,4}|chang[a-z]{1,4}|drops?|will|you.{1,2}ll pay|going up|new|erhöh[a-z]{1,4}|steig[a-z]{1,3}|änder[a-z]{1,4}|passen|[a-z]{0,6}anpass[a-z]{1,4}|beträgt|neue[a-z]?'

/** What stands before the day a change takes effect. */
export const FROM_WORDS = '(?:начиная )?(?:с|со|c)|дата|from|as of|starting|effective(?: from)?|ab(?: dem)?|zum|seit'

/** Before a sum: what the price was, what it becomes, by how much it moves. */
export const OLD_PRICE =
  'с|со|старая цена|прежняя цена|вместо|вместо прежних|вместо текущих|ранее|было|был[аи]|сейчас|from|was|instead of|currently|statt|von|bisher'
export const NEW_PRICE =
  'до|новая (?:цена|стоимость|плата)|теперь(?: он[аои]?)?|стало|составит|составят|составляет|будет|будет стоить|стоить|станет|будет равна|равна|to|be|will be|is|becomes|auf|beträgt|kostet'
export const DIFFERENCE = 'на|увеличение(?: ап| абонентской платы| тарифа| стоимости)?|рост|повышение|by|um'

/** Before the day on which something ends: after it, or on it, begins what is told, which is not said. */
export const END_WORDS =
  'истека[а-я]{2}|истечет|законч[а-я]{2,4}|заканчива[а-я]{2,4}|заверш[а-я]{2,6}|прекраща[а-я]{2,4}|срок до|ends?(?: on)?|expires?(?: on)?|endet(?: am)?'

/** An offer, which changes nothing for who does not take it. */
export const OFFER_WORDS =
  'подключ(?:ите|айте|айтесь|итесь|и|ай|айся)|подключить|перейд(?:ите|и)|переходите|успе(?:й|йте|вайте)|смените|меняйте|закаж(?:ите|и)|закажите|оформ(?:ите|и|ляйте)|пригласи(?:те)?|привед(?:ите|и)|попробуйте|смотрите|слушайте|откройте|специально для вас|только (?:сегодня|до|в|для)|предложение действует|по акции|новая акция|буд[уе]т доступ[а-я]{1,3}|если перейдете|для новых (?:абонентов|клиентов|подключений|пользователей)|новым (?:абонентам|клиентам)|switch|upgrade|sign up|join|new customers|jetzt (?:wechseln|buchen|sichern)|neukunden'
/** What is the reader's own. */
export const OWN_WORDS =
  'ваш[а-я]{0,3}|вы|вам|договор[а-я]{0,2}|лицев[а-я]{2,3}|уведомля[а-я]{2}|сообща[а-я]{2}|информиру[а-я]{2}|your|ihr(?:e|en|em|er|es)?'
/** That a price stays as it is. */
export const UNCHANGED_WORDS =
  'не (?:из)?мен[а-я]{2,6}|не (?:вырас|увелич|повы[сш]|подорожа)[а-я]{1,6}|оста[ею]тся (?:прежн[а-я]{2,3}|без изменений|на прежнем)|остан[еу]тся (?:прежн[а-я]{2,3}|без изменений|на прежнем)|без изменений|сохран[а-я]{1,4} прежн[а-я]{2,3}|(?:will|is|are|does) not (?:chang|increas|ris|going up)[a-z]{0,4}|(?:stays?|remains?) the same|unchanged|will still|bleib(?:t|en)(?: unverändert)?|unverändert'

/** Extras on a bill of more: the price of one of them is not the bill's. */
export const ONE_SERVICE_WORDS =
  '(?:услуг[а-я]{0,2} )?["«„“]?антивирус[а-я]{0,2}|роутер[а-я]{0,2}|маршрутизатор[а-я]{0,2}|(?:тв-)?пристав[а-я]{1,2}|тв-пакет[а-я]{0,2}|пакет[а-я]{0,2} (?:тв|каналов|телеканалов)|аренд[а-я] (?:оборудования|роутера|приставки)|дополнительн[а-я]{2,3} (?:точк|услуг|опци|пакет|сим)[а-я]{0,3}|опци[а-я]{1,3}|онлайн-кинотеатр[а-я]{0,2}|видеонаблюдени[а-я]|статическ[а-я]{2,3} (?:ip|адрес)[а-я]{0,2}|антенн[а-я]{1,2}|static ip|add-on|router'
/** For how long. */
export const FOR_TIME_WORDS =
  'на (?:\\d{1,2}|один|два|три|четыре|шесть) месяц[а-я]{0,2}|(?:первые|первый) (?:\\d{1,2} )?месяц[а-я]{0,2}|до конца (?:года|акции|месяца)|for (?:\\d{1,2}|three|six|twelve) months|für \\d{1,2} monate'

/** Suspension, and that it is about money. */
export const BLOCKING_WORDS =
  'заблокир[а-я]{1,8}|блокировк[а-я]{1,2}|приостан[а-я]{1,10}|отключ[а-я]{1,8}|ограничен[а-я]{0,4}|прекращ[а-я]{1,6}|недостаточно средств|нужна оплата|за неуплату|suspended|suspension|disconnect[a-z]{0,4}|blocked|cut off|gesperrt|sperren|sperrung|abgeschaltet'
export const BLOCKED_THINGS =
  'доступ[а-я]{0,2}|услуг[а-я]{0,3}|интернет[а-я]{0,2}|(?<!в )связ[а-я]{1,2}|номер[а-я]{0,2}|средств|оплат[а-я]{1,2}|неуплат[а-я]{1,2}|задолженност[а-я]{1,2}|электроэнерги[а-я]|газ[а-я]{0,3}|баланс[а-я]{0,2}|финансов[а-я]{2,3}|лицев[а-я]{2,3} счет[а-я]{0,2}|договор[а-я]{0,2}|долг[а-я]{1,3}|service|account|internet|line|payment|electricity|gas|water|broadband|supply|anschluss|dienst|zugang|vertrag'

/** Before the day or the number of days of the threat. */
export const CUTOFF_DAY =
  'дата отключения|дата блокировки|отключ[а-я]{1,8}|заблокир[а-я]{1,8}|приостан[а-я]{1,10}|suspended|disconnected|gesperrt'
export const CUTOFF_DAYS_LEFT =
  'до (?:отключения|блокировки) осталось|дней до (?:ухода в )?(?:финансовую )?(?:блокировки|блокировку|отключения)|до списания абонентской платы осталось|отключится через|блокировка через|отключение через|заблокирован[а-я]? через|отключ[а-я]{1,5} через'
