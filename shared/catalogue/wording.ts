/**
 * The words of receipts and bills, as sources of patterns: Russian, English, simple German. Texts are flattened before (ё as е, one
 * kind of space), patterns are used with the flags `iu`, and whole words are asked for by the code that builds them (JavaScript's \b
 * knows no Cyrillic). Every gap is bounded, so that a pattern stays linear on a line of a megabyte.
 */

export const SUM_FIELDS = [
  'totalInsured',
  'totalUninsured',
  'total',
  'charged',
  'subscription',
  'closing',
  'debt',
  'advance',
  'penalty',
  'recalculation',
  'paid',
  'insurance',
  'balance',
  'net',
  'tax',
] as const
export type SumField = (typeof SUM_FIELDS)[number]

/** What may stand in brackets after a label: «(+ долг / − аванс)», «(руб.)». */
const ASIDE = '(?: {0,2}\\([^()\\n]{0,60}\\))?'
/** «за июнь 2025 г.», «за расчётный период»: may stand between the words of a total. */
const FOR_MONTH = '(?: за [^\\n:]{1,30}?)?'
const OF_PERIOD = '(?: (?:расчетного |отчетного |текущего )?(?:периода|месяца))?'

const OF_TIME = '(?: за| в)(?: этот| данный| расчетный| отчетный| прошлый| предыдущий| текущий)? (?:период|месяц)[а-я]?'

