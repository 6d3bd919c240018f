/** A bill as a plain description: what a layout prints of it, and what reading it must give back. Sums in kopecks or cents. */
export interface BillLine {
  title: string
  amount: number
  quantity?: string
  unit?: string
  price?: string
  recalculation?: number
}

export interface Bill {
  provider: string
  inn: string
  contract: string
  /** YYYY-MM */
  period: string
  /** YYYY-MM-DD */
  issued: string
  due: string
  lines: readonly BillLine[]
  /** Before this period; negative: the family's money. */
  debt: number
  paid: number
  penalty: number
  /** Voluntary, offered beside the bill. */
  insurance?: number
}

export const sum = (amounts: readonly number[]): number => amounts.reduce((whole, amount) => whole + amount, 0)
export const chargedOf = ({ lines }: Bill): number => sum(lines.map(({ amount }) => amount))
export const recalculationOf = ({ lines }: Bill): number => sum(lines.map(({ recalculation = 0 }) => recalculation))
export const totalOf = (bill: Bill): number => bill.debt - bill.paid + chargedOf(bill) + bill.penalty + recalculationOf(bill)

/** `1 234,56`, with a true minus. */
export const roubles = (minor: number, group = ' ', mark = ','): string => {
  const size = Math.abs(minor)
  const whole = String(Math.floor(size / 100)).replace(/\B(?=(\d{3})+$)/g, group)
  return `${minor < 0 ? '−' : ''}${whole}${mark}${String(size % 100).padStart(2, '0')}`
}
export const pounds = (minor: number): string => roubles(minor, ',', '.').replace('−', '-')
export const euros = (minor: number): string => roubles(minor, '.', ',').replace('−', '-')

export const dotted = (day: string): string => day.split('-').reverse().join('.')
const RUSSIAN = 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ')
const ENGLISH = 'January February March April May June July August September October November December'.split(' ')
const monthIndex = (date: string): number => Number(date.slice(5, 7)) - 1
/** «июнь 2025» */
export const monthInRussian = (period: string): string => `${RUSSIAN[monthIndex(period)]} ${period.slice(0, 4)}`
/** `10 July 2025` */
export const dayInEnglish = (day: string): string => `${Number(day.slice(8))} ${ENGLISH[monthIndex(day)]} ${day.slice(0, 4)}`
export const firstDay = (period: string): string => `${period}-01`
export const lastDay = (period: string): string => {
  const [year = 0, month = 0] = period.split('-').map(Number)
  return `${period}-${new Date(Date.UTC(year, month, 0)).getUTCDate()}`
}

/** Words cut into lines of at most so many letters. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
