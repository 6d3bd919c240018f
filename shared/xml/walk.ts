/**
 * Walks over an XML text with saxes, a piece at a time, and hands over each element when it closes. Names are local (a prefix says
 * nothing). No document type is read, so no entity can expand; nesting is bounded; an element that was handed over can be
 * forgotten, so that memory does not grow with the file.
 */
import { SaxesParser } from 'saxes'
import { MAX_XML_DEPTH, MAX_XML_KEPT, TEXT_PER_STEP } from '../limits.ts'

export interface XmlElement {
  /** Without prefix. */
  name: string
  /** Its own text, without that of its children. */
  text: string
  attributes: Record<string, string>
  children: XmlElement[]
  /** Where it begins, from 1. */
  line: number
  /** How many elements it holds, itself included. */
  size: number
}

/** Why a text was not read to its end, or where it first breaks the rules of XML. */
export interface XmlFault {
  kind: 'doctype' | 'deep' | 'tooMany' | 'broken'
  line: number
}

export interface XmlVisitor {
  opened?(element: XmlElement): void
  /** `forget`: its parent does not keep it. `stop`: there are too many of what is looked for. */
  closed(element: XmlElement): 'keep' | 'forget' | 'stop'
}

/** Each costs as much as a hundred elements, and what has that many is no message any more. */
const MOST_FAULTS = 1_000

/** Ends the parsing from inside of a handler of saxes. */
class Stopped extends Error {}

/** Yields the fraction done. An element that never closes is not handed over. */
export function* walkXml(text: string, visitor: XmlVisitor): Generator<number, XmlFault | undefined, void> {
  // Before the declaration nothing may stand, and some programs leave blank lines there.
  const start = Math.max(0, text.search(/\S/))
  const walk = new Walk(visitor, text.slice(0, start).split('\n').length - 1)
  try {
    for (let at = start; at < text.length; at += TEXT_PER_STEP) {
      walk.parser.write(text.slice(at, at + TEXT_PER_STEP))
      yield Math.min(1, (at + TEXT_PER_STEP) / text.length)
    }
    walk.parser.close()
  } catch (fault) {
    if (!(fault instanceof Stopped)) throw fault
  }
  return walk.fault
}

class Walk {
  readonly parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true })
  fault: XmlFault | undefined
  private readonly visitor: XmlVisitor
  private readonly open: XmlElement[] = []

  private readonly linesBefore: number
  private faults = 0
  /** Elements in memory. */
  private kept = 0

  constructor(visitor: XmlVisitor, linesBefore: number) {
    this.visitor = visitor
    this.linesBefore = linesBefore
    const { parser } = this
    parser.on('opentag', ({ name, attributes }) => this.enter(name, attributes))
    parser.on('closetag', () => this.leave())
    parser.on('text', (text) => this.take(text))
    parser.on('cdata', (text) => this.take(text))
    parser.on('doctype', () => this.stop('doctype'))
    // The first fault is the telling one; saxes goes on after it, and what can be read is read.
    parser.on('error', () => {
      this.fault ??= { kind: 'broken', line: this.line }
      this.faults++
      if (this.faults > MOST_FAULTS) throw new Stopped('broken')
    })
  }

  private get line(): number {
    return this.parser.line + this.linesBefore
  }

  private enter(name: string, attributes: Record<string, string>): void {
    if (this.open.length >= MAX_XML_DEPTH) this.stop('deep')
    const element: XmlElement = { name: name.slice(name.indexOf(':') + 1), text: '', attributes, children: [], line: this.line, size: 1 }
    if (++this.kept > MAX_XML_KEPT) this.stop('tooMany')
    this.open.push(element)
    this.visitor.opened?.(element)
  }

  private leave(): void {
    const element = this.open.pop()
    if (!element) return
    element.text = element.text.trim()
    const answer = this.visitor.closed(element)
    if (answer === 'stop') this.stop('tooMany')
    if (answer === 'forget') this.kept -= element.size
    else {
      const parent = this.open.at(-1)
      if (!parent) return
      parent.children.push(element)
      parent.size += element.size
    }
  }

  private take(text: string): void {
    const element = this.open.at(-1)
    if (element) element.text += text
  }

  private stop(kind: XmlFault['kind']): void {
    this.fault = { kind, line: this.line }
    throw new Stopped(kind)
  }
}

/** The first element down this path of names. */
export function at(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = element
  for (const name of path) {
    if (found === undefined) return undefined
    found = childOf(found, name)
  }
  return found
}

function childOf({ children }: XmlElement, name: string): XmlElement | undefined {
  for (const child of children) if (child.name === name) return child
  return undefined
}

/** The text down this path, collapsed by nobody; '' where there is none. */
export const textAt = (element: XmlElement | undefined, ...path: readonly string[]): string => at(element, ...path)?.text ?? ''

/** All children of this name. */
export const allOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element === undefined ? [] : element.children.filter((child) => child.name === name)
