/** Debits that only together make a payment: «400 + 335» for a bill of 735. */
import { sum } from '../../money.ts'
import { addTo } from '../../multimap.ts'
import { fitOf, type Paid } from '../expected/likelihood.ts'
import type { Outlook } from '../expected/outlook.ts'
import { paidOf, type Row } from '../said/rows.ts'
import type { Insight } from './insight.ts'

/** Parts of one payment lie at most this far apart. */
const MOST_DAYS = 31
const MOST_PARTS = 3
/** An account with more open debits than this within the days of a month before and after is topped up, not paid in parts. */
const MOST_OPEN = 5

interface Group {
  rows: Row[]
  days: number
  key: string
}

/**
 * Groups of two or three among `open` debits (those that fit nothing to the kopeck by themselves, oldest first) whose sum some account that
 * all of them claim expects to the kopeck. The closest together come first; each debit is in one group at most.
 */
export function joinedParts(open: readonly Row[], outlook: Outlook, insight: Insight): Row[][] {
  const byPlace = new Map<number, { row: Row; paid: Paid }[]>()
  for (const row of open) {
    const places = placesOf(row, outlook)
    // A whole payment with what the bank always adds is no part of another.
    if (row.bare && places.some((place) => outlook.fitsExactly(place, paidOf(row), insight.rateOf(place)))) continue
    for (const place of places) {
      addTo(byPlace, place, { row, paid: paidOf(row) })
    }
  }
  const found = new Map<string, Group>()
  const collected = new Map<string, number>()
  for (const [place, rows] of byPlace)
    for (const group of groupsAt(place, rows, outlook, insight)) {
      if (group.rows.some(({ bare }) => bare)) collected.set(group.key, (collected.get(group.key) ?? 0) + 1)
      if (!found.has(group.key)) found.set(group.key, group)
    }
  // Rows that name only their collector make a payment together where one account alone expects it.
  for (const [key, places] of collected) if (places > 1) found.delete(key)
  const groups = [...found.values()].sort((a, b) => a.rows.length - b.rows.length || a.days - b.days || (a.key < b.key ? -1 : 1))
  const taken = new Set<Row>()
  const chosen: Row[][] = []
  for (const { rows } of groups) {
    if (rows.some((row) => taken.has(row))) continue
    for (const row of rows) taken.add(row)
    chosen.push(rows)
  }
  return chosen
}

function groupsAt(place: number, open: readonly { row: Row; paid: Paid }[], outlook: Outlook, insight: Insight): Group[] {
  const groups: Group[] = []
  const grow = (picked: readonly { row: Row; paid: Paid }[], from: number): void => {
    const first = picked[0] ?? open[from]
    if (!first) return
    for (let at = from; at < open.length; at += 1) {
      const next = open[at]
      if (!next || next.paid.day > first.paid.day + MOST_DAYS) return
      const more = [...picked, next]
      if (more.length > 1 && isOneWay(more) && isExpected(place, more, outlook, insight)) groups.push(groupOf(more))
      else if (more.length < MOST_PARTS) grow(more, at + 1)
    }
  }
  open.forEach((first, at) => {
    const about = open.filter(({ paid }) => Math.abs(paid.day - first.paid.day) <= MOST_DAYS)
    if (about.length <= MOST_OPEN) grow([first], at + 1)
  })
  return groups
}

/** The accounts that a row may be for; a collector's may be for any that it collects for. */
const placesOf = ({ claims, bare }: Row, outlook: Outlook): readonly number[] =>
  bare?.by === 'collector' ? outlook.placesFor(bare) : claims.claims.map(({ place }) => place)

/** Parts that go through a collector come from one card, and not to a whole sum: many round sums make one. */
function isOneWay(parts: readonly { row: Row; paid: Paid }[]): boolean {
  const [first, ...others] = parts
  if (!first?.row.bare && others.every(({ row }) => !row.bare)) return true
  const isSame = others.every(({ row, paid }) => row.bare?.by === first?.row.bare?.by && paid.source === first?.paid.source)
  return isSame && sum(parts.map(({ paid }) => paid.amount)) % 100 !== 0
}

function groupOf(parts: readonly { row: Row; paid: Paid }[]): Group {
  const days = parts.map(({ paid }) => paid.day)
  const rows = parts.map(({ row }) => row)
  return { rows, days: Math.max(...days) - Math.min(...days), key: rows.map(({ transaction }) => transaction.id).join(' ') }
}

function isExpected(place: number, parts: readonly { row: Row; paid: Paid }[], outlook: Outlook, insight: Insight): boolean {
  const amount = sum(parts.map(({ paid }) => paid.amount))
  const rows = parts.map(({ row }) => row)
  const paid: Paid = { amount, day: Math.max(...parts.map(({ paid: { day } }) => day)), source: parts[0]?.paid.source }
  // Round parts make a round whole whatever they are for.
  const reach = { exactly: true, byHand: true, rate: Math.max(0, insight.rateOf(place)) }
  return outlook.around(place, paid.day).some((payment) => fitOf(payment, paid, reach)) || insight.owedFit(place, rows, paid) !== undefined
}
