/**
 * The layouts that a household keeps: under the extra key `layouts` of the household file, which the contract has kept and written
 * back. So they go with the backup and to the relative who gets the file, and the command line reads with them. What stands there and
 * is no layout of this version stays untouched.
 */
import { TextHash } from '../hash.ts'
import { type CustomLayout, widthOf } from './custom-layout.ts'
import type { Household } from './household.ts'
import { checkLayout } from './layouts-file.ts'

type Head = Omit<Household, 'transactions'>

const rawOf = (head: Head): readonly unknown[] => {
  const raw: unknown = 'layouts' in head ? head.layouts : undefined
  return Array.isArray(raw) ? raw : []
}
const fitting = (raw: unknown): CustomLayout[] => {
  const checked = checkLayout(raw)
  return Array.isArray(checked) ? [] : [checked]
}

/** The layouts that can be used, in the order in which they came. */
export const layoutsOf = (head: Head): CustomLayout[] => rawOf(head).flatMap(fitting)

/** A layout's name for itself: what it recognises. Two that recognise the same files are one, and the later one stands. */
export function layoutId(layout: CustomLayout): string {
  const hash = new TextHash().reset()
  const { match } = layout
  const marks = 'header' in match ? ['header', ...match.header.toSorted()] : ['kinds', ...match.kinds]
  for (const mark of marks) hash.field(mark)
  return hash.number(widthOf(layout)).text()
}

/** The household with these layouts added; each takes the place of the one that recognises the same files. */
export function withLayouts<H extends Head>(household: H, added: readonly CustomLayout[]): H {
  let list = rawOf(household)
  for (const layout of added) {
    const id = layoutId(layout)
    const at = list.findIndex((raw) => fitting(raw).some((own) => layoutId(own) === id))
    list = at < 0 ? [...list, layout] : list.with(at, layout)
  }
  return { ...household, layouts: list }
}

/** The household without one layout; without any, it has no such key. */
export function withoutLayout<H extends Head>(household: H, id: string): H {
  const list = rawOf(household).filter((raw) => !fitting(raw).some((own) => layoutId(own) === id))
  const { layouts: _, ...rest } = household as H & { layouts?: unknown }
  return (list.length > 0 ? { ...rest, layouts: list } : rest) as H
}
