/**
 * Reads and writes layouts as JSON, so that a family can share them: one layout, or a list of them. A text that does not fit is
 * refused whole, with the places of its first few faults.
 */
import type { z } from 'zod'
import { type Message, message, type Problem } from '../i18n/message.ts'
import { LONGEST_LAYOUTS_FILE, MAX_LAYOUTS } from '../limits.ts'
import { type CustomLayout, CustomLayoutSchema, widthOf } from './custom-layout.ts'
import { fault, faultsOfIssues, firstFew, type Path, quoted } from './faults.ts'
import { faultsOfRules } from './layout-rules.ts'

export type ParsedLayouts = { ok: true; layouts: CustomLayout[] } | { ok: false; problems: Problem[] }

const refused = (path: Path, text: Message): ParsedLayouts => ({ ok: false, problems: [fault(path, text)] })

/** Reads what `serialiseLayouts` wrote, or what a person wrote like it. Never throws. */
export function parseLayouts(text: string): ParsedLayouts {
  if (text.length > LONGEST_LAYOUTS_FILE) return refused([], message('wizard.file.tooBig', { limit: LONGEST_LAYOUTS_FILE / 1000 }))
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refused([], message('wizard.file.json'))
  }
  const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw]
  if (list.length === 0) return refused([], message('wizard.file.none'))
  if (list.length > MAX_LAYOUTS) return refused([], message('wizard.file.tooMany', { limit: MAX_LAYOUTS }))
  const layouts: CustomLayout[] = []
  const problems: Problem[] = []
  list.forEach((one, index) => {
    const checked = checkLayout(one, Array.isArray(raw) ? [index] : [])
    if (Array.isArray(checked)) problems.push(...checked)
    else layouts.push(checked)
  })
  return problems.length > 0 ? { ok: false, problems: firstFew(problems) } : { ok: true, layouts }
}

/** The layout that a value is, or what is wrong with it. */
export function checkLayout(raw: unknown, under: Path = []): CustomLayout | Problem[] {
  const { format, version } = (typeof raw === 'object' && raw !== null ? raw : {}) as { format?: unknown; version?: unknown }
  if (format !== 'sverka-layout') return [fault(under, message('wizard.file.format'))]
  if (version !== 1) return [fault([...under, 'version'], message('wizard.file.version', { found: quoted(version) }))]
  const parsed = CustomLayoutSchema.safeParse(raw, { reportInput: true })
  if (!parsed.success) return faultsOfIssues(parsed.error.issues, under)
  const layout = parsed.data as z.output<typeof CustomLayoutSchema> & CustomLayout
  const faults = faultsOfRules(layout, widthOf(layout))
  return faults.length === 0
    ? layout
    : faults.map((one) => ({ ...one, at: { path: [pathOf(under), pathOf(one.at)].filter(Boolean).join('.') } }))
}

const pathOf = (place: Problem['at'] | Path): string => {
  if (place === undefined) return ''
  if (Array.isArray(place)) return place.map((key) => `[${String(key)}]`).join('')
  return 'path' in place ? String(place.path) : ''
}

/** One layout as an object, several as a list; two spaces, a line end at the end. */
export const serialiseLayouts = (layouts: readonly CustomLayout[]): string =>
  `${JSON.stringify(layouts.length === 1 ? layouts[0] : layouts, null, 2)}\n`
