/** Sets lines of text on sheets like a bank's program does: columns at places, new pages with their headers and footers. */
import { type Placed, type Sheet, widthOf } from './pdf.ts'

/** A cell: where it begins and what it says; `right` ends it there instead. */
export type Cell = readonly [x: number, text: string, align?: 'right']

export interface Press {
  size?: number
  /** Set at the top of every page after the first. */
  top?: (press: Sheets) => void
  /** Set at the foot of every page that is left. */
  foot?: (press: Sheets) => void
}

const BOTTOM = 760
const TOP = 50

export class Sheets {
  readonly sheets: Placed[][] = [[]]
  y = TOP
  private readonly size: number
  private readonly press: Press

  constructor(press: Press = {}) {
    this.size = press.size ?? 8
    this.press = press
  }

  /** One line of cells; `leading` is the distance to the line above in sizes of the type. */
  line(cells: readonly Cell[], leading = 1.3, size = this.size): this {
    this.y += leading * this.size
    for (const [x, text, align] of cells) this.put(text, align === 'right' ? x - widthOf(text, size) : x, size)
    return this
  }

  /** One line from the left margin. */
  say(text: string, leading = 1.3): this {
    return this.line([[40, text]], leading)
  }

  put(text: string, x: number, size = this.size, raise = 0): this {
    this.sheets.at(-1)?.push({ text, x, y: this.y - raise, size })
    return this
  }

  gap(leading = 2.5): this {
    this.y += leading * this.size
    return this
  }

  /** Begins a new page when fewer than `lines` lines are left. */
  room(lines: number): this {
    if (this.y + lines * 1.3 * this.size > BOTTOM) this.turn()
    return this
  }

  turn(): this {
    this.press.foot?.(this)
    this.sheets.push([])
    this.y = TOP
    this.press.top?.(this)
    return this
  }
}

/** The same sheets with their runs in another order, as some programs write them. */
export function shuffled(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map((sheet) =>
    sheet
      .map((run, at) => ({ run, key: (at * 7919) % 1009 }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ run }) => run),
  )
}

/** Every word cut into pieces that stand exactly beside each other. */
export function split(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map((sheet) =>
    sheet.flatMap((run) => {
      const pieces = run.text.match(/.{1,3}/gsu) ?? []
      let { x } = run
      return pieces.map((text): Placed => {
        const piece = { ...run, text, x }
        x += widthOf(text, run.size)
        return piece
      })
    }),
  )
}

/** Every letter by itself, with space between the letters; words stay apart by a real space besides. */
export function letterSpaced(sheets: readonly Sheet[], extra = 0.25): Sheet[] {
  return sheets.map((sheet) =>
    sheet.flatMap((run) => {
      let { x } = run
      return [...run.text].flatMap((letter): Placed[] => {
        const piece = { ...run, text: letter, x }
        x += widthOf(letter, run.size) + (letter === ' ' ? 0.4 : extra) * run.size
        return letter === ' ' ? [] : [piece]
      })
    }),
  )
}
