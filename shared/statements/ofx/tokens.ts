/**
 * Cuts OFX into tags and values: SGML (1.x) with leaves left open, XML (2.x), and everything between that programs write. It
 * promises nothing about nesting; `collect.ts` makes sense of the order.
 */
import { collapse, decodeEntities } from '../text.ts'

export interface OfxToken {
  /** Upper case, without a name space. */
  tag: string
  kind: 'open' | 'close'
  /** The text right after an opening tag; '' for aggregates and empty leaves. */
  value: string
  /** Where the tag begins in the text. */
  at: number
}

/** Nothing here looks beyond the next `<`, so that a text of beginnings without ends is passed through once. */
const TAG = /<!--|<\?[^<>]*>|<!DOCTYPE[^<>]*>|<(\/?)([A-Za-z][\w.:-]*)(?:\s[^<>]*)?(\/?)>/gi
const CDATA = '<![CDATA['
const COMMENT = '<!--'
const ENTITY_LEFT = /&(?:amp|lt|gt|quot|apos|nbsp|#\d+);/

/** Tags in the order of the text. A `<` that begins no tag belongs to the value around it. */
export function* ofxTokens(text: string): Generator<OfxToken, void, void> {
  const source = withoutCdata(text)
  const lastEnd = source.lastIndexOf('-->')
  let open: { tag: string; at: number; from: number } | undefined
  let value = ''
  const scanner = new RegExp(TAG)
  for (let match = scanner.exec(source); match; match = scanner.exec(source)) {
    if (open) value += source.slice(open.from, match.index)
    const name = match[2]
    if (name === undefined) {
      // A comment or a declaration: the value goes on after it. A comment that never ends is none.
      if (match[0] === COMMENT)
        scanner.lastIndex = match.index <= lastEnd - COMMENT.length ? endOf(source, scanner.lastIndex) : match.index + 1
      if (open) open.from = scanner.lastIndex > match.index + 1 ? scanner.lastIndex : match.index
      continue
    }
    if (open) yield { tag: open.tag, kind: 'open', value: clean(value), at: open.at }
    open = undefined
    value = ''
    const tag = name.slice(name.indexOf(':') + 1).toUpperCase()
    if (match[1] === '/') yield { tag, kind: 'close', value: '', at: match.index }
    else if (match[3] === '/') yield { tag, kind: 'open', value: '', at: match.index }
    else open = { tag, at: match.index, from: scanner.lastIndex }
  }
  if (open) yield { tag: open.tag, kind: 'open', value: clean(value + source.slice(open.from)), at: open.at }
}

const endOf = (source: string, from: number): number => source.indexOf('-->', from) + '-->'.length

function withoutCdata(text: string): string {
  let plain = ''
  let from = 0
  for (let at = text.indexOf(CDATA); at >= 0; at = text.indexOf(CDATA, from)) {
    const end = text.indexOf(']]>', at)
    if (end < 0) break
    plain += text.slice(from, at) + escapeAngles(text.slice(at + CDATA.length, end))
    from = end + ']]>'.length
  }
  return from === 0 ? text : plain + text.slice(from)
}

const escapeAngles = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** White space collapsed, entities decoded; twice where a program escaped what was escaped (`&amp;lt;`). */
function clean(value: string): string {
  const once = decodeEntities(value)
  return collapse(ENTITY_LEFT.test(once) ? decodeEntities(once) : once)
}
