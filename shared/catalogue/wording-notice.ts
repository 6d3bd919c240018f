/** The words of notices: changed prices, threatened suspension, and what a bank says of its autopays. Flattened text, flags `iu`. */

/** What costs. */
export const PRICE_WORDS =
  'тариф[а-я]{0,6}|абонентск[а-я]{1,3} плат[а-я]{1,2}|абонплат[а-я]{1,2}|ап|стоимост[а-я]{1,3}|цен[аыуе]|плат[аыуе]|платеж[а-я]{0,2}|prices?|fees?|rates?|tariffs?|charges?|subscription|preise?|gebühr|tarif|abschlag|grundpreis'

/** What happens to it. */
export const CHANGE_WORDS =
  'измен[а-я]{1,8}|увелич[а-я]{1,8}|увеличени[а-я]{1,2}|повы[сш][а-я]{1,7}|подорожа[а-я]{1,4}|вырас[а-я]{1,4}|возраст[а-я]{1,4}|состави[а-я]{1,3}|составля[а-я]{1,4}|индекс[а-я]{1,8}|буд[уе]т|стан[уе]т|нов[а-я]{1,3}|снизит[а-я]{1,2}|сниж[а-я]{2,7}|уменьш[а-я]{2,7}|пересмотр[а-я]{0,4}|increas[a-z]{1,3}|ris[a-z]{1,4}|rais[a-z]{1,4}|chang[a-z]{1,4}|will|going up|new|erhöh[a-z]{1,4}|steig[a-z]{1,3}|änder[a-z]{1,4}|beträgt|neue[a-z]?'

/** What stands before the day a change takes effect. */
export const FROM_WORDS = '(?:начиная )?(?:с|со)|from|as of|starting|effective(?: from)?|ab(?: dem)?|zum|seit'

/** Before a sum: what the price was, what it becomes, by how much it moves. */
export const OLD_PRICE =
  'с|со|вместо|вместо прежних|вместо текущих|ранее|было|был[аи]|сейчас|from|was|instead of|currently|statt|von|bisher'
export const NEW_PRICE =
  'до|составит|составят|составляет|будет|будет стоить|стоить|станет|будет равна|равна|to|be|will be|is|becomes|auf|beträgt|kostet'
export const DIFFERENCE = 'на|увеличение(?: ап| абонентской платы| тарифа| стоимости)?|рост|повышение|by|um'

/** Suspension, and that it is about money. */
export const BLOCKING_WORDS =
  'заблокир[а-я]{1,8}|блокировк[а-я]{1,2}|приостан[а-я]{1,10}|отключ[а-я]{1,8}|ограничен[а-я]{0,4}|прекращ[а-я]{1,6}|недостаточно средств|нужна оплата|за неуплату|suspended|suspension|disconnect[a-z]{0,4}|blocked|cut off|gesperrt|sperren|sperrung|abgeschaltet'
export const BLOCKED_THINGS =
  'доступ[а-я]{0,2}|услуг[а-я]{0,3}|интернет[а-я]{0,2}|связ[а-я]{1,2}|номер[а-я]{0,2}|средств|оплат[а-я]{1,2}|неуплат[а-я]{1,2}|задолженност[а-я]{1,2}|электроэнерги[а-я]|газ[а-я]{0,3}|баланс[а-я]{0,2}|service|account|internet|line|payment|anschluss|dienst|zugang|vertrag'

/** Before the day or the number of days of the threat. */
export const CUTOFF_DAY =
  'дата отключения|дата блокировки|отключ[а-я]{1,8}|заблокир[а-я]{1,8}|приостан[а-я]{1,10}|suspended|disconnected|gesperrt'
export const CUTOFF_DAYS_LEFT =
  'дней до (?:ухода в )?(?:финансовую )?(?:блокировки|блокировку|отключения)|до списания абонентской платы осталось|отключится через|блокировка через|отключение через'
