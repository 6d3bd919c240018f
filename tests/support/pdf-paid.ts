/** Payments of a made-up family and how banks print their sums, for sheets of statements. */
export interface Paid {
  day: string
  time?: string
  /** Kopecks; negative: money out. */
  minor: number
  what: string
  more?: readonly string[]
  category?: string
  code?: string
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `1 234,56`, unsigned. */
export function digits(minor: number, mark = ',', group = ' '): string {
  const whole = String(Math.floor(Math.abs(minor) / 100)).replace(/\B(?=(\d{3})+$)/g, group)
  return `${whole}${mark}${two(Math.abs(minor) % 100)}`
}

/** With a minus where it is below zero. */
export const even = (minor: number, mark = ','): string => `${minor < 0 ? '-' : ''}${digits(minor, mark)}`

export const cameOf = (rows: readonly Paid[]): number => rows.reduce((sum, { minor }) => sum + Math.max(minor, 0), 0)
export const wentOf = (rows: readonly Paid[]): number => rows.reduce((sum, { minor }) => sum + Math.max(-minor, 0), 0)
export const sumOf = (rows: readonly Paid[]): number => cameOf(rows) - wentOf(rows)
export const OPENING = 10_000_00
export const closingOf = (rows: readonly Paid[]): number => OPENING + sumOf(rows)

export const ACCOUNT = '40817810500000012345'
export const PERIOD = ['01.06.2025', '30.06.2025'] as const
export const plus = (minor: number): string => (minor > 0 ? `+${digits(minor)}` : digits(minor))
