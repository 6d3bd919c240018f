/**
 * The words of a letter in HTML as lines of text: rows of tables are lines, cells stand apart, what is not shown (scripts, styles, the
 * preview line of mail programs) is left out, quotations are marked with `>`. htmlparser2 reads the HTML as it comes, however broken.
 */
import { Parser } from 'htmlparser2'
import { visible } from '../text/visible.ts'

/** Letters of shops have up to 200 KB of HTML; what is longer is cut. */
const LONGEST_HTML = 2_000_000
/** Elements whose content nobody sees as text. */
const UNSEEN = new Set([
  'script',
  'style',
  'title',
  'template',
  'svg',
  'map',
  'object',
  'select',
  'textarea',
  'noembed',
  'noframes',
  'iframe',
])
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'table', 'ul', 'ol', 'dl', 'hr'])
const BLOCKS = new Set(['div', 'tr', 'li', 'dt', 'dd', 'section', 'article', 'header', 'footer', 'center', 'form', 'address', 'caption'])
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*[01](?:px)?\s*(?:;|$|!)|opacity\s*:\s*0\s*(?:;|$|!)/i
const CLIPPED = /overflow\s*:\s*hidden/i
const NO_HEIGHT = /(?:^|[;\s-])height\s*:\s*0(?:px)?\s*(?:;|$|!)/i
/** A style that says more is made to keep a pattern busy. */
const LONGEST_STYLE = 1000
/** Letters are laid out in tables inside tables, some forty elements deep; what is far deeper is a trap, and reading ends there. */
const DEEPEST = 1000
const PIECE = 16 * 1024
const QUOTATION = /(?:^|\s)(?:gmail_quote|moz-cite-prefix|yahoo_quoted|protonmail_quote)(?:\s|$)/i

/** What stands between two words, the later the stronger. */
const NOTHING = 0
const SPACE = 1
const CELL = 2
const LINE = 3
const PARAGRAPH = 4

interface Cell {
  /** Words stand in it already. */
  filled: boolean
  /** They take more than one line. */
  broken: boolean
}

/** Writes words down line by line, as the elements around them part them. */
class Page {
  private readonly lines: string[] = []
  private line = ''
  private between = NOTHING
  private length = 0
  /** The cells that stand open, one inside another, and the last closed cell of each open row. */
  private readonly cells: Cell[] = []
  private readonly rows: (Cell | undefined)[] = []
  private readonly most: number
  quoted = 0

  constructor(most: number) {
    this.most = most
  }

  get full(): boolean {
    return this.length >= this.most
  }

  part(by: number): void {
    // At the beginning of a cell nothing is parted: `<td><div>735</div></td>` stays on its row's line.
    const cell = this.cells.at(-1)
    if (by >= LINE && cell && !cell.filled) return
    this.between = Math.max(this.between, by)
  }

  breakLine(): void {
    this.part(this.between === LINE ? PARAGRAPH : LINE)
  }

  openRow(): void {
    this.part(LINE)
    this.rows.push(undefined)
  }

  closeRow(): void {
    this.rows.pop()
    this.part(LINE)
  }

  openCell(): void {
    const before = this.rows.at(-1)
    // The cell before on the same row: what parted its own content no longer counts.
    if (before?.filled) this.between = before.broken ? LINE : CELL
    this.cells.push({ filled: false, broken: false })
  }

  closeCell(): void {
    const cell = this.cells.pop()
    if (cell?.filled && this.rows.length > 0) this.rows[this.rows.length - 1] = cell
  }

  write(text: string): void {
    const plain = visible(text).replace(/\s+/gu, ' ')
    const words = plain.trim()
    if (plain.startsWith(' ')) this.part(SPACE)
    if (words === '') return
    this.separate()
    for (const cell of this.cells) cell.filled = true
    this.line += words
    this.length += words.length + 1
    if (plain.endsWith(' ')) this.part(SPACE)
  }

  private separate(): void {
    if (this.between >= LINE && this.line !== '') {
      this.endLine()
      if (this.between === PARAGRAPH && this.lines.at(-1) !== '') this.lines.push('')
      for (const cell of this.cells) cell.broken = cell.filled
    } else if (this.between === CELL && this.line !== '') this.line += '  '
    else if (this.between === SPACE && this.line !== '') this.line += ' '
    if (this.line === '' && this.quoted > 0) this.line = '> '
    this.between = NOTHING
  }

  private endLine(): void {
    this.lines.push(this.line)
    this.line = ''
  }

  text(): string {
    if (this.line !== '') this.endLine()
    return this.lines.join('\n').trim()
  }
}

type Attributes = Record<string, string>

const isHidden = (name: string, { hidden, style, class: names }: Attributes): boolean =>
  UNSEEN.has(name) ||
  hidden !== undefined ||
  hides((style ?? '').slice(0, LONGEST_STYLE)) ||
  PREVIEW.test((names ?? '').slice(0, LONGEST_STYLE))
const hides = (style: string): boolean => HIDING.test(style) || (CLIPPED.test(style) && NO_HEIGHT.test(style))
const PREVIEW = /(?:^|\s)(?:preheader|preview-?text)(?:\s|$)/i
const isQuotation = (name: string, { class: names, type }: Attributes): boolean =>
  (name === 'blockquote' && type === 'cite') || QUOTATION.test((names ?? '').slice(0, LONGEST_STYLE))

/** The words of an HTML letter, at most so many characters. Never throws. */
export function wordsOf(html: string, most: number): string {
  const page = new Page(most)
  /** How many elements deep inside one that is not shown. */
  let unseen = 0
  const quotations: boolean[] = []
  let depth = 0
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1
      if (unseen > 0 || isHidden(name, attributes)) unseen += 1
      if (unseen > 0) return
      const quotation = isQuotation(name, attributes)
      quotations.push(quotation)
      open(page, name)
      if (quotation) {
        page.part(PARAGRAPH)
        page.quoted += 1
      }
    },
    onclosetag(name) {
      depth -= 1
      if (unseen > 0) {
        unseen -= 1
        return
      }
      close(page, name)
      if (quotations.pop()) {
        page.part(PARAGRAPH)
        page.quoted -= 1
      }
    },
    ontext(text) {
      if (unseen === 0 && !page.full) page.write(text)
    },
  })
  const read = html.slice(0, LONGEST_HTML)
  for (let at = 0; at < read.length && !page.full && depth < DEEPEST; at += PIECE) parser.write(read.slice(at, at + PIECE))
  parser.end()
  return page.text().slice(0, most)
}

function open(page: Page, name: string): void {
  if (name === 'br') page.breakLine()
  else if (name === 'tr') page.openRow()
  else if (name === 'td' || name === 'th') page.openCell()
  else if (PARAGRAPHS.has(name)) page.part(PARAGRAPH)
  else if (BLOCKS.has(name)) page.part(LINE)
}

function close(page: Page, name: string): void {
  if (name === 'tr') page.closeRow()
  else if (name === 'td' || name === 'th') page.closeCell()
  else if (PARAGRAPHS.has(name)) page.part(PARAGRAPH)
  else if (BLOCKS.has(name)) page.part(LINE)
}
