/** The demo's papers: monthly bills of two accounts that live by invoices, and the notice that hung in the cabinet. */
import { addMonths, dayOfMonth, type YearMonth } from '../dates.ts'
import type { Invoice, InvoiceLine, Notice } from '../model/household.ts'
import { formatMoney, type Money, money, subtract, ZERO } from '../money.ts'
import { DEMO_ACCOUNTS, INTERNET_NEW_PRICE } from './accounts.ts'
import { DEMO, type DemoPlan } from './plan.ts'

/** Bills come on the 3rd of the month after. */
const ISSUED = 3

/** Dearer in winter, never twice the same: from January to December, in kopecks. */
const HOUSING = [6_412_37, 6_390_12, 6_055_80, 5_340_25, 4_872_90, 4_610_44, 4_598_03, 4_633_71, 4_705_68, 5_512_19, 6_120_56, 6_388_94]
const ELECTRICITY = [1_486_20, 1_402_65, 1_318_11, 1_190_74, 1_043_52, 968_30, 941_07, 977_86, 1_085_49, 1_227_93, 1_391_38, 1_520_04]

const ofMonth = (prices: readonly number[], month: YearMonth): Money => money(prices[Number(month.slice(5)) - 1] ?? 0)

export const housingCharge = (month: YearMonth): Money => ofMonth(HOUSING, month)
export const electricityCharge = (month: YearMonth): Money => ofMonth(ELECTRICITY, month)

/** The words on a bill's lines: all of it that differs between the languages. */
export type DemoLineNames = Record<'upkeep' | 'waste' | 'repairs' | 'coldWater' | 'warmth' | 'cubicMetre', string>

const UPKEEP = money(2_310_40)
const WASTE = money(312_50)
const REPAIRS = money(598_20)
/** A cubic metre of cold water. */
const WATER_PRICE = 61_33

/** What a housing bill is made of: the same upkeep each month, a little more or less water, and the warmth of the season. */
function housingLines(month: YearMonth, charged: Money, names: DemoLineNames): InvoiceLine[] {
  const metres = 4 + (Number(month.slice(5)) % 3)
  const water = money(metres * WATER_PRICE)
  const warmth = [UPKEEP, WASTE, REPAIRS, water].reduce(subtract, charged)
  return [
    { title: names.upkeep, amount: UPKEEP },
    { title: names.waste, amount: WASTE },
    { title: names.repairs, amount: REPAIRS },
    { title: names.coldWater, amount: water, quantity: String(metres), unit: names.cubicMetre, price: formatMoney(money(WATER_PRICE)) },
    { title: names.warmth, amount: warmth },
  ]
}

function invoice(kind: 'housing' | 'electricity', period: YearMonth, charged: Money, dueDay: number): Invoice {
  const next = addMonths(period, 1)
  return {
    id: `${DEMO}invoice-${kind}-${period}`,
    account: DEMO_ACCOUNTS[kind],
    period,
    issuedOn: dayOfMonth(next, ISSUED),
    dueOn: dayOfMonth(next, dueDay),
    charged,
    openingDebt: ZERO,
    total: charged,
  }
}

/** All bills that have come by today. */
export const demoInvoices = ({ months, today }: DemoPlan, names: DemoLineNames): Invoice[] =>
  months
    .flatMap((month) => [
      { ...invoice('housing', month, housingCharge(month), 15), lines: housingLines(month, housingCharge(month), names) },
      invoice('electricity', month, electricityCharge(month), 18),
    ])
    .filter((paper) => paper.issuedOn !== undefined && paper.issuedOn <= today)

export const demoNotice = ({ noticedOn, rise }: DemoPlan, text: string): Notice => ({
  id: `${DEMO}notice-internet`,
  account: DEMO_ACCOUNTS.internet,
  receivedOn: noticedOn,
  channel: 'cabinet',
  effectiveOn: rise,
  amount: INTERNET_NEW_PRICE,
  text,
})
