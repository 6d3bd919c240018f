/** Numbered parts of `:86:` (Germany `?20`, Poland `~20` and `^20`, Triodos `>20`) and of `:NS:` (`15NAME` on a line of its own). */
import { glue } from './wrapped.ts'

export interface Subfields {
  counterparty: string
  account: string
  purpose: string
  kind: string
}

/** Three digits say the kind of operation; what stands behind them separates the parts. */
const BEGINNING = /^\s*(?:\d{3})?\s*([?~^<>])\d\d/
const NOTE = /^(\d\d)(.*)$/
/** A part holds 27 characters and goes on in the next. */
const PART_WIDTH = 27

const PURPOSE = [...numbers(20, 29), ...numbers(60, 63)]
const NAME = numbers(32, 33)
/** Germany and Austria have the account in 31, Poland in 38 as an IBAN. */
const ACCOUNT = ['38', '31']
const NOTE_PURPOSE = numbers(1, 14)
const NOTE_NAME = numbers(15, 16)

export const isSubfielded = (text: string): boolean => BEGINNING.test(text)
export const isNote = (line: string): boolean => NOTE.test(line)

export function subfieldParts(text: string): Subfields {
  const separator = BEGINNING.exec(text)?.[1] ?? '?'
  const pieces = text.split(SPLITTERS[separator] ?? /\?(\d\d)/)
  const parts = new Map<string, string>()
  for (let i = 1; i + 1 < pieces.length; i += 2) if (!parts.has(pieces[i] ?? '')) parts.set(pieces[i] ?? '', pieces[i + 1] ?? '')
  return {
    ...pick(parts, PURPOSE, NAME, '00'),
    account: ACCOUNT.map((number) => parts.get(number)?.trim() ?? '').find((text) => text !== '') ?? '',
  }
}

/** The parts of `:NS:` within an entry: 01–14 purpose, 15 and 16 name, 17 kind. */
export function noteParts(lines: readonly string[]): Subfields {
  const parts = new Map<string, string>()
  for (const line of lines) {
    const [, number, text = ''] = NOTE.exec(line.slice(0, 200)) ?? []
    if (number !== undefined && !parts.has(number)) parts.set(number, text)
  }
  return pick(parts, NOTE_PURPOSE, NOTE_NAME, '17')
}

const SPLITTERS: Record<string, RegExp> = {
  '?': /\?(\d\d)/,
  '~': /~(\d\d)/,
  '^': /\^(\d\d)/,
  '<': /<(\d\d)/,
  '>': />(\d\d)/,
}

function pick(parts: ReadonlyMap<string, string>, purpose: readonly string[], name: readonly string[], kind: string): Subfields {
  const joined = (numbered: readonly string[]): string => {
    const found: string[] = []
    for (const number of numbered) {
      const part = parts.get(number)
      if (part !== undefined) found.push(part)
    }
    return glue(found, PART_WIDTH)
  }
  return { counterparty: joined(name), account: '', purpose: joined(purpose), kind: parts.get(kind) ?? '' }
}

function numbers(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i).padStart(2, '0'))
}
