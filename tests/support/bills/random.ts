/** Random bills for properties, each field within what people get. */
import fc from 'fast-check'
import { addMonths, dayOfMonth, yearMonth } from '../../../shared/dates.ts'
import type { Bill, BillLine } from './bill.ts'

const SERVICES = {
  ru: [
    'Содержание и ремонт жилого помещения',
    'Отопление',
    'Холодное водоснабжение',
    'Горячая вода (носитель)',
    'Водоотведение',
    'Обращение с твёрдыми коммунальными отходами',
    'Электроэнергия, день',
    'Электроэнергия, ночь',
    'Запирающее устройство',
    'Домашний интернет 100',
    'Радио',
  ],
  en: ['Broadband 100', 'Line rental', 'Electricity standing charge', 'Gas', 'Calls to mobiles', 'Water supply and sewerage'],
  de: ['Grundpreis', 'Arbeitspreis Strom', 'Netznutzung', 'Internet 250', 'Telefonie Ausland', 'Abwasser'],
} as const
export type Language = keyof typeof SERVICES

const PROVIDERS = {
  ru: ['ООО «УК Ромашка»', 'ТСЖ «Сосновый берег»', 'АО «Примерные сети»'],
  en: ['Exampleton Utilities Ltd', 'Northern Broadband Limited'],
  de: ['Stadtwerke Musterstadt GmbH', 'Mustertel GmbH'],
} as const

const UNITS = { ru: ['куб.м', 'кв.м', 'Гкал', 'кВт·ч', 'чел'], en: ['kWh'], de: ['kWh', 'Std.', 'Stk'] } as const

const line = (language: Language): fc.Arbitrary<BillLine> =>
  fc.record({
    title: fc.constantFrom(...SERVICES[language]),
    amount: fc.integer({ min: 1_00, max: 9_999_99 }),
    quantity: fc
      .integer({ min: 1, max: 999_999 })
      .map((value) => `${Math.floor(value / 1000)}${language === 'en' ? '.' : ','}${String(value % 1000).padStart(3, '0')}`),
    unit: fc.constantFrom(...UNITS[language]),
    price: fc
      .integer({ min: 1_00, max: 4_000_00 })
      .map((value) => `${Math.floor(value / 100)}${language === 'en' ? '.' : ','}${String(value % 100).padStart(2, '0')}`),
    recalculation: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: -500_00, max: 500_00 }) }),
  })

const sometimes = (most: number): fc.Arbitrary<number> => fc.oneof(fc.constant(0), fc.integer({ min: 1, max: most }))
/** Tax numbers with right check digits. */
const INNS = ['7725088527', '7827004526'] as const

/** A bill of any month since 2020, its debt or advance, payments, penalty, and lines. */
export const randomBill = (language: Language, mostLines = 9): fc.Arbitrary<Bill> =>
  fc
    .record({
      provider: fc.constantFrom(...PROVIDERS[language]),
      inn: fc.constantFrom(...INNS),
      contract: fc.stringMatching(/^[1-9]\d{6,11}$/),
      month: fc.tuple(fc.integer({ min: 2020, max: 2035 }), fc.integer({ min: 1, max: 12 })),
      lines: fc.array(line(language), { minLength: 1, maxLength: mostLines }),
      debt: fc.oneof(fc.constant(0), fc.integer({ min: -9_000_00, max: 9_000_00 })),
      paid: sometimes(9_000_00),
      penalty: sometimes(300_00),
      insurance: sometimes(200_00),
    })
    .map(({ month: [year, month], ...rest }) => {
      const period = yearMonth(`${year}-${String(month).padStart(2, '0')}`)
      const next = addMonths(period, 1)
      return { ...rest, period, issued: dayOfMonth(next, 1), due: dayOfMonth(next, 10) }
    })
