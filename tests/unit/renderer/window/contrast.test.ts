/** WCAG 2.2 AA, computed from the tokens: text 4.5:1 on everything it stands on, edges of fields and marks 3:1. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../../renderer/theme/tokens.css', import.meta.url), 'utf8')

function tokens(block: RegExp): Map<string, string> {
  const body = block.exec(css)?.[1] ?? ''
  return new Map([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}
const light = tokens(/:root \{([^}]*)\}/)
const dark = tokens(/:root\[data-mantine-color-scheme="dark"\] \{([^}]*)\}/)

/** Relative luminance (WCAG 2.2, definitions). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (lighter + 0.05) / (darker + 0.05)
}

it('computes what the standard says', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

const GROUNDS = ['paper', 'card', 'shade']
const TONES = ['ok', 'soon', 'short', 'unknown']
const text = [
  ...['ink', 'soft', 'act', 'act-strong', ...TONES].flatMap((name) => GROUNDS.map((ground) => [name, ground])),
  ...TONES.map((name) => [name, `${name}-bg`]),
  ['on-act', 'act'],
  ['on-act', 'act-strong'],
  ['act', 'unknown-bg'],
]
const edges = [...TONES, 'edge', 'act'].flatMap((name) => ['paper', 'card'].map((ground) => [name, ground]))

describe.each([
  ['light', light],
  ['dark', dark],
])('%s', (_, theme) => {
  const value = (name: string): string => {
    const found = theme.get(name)
    if (!found) throw new Error(`no colour --${name}`)
    return found
  }
  it.each(text)('text %s on %s', (name, ground) => {
    expect(contrast(value(name as string), value(ground as string))).toBeGreaterThanOrEqual(4.5)
  })
  it.each(edges)('edge %s on %s', (name, ground) => {
    expect(contrast(value(name as string), value(ground as string))).toBeGreaterThanOrEqual(3)
  })
})

it('the dark theme gives every colour of the light one', () => {
  expect([...dark.keys()].toSorted()).toEqual([...light.keys()].toSorted())
})