/** What each sum is called. Where two fit at one place the longer stands, then the earlier in this table. */
export const SUM_LABELS: readonly { field: SumField; words: string }[] = [
  {
    field: 'totalInsured',
    words: `(?:(?:итого |всего |сумма )?к оплате|итого|всего)${FOR_MONTH},? (?:с учетом|включая|со?) {0,2}(?:добровольн[а-я]{1,4} )?страховани[а-я]{1,2}${ASIDE}`,
  },
  { field: 'totalInsured', words: `(?:(?:итого |всего |сумма )?к оплате|итого|всего)${FOR_MONTH},? со страховкой${ASIDE}` },
  {
    field: 'totalUninsured',
    words: `(?:(?:итого |всего |сумма )?к оплате|итого|всего)${FOR_MONTH},? без (?:учета )?(?:добровольн[а-я]{1,4} )?страхов[а-я]{1,8}${ASIDE}`,
  },
  { field: 'total', words: `(?:итого|всего|сумма|общая сумма|итоговая сумма) к оплате${ASIDE}` },
  {
    field: 'total',
    words: `(?:к оплате|к уплате|к доплате|сумма счета|сумма по счету|сумма платежа|счет на сумму|счет на(?! оплату)|оплатите|внесите)${ASIDE}`,
  },
  { field: 'total', words: 'счет за \\p{L}{3,8}(?: \\d{4})?(?: г\\.?| года)?(?= ?[:—–-] ?\\d)' },
  {
    field: 'total',
    words:
      '(?:total (?:amount )?due|amount (?:now )?due|balance due|total to pay|total payable|amount to pay|amount payable|due payable|please pay|payment due|invoice total)',
  },
  {
    field: 'total',
    words:
      '(?:rechnungsbetrag|rechnungstotal|rechnungsendbetrag|gesamtbetrag(?! der)|zahlbetrag|zu zahlen(?:der betrag)?|zahlen sie|noch zu zahlen)',
  },
  {
    field: 'charged',
    words: `(?:начислено|начисления|начисление|сумма начислений)(?: за (?:текущий |расчетный |отчетный )?(?:период|месяц))?${ASIDE}`,
  },
  { field: 'charged', words: `(?:итого|всего) (?:начислено|начислений|по начислениям)${FOR_MONTH}${ASIDE}` },
  {
    field: 'charged',
    words: '(?:(?:total )?(?:current|new) charges|(?:total )?charges (?:for )?this (?:month|period)|total charges|charged)',
  },
  { field: 'charged', words: '(?:summe (?:aller )?leistungen|forderung aktueller monat|aktuelle forderung|bruttosumme)' },
  {
    field: 'subscription',
    words:
      '(?:абонентская плата|абонплата|ежемесячный платеж|ежемесячная плата|monthly (?:fee|charge)|grundgebühr|monatlicher abschlag|abschlag)',
  },
  {
    field: 'closing',
    words: `(?:задолженность|долг|переплата|аванс|сальдо|остаток|баланс) на конец(?: (?:расчетного |отчетного )?(?:периода|месяца))?${ASIDE}`,
  },
  // The day does not tell the first from the last of them: the total does.
  {
    field: 'balance',
    words: '(?:сальдо на (?=\\d{2}\\.\\d{2}\\.\\d{4}(?!\\d))|(?:задолженность|долг) на (?=(?!01)\\d{2}\\.\\d{2}\\.\\d{4}(?!\\d)))',
  },
  {
    field: 'balance',
    words: `(?:входящий остаток|(?:баланс|остаток)(?: средств| денежных средств| лицевого счета| на счете| по счету){0,2} (?:на начало${OF_PERIOD}|на (?=\\d{2}\\.\\d{2}\\.\\d{4}(?!\\d))))${ASIDE}`,
  },
  { field: 'closing', words: '(?:исходящ(?:ее сальдо|ий остаток|ий долг|ая задолженность)|closing balance|баланс|остаток на счете)' },
  {
    field: 'debt',
    words: `(?:общая )?(?:задолженность|долг)(?: (?:на начало|за предыдущ[а-я]{1,4}|за прошл[а-я]{1,4})(?: (?:расчетного |отчетного )?(?:период[а-я]{0,3}|месяц[а-я]{0,3}))?)?${ASIDE}`,
  },
  {
    field: 'debt',
    words: `(?:входящее сальдо|сальдо на начало(?: (?:расчетного |отчетного )?(?:периода|месяца))?)${ASIDE}`,
  },
  {
    field: 'debt',
    words: `(?:задолженность|долг|недоплата)(?: {0,2}\\(\\+\\))? ?[/(,] ?(?:[-–] ?)?(?:переплата|аванс)(?: {0,2}\\([-–]\\))?\\)?(?: на начало${OF_PERIOD})?${ASIDE}`,
  },
  {
    field: 'debt',
    words: `(?:переплата|аванс) {0,2}\\([-–]\\) ?[/,] ?(?:задолженность|долг|недоплата)(?: {0,2}\\(\\+\\))?(?: на начало${OF_PERIOD})?${ASIDE}`,
  },
  { field: 'debt', words: `(?:сумма (?:задолженности|долга)|входящ(?:ий долг|ая задолженность))${ASIDE}` },
  { field: 'debt', words: '(?:(?:account |current |your )?balance(?= ?:? ?[£$€]? ?\\d[\\d,.]{0,12} ?\\(?(?:cr|in credit)(?!\\p{L})))' },
  { field: 'debt', words: '(?:previous balance|outstanding balance|opening balance|balance brought forward|arrears)' },
  { field: 'debt', words: '(?:rückstand|offener betrag|offene (?:zahlungen|forderungen|beträge)|saldovortrag)' },
  { field: 'advance', words: `(?:переплата|аванс|предоплата)(?: на начало(?: (?:расчетного |отчетного )?(?:периода|месяца))?)?${ASIDE}` },
  { field: 'advance', words: '(?:credit balance|in credit|guthaben)' },
  { field: 'penalty', words: `(?:пени|пеня|пеней|неустойка|штраф)(?! в размере)(?: за (?:просрочку|несвоевременную оплату))?${ASIDE}` },
  { field: 'penalty', words: '(?:late fees?|late charges?|penalty|mahngebühr)(?! (?:of|may|will|applies))' },
  { field: 'recalculation', words: `(?:перерасчет|перерасчеты|корректировка|доначисление|доначислено)${ASIDE}` },
  { field: 'recalculation', words: '(?:recalculation|adjustments?|korrektur)' },
  { field: 'paid', words: `(?:платежи|оплата|оплаты|поступления|получено платежей|внесено)${OF_TIME}${ASIDE}` },
  { field: 'paid', words: '(?:сумма (?:оплаты?|платежей|поступлений)|оплата(?= от \\d{1,2}\\.\\d{2})|оплата(?= ?: ?-?\\d))' },
  { field: 'paid', words: `(?:оплачено|уплачено|поступило|поступившие платежи|поступила оплата|учтены платежи)${ASIDE}` },
  {
    field: 'paid',
    words:
      '(?:payments? received|payments? made|paid|bezahlt|zahlungseing(?:ang|änge)|bereits gezahlt|erhaltene (?:an)?zahlungen|geleistete (?:abschlags)?zahlungen)',
  },
  { field: 'net', words: '(?:итого без ндс|net (?:total|amount)|subtotal|sub-total|nettobetrag|nettosumme|zwischensumme|summe netto)' },
  { field: 'net', words: '(?:positionssumme|rechnungssumme ohne ust)' },
  {
    field: 'tax',
    words:
      '(?:(?:в т\\. ?ч\\.|в том числе|включая|incl(?:\\.|uding)|enthaltene|inkl\\.|zzgl\\.|plus) (?:\\d{1,2}(?:[.,]\\d{1,2})? ?% )?)?(?:ндс|vat|mwst|ust|umsatzsteuer|mehrwertsteuer|steuerbetrag|sales tax)\\.?(?: total| amount| betrag)?(?: {0,2}\\(?\\d{1,2}(?:[.,]\\d{1,2})? ?%\\)?)?',
  },
  { field: 'insurance', words: '(?:добровольное страхование|страхование квартиры|страховка)' },
]

