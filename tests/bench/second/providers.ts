/**
 * Who is paid in the second world and how banks spell them: one provider a line. The columns: kind, price from–to in whole units, name on
 * papers, names on statements (the first as the family knows it), in Latin letters, shortened, genitive, tax number, its shops' rows.
 */
import { ACCOUNT_KINDS, type AccountKind } from '../../../shared/model/household.ts'

export interface Provider {
  kind: AccountKind
  price: readonly [from: number, to: number]
  onPapers: string
  known: string
  others: readonly string[]
  shortened: readonly string[]
  genitive: string
  inn?: string
  shops: readonly string[]
}

export type Country = 'ru' | 'de' | 'uk'

const TABLES: Record<Country, string> = {
  ru: `
internet | 550-950 | АО «ЭР-Телеком Холдинг» (Дом.ру) | Дом.ру; ДОМ.РУ; ЭР-Телеком Холдинг | DOM.RU; ERTELECOM; DOMRU | ЭР-ТЕЛ.ХОЛД.; ЭР-Телеком | Дом.ру | 5902202276
internet | 450-900 | ПАО «Ростелеком» | Ростелеком; ПАО "Ростелеком" | ROSTELECOM; ROSTELEKOM; ROSTELECOM.RU | РТК; Рост-ком | Ростелекома | 7707049388 | ROSTELECOM SALON; Магазин Ростелеком
mobile | 350-750 | ПАО «МТС» | МТС; ПАО "МТС" | MTS; PAY.MTS.RU; PAY MTS RU TOPUP | МОБ.ТЕЛЕСИСТ. | МТС | 7740000076 | MTS MAGAZIN; МТС салон-магазин; MTS AVTO
mobile | 350-700 | ПАО «ВымпелКом» (Билайн) | Билайн; ПАО "ВымпелКом" | BEELINE; BEELINE TOPUP | ВЫМПЕЛК.; Вымпел-Коммуникации | Билайна | 7713076301 | BEELINE SHOP; Салон связи Билайн
mobile | 300-800 | ПАО «МегаФон» | МегаФон; Мегафон | MEGAFON; MEGAFON TOPUP; OAO MEGAFON | МЕГАФ. | Мегафона | 7812014560 | MEGAFON RITEYL; Мегафон Ритейл
mobile | 300-600 | ООО «Т2 Мобайл» | t2; Tele2; ТЕЛЕ2 | TELE2; mbank.t2; T2 MOBILE | Т2 МОБ. | Теле2 | 7743895280
internet | 500-850 | АО «Уфанет» | Уфанет | UFANET | УФНТ | Уфанета
internet | 400-800 | ООО «Многонет-Север» | Многонет-Север; Многонет | MNOGONET-SEVER; MNOGONET | МНОГОНЕТ СЕВ. | Многонета
tv | 200-300 | АО «НСК» (Триколор) | Триколор | TRICOLOR; TRICOLOR TV | ТРИКОЛ. | Триколора
electricity | 600-2500 | АО «Мосэнергосбыт» | Мосэнергосбыт | MOSENERGOSBYT | МОСЭНЕРГ; Мосэнергосб. | Мосэнергосбыта | 7736520080
electricity | 500-2300 | АО «Петербургская сбытовая компания» | Петербургская сбытовая компания; Петербургская сбытовая | PESC.RU; PETERBURGSKAYA SBYTOVAYA | ПСК; Петерб. сбыт. комп. | Петербургской сбытовой компании
electricity | 500-2000 | МУП «Заозёрские горэлектросети» | Заозёрские горэлектросети; Горэлектросети | ZAOZERSKIE GORELEKTROSETI | Заозёр. ГЭС; Заоз. горэлектросети | Заозёрских горэлектросетей
gas | 300-4000 | ООО «Газпром межрегионгаз Волгоград» | Газпром межрегионгаз Волгоград; Межрегионгаз | GAZPROM MEZHREGIONGAZ; MEZHREGIONGAZ | ГП Межрегионгаз; Газпром межр.газ | Газпром межрегионгаза
gas | 300-3500 | АО «Мособлгаз» | Мособлгаз | MOSOBLGAZ | Мособлг. | Мособлгаза
water | 400-1300 | МУП «Водоканал г. Заозёрска» | Водоканал; МУП Водоканал | VODOKANAL; MUP VODOKANAL | В/КАНАЛ; Водокан. | Водоканала
heating | 1500-5000 | ПАО «Т Плюс» | Т Плюс; ПАО «Т Плюс» | T PLUS; TPLUS | Т+ | Т Плюс | 6315376946
housing | 3500-8500 | ООО «МосОблЕИРЦ» | МосОблЕИРЦ; МособлЕИРЦ без комиссии | MOSOBLEIRC; MosOblEIRC_EPR_1864 | МО ЕИРЦ; Мособл. ЕИРЦ | МосОблЕИРЦ | 5037008735
housing | 2500-6000 | ООО УК «Уютный двор» | УК Уютный двор; ООО УК "Уютный двор" | UK UYUTNYY DVOR; UYUTNYJ DVOR | УК УЮТ.ДВОР; УК "У. двор" | УК Уютный двор
housing | 2500-6500 | ТСЖ «Берёзка-2» | ТСЖ Берёзка-2; ТСЖ "Березка-2" | TSZH BEREZKA-2; TSJ BEREZKA 2 | Т-во собств. жилья Березка-2 | ТСЖ Берёзка-2
repair-fund | 450-1200 | Фонд капитального ремонта МКД области | Фонд капитального ремонта; НО Фонд капремонта МКД | FOND KAPREMONTA MKD; FKR MKD | ФКР МКД; Фонд кап. рем. | Фонда капитального ремонта
waste | 150-500 | ООО «ЭкоРегион ТКО» | ЭкоРегион ТКО; Экорегион | EKOREGION TKO; EKOREGION | Экорег. ТКО | Экорегиона
intercom | 50-120 | ООО «Цифрал-Сервис» | Цифрал-Сервис; Цифрал-Сервис домофон | CIFRAL-SERVIS; TSIFRAL SERVICE | ЦИФРАЛ СЕРВ. | Цифрал-Сервиса
internet | 500-800 | ООО «СкайНэт» | СкайНэт; SkyNet | SKYNET TELECOM; SKYNET | СКАЙН. | СкайНэта
subscription | 299-499 | Okko | Okko; ОККО | OKKO; OKKO.TV | OKKO*SUB | Okko
`,
  de: `
internet | 35-55 | Telekom Deutschland GmbH | Telekom Deutschland GmbH; Telekom Deutschland | TELEKOM DEUTSCHLAND GMBH | Telekom Dtl. GmbH | | | TELEKOM SHOP BERLIN
mobile | 20-45 | Vodafone GmbH | Vodafone GmbH; Vodafone | VODAFONE GMBH; VODAFONE | VF GmbH | | | VODAFONE SHOP 1123
electricity | 60-130 | Vattenfall Europe Sales GmbH | Vattenfall Europe Sales GmbH; Vattenfall | VATTENFALL EUROPE SALES | Vattenf. Europe Sales
gas | 70-160 | Stadtwerke Lübeck Energie GmbH | Stadtwerke Lübeck Energie; Stadtwerke Lübeck | STADTWERKE LUEBECK | SW Luebeck Energie; Stadtw. Lübeck
housing | 240-420 | Hausverwaltung Krüger & Söhne KG | Hausverwaltung Krüger & Söhne; Hausverwaltung Krüger | HAUSVERWALTUNG KRUEGER U. SOEHNE | HV Krueger; Hausverw. Krüger
insurance | 25-70 | HUK-COBURG Versicherung | HUK-COBURG; HUK-COBURG Versicherung | HUK-COBURG VERSICHERUNG | HUK COBURG VERS.
tv | 18-19 | Rundfunk ARD, ZDF, DRadio | Rundfunk ARD, ZDF, DRadio | RUNDFUNK ARD ZDF DRADIO | ARD ZDF DRadio Beitragss.
`,
  uk: `
gas | 45-110 | British Gas Services Ltd | British Gas; British Gas Services | BRITISH GAS; BRITISH GAS SERVICES | BRIT GAS SVCS
internet | 30-55 | Virgin Media Ltd | Virgin Media; Virgin Media Pymts | VIRGIN MEDIA PYMTS; VIRGIN MEDIA | VRGN MEDIA
mobile | 12-30 | Telefonica UK Ltd (O2) | O2; Telefonica UK | O2; TELEFONICA UK LTD | O2 UK PAY MTHLY | | | O2 RETAIL LEEDS
water | 30-45 | Thames Water | Thames Water | THAMES WATER | THAMES WTR
housing | 120-190 | Harrowby Borough Council | Harrowby Borough Council; Harrowby Council | HARROWBY BC; HARROWBY BOROUGH COUNCIL | HARROWBY B C CTAX
electricity | 50-120 | Octopus Energy | Octopus Energy | OCTOPUS ENERGY | OCTOPUS ENRGY
`,
}

const listOf = (cell = ''): string[] => cell.split(';').flatMap((word) => word.trim() || [])

function providerOf(line: string): Provider {
  const [kindCell, price = '', onPapers = '', names, latin, shortened, genitive, inn, shops] = line.split('|').map((cell) => cell.trim())
  const kind = ACCOUNT_KINDS.find((one) => one === kindCell)
  const [known, ...others] = listOf(names)
  const [from, to] = price.split('-').map(Number)
  if (kind === undefined || known === undefined || from === undefined || to === undefined) throw new Error(`no provider: ${line}`)
  return {
    kind,
    price: [from, to],
    onPapers,
    known,
    others: [...others, ...listOf(latin)],
    shortened: listOf(shortened),
    genitive: genitive || known,
    ...(inn && { inn }),
    shops: listOf(shops),
  }
}

const providersOf = (table: string): Provider[] => table.trim().split('\n').map(providerOf)

export const PROVIDERS: Readonly<Record<Country, readonly Provider[]>> = {
  ru: providersOf(TABLES.ru),
  de: providersOf(TABLES.de),
  uk: providersOf(TABLES.uk),
}