/** What stands before a contract number. */
export const CONTRACT_LABELS = [
  'лицев[а-я]{2,3} сч[её]т[а-я]{0,2}(?: (?:ребенка|абонента|плательщика|потребителя|собственника|жильца))?',
  'л ?/ ?с(?:ч(?:ет[а-я]{0,2})?)?\\.?',
  'л\\. ?с(?:ч(?:ет[а-я]{0,2})?)?\\.?',
  'лс',
  'лиц\\.? ?/? ?сч[её]т[а-я]{0,2}',
  'лицевой(?= ?№)',
  'елс',
  'идентификатор плательщика',
  'id (?:плательщика|клиента|абонента)',
  '(?:номер|код) клиента',
  'абонентский номер',
  'сч[её]т абонента',
  '(?:номер )?контракт[а-я]{0,2}',
  'код плательщика',
  'код абонента',
  'код оплаты',
  'единый платежный код',
  'номер (?:лицевого сч[её]та|плательщика)',
  'номер договора',
  'номер абонента',
  'договор[а-я]{0,2}',
  'абонент(?=[ :]{0,2}(?:№|\\d))',
  'account (?:number|no)',
  'account',
  'contract (?:number|no)',
  'contract',
  'customer (?:number|no|reference)',
  'customer(?= ?:)',
  'kundennummer',
  'kunden-nr\\.?',
  'rahmenvertrag',
  'vertragsnummer',
  'vertrags-nr\\.?',
  'vertragskonto',
  'kundennr',
] as const

/** What stands before the last day to pay. */
export const DUE_LABELS = [
  '(?:оплатить|оплатите|оплата|к оплате|внести|внесите|погасить|погасите|пополнить|пополните) (?:[^\\n.!?]{0,60}? )?(?:до|не позднее)',
  'срок(?: оплаты| платежа)?[: ]{0,3}(?:до|не позднее)?',
  'срок внесения платы[ :—–-]{0,4}(?:до|не позднее)',
  'дата (?:следующего )?платежа',
  'срок оплаты[ :—–-]{0,4}(?:до|не позднее)?',
  'крайн(?:ий срок|яя дата) (?:оплаты|платежа)[ :—–-]{0,4}(?:до)?',
  '(?:due|payable|pay|remit) (?:by|on|before|until)',
  'due date',
  '(?<!(?:amount|total|balance|now) )due',
  'payment due(?: by| on)?',
  'zahlbar (?:bis(?: zum)?|am)',
  'fälligkeit(?:sdatum)?(?: am)?',
  'zahlungsziel',
  'fällig (?:am|bis(?: zum)?)',
  'bis zum',
] as const

/** What stands before the day a bill was made. */
export const ISSUED_LABELS = [
  'дата (?:выставления|формирования|счета|документа|квитанции)',
  'счет(?:-извещение|-квитанция|-фактура)?(?: на оплату)? (?:№ ?[\\p{L}\\d/-]{1,20} )?от',
  'квитанция (?:№ ?[\\p{L}\\d/-]{1,20} )?от',
  'invoice date',
  'date of issue',
  'bill date',
  'issued (?:at|on)',
  'statement date',
  'rechnungsdatum',
  'datum',
  '(?:rechnung|mietrechnung|handelsrechnung)(?: des versicherers)?(?: \\(\\d{3}\\))?(?: (?:nr|no)\\. ?[\\p{L}\\d/.-]{1,30})? vom',
] as const

/** What stands before the name of who wants the money. */
export const PAYEE_LABELS = [
  'получатель(?: платежа)?',
  'поставщик(?: услуг)?',
  'исполнитель(?: услуг)?',
  'провайдер',
  'оператор(?: связи)?',
  'управляющая организация',
  'от кого',
  'payee',
  'provider',
  'supplier',
  'empfänger',
  'anbieter',
] as const
