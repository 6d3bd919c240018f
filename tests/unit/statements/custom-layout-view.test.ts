/** What the wizard is shown of an unknown table: what was guessed, what must be asked, and every row as it would be read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectNow } from '../../../shared/inspect.ts'
import type { CustomLayout, TableRules } from '../../../shared/model/custom-layout.ts'
import { formatMoney } from '../../../shared/money.ts'
import type { TableChoices } from '../../../shared/statements/csv/custom-cut.ts'
import { layoutOf, type TableView, viewTable } from '../../../shared/statements/csv/custom-view.ts'
import { bytesOf, CONTEXT, lines, told } from './reading.ts'

const HEADER = 'Когда;Сколько;Кому;Заметка'
const FILE = lines(HEADER, '03/04/2025;650;ДОМ.РУ;интернет', '05/04/2025;1200;ПЯТЁРОЧКА;еда')

function view(text: string, choices: TableChoices = {}, encoding = 'utf8', layouts: CustomLayout[] = []): TableView {
  const found = viewTable(bytesOf(text, encoding), choices, { ...CONTEXT, layouts })
  if (!found) throw new Error('no text')
  return found
}
const shown = ({ rows }: TableView): string[] =>
  rows.map(({ line, read, problems }) =>
    read ? `${line} ${read.on} ${formatMoney(read.amount)} ${read.description}` : `${line} ${problems.map(({ message }) => message.key)}`,
  )
const paths = ({ faults }: TableView): (string | undefined)[] => faults.map(({ at }) => (at && 'path' in at ? at.path : undefined))
const withRules = (text: string, rules: Partial<TableRules>): TableView => {
  const { choices } = view(text)
  return view(text, { ...choices, rules: { ...choices.rules, ...rules } })
}

describe('what is guessed', () => {
  it('everything but the sign, where no sum has one', () => {
    const found = view(FILE)
    expect(found.choices).toEqual({
      encoding: 'utf-8',
      delimiter: ';',
      headerRow: 0,
      rules: { columns: { date: 0, amount: 1, description: [2] }, dates: 'dmy', decimal: ',' },
    })
    expect(found.signs).toBe('none')
    expect(paths(found)).toEqual(['sign'])
    // The rows are shown all the same: they are what the question is about.
    expect(shown(found)).toEqual(['2 2025-04-03 650.00 ДОМ.РУ', '3 2025-04-05 1200.00 ПЯТЁРОЧКА'])
    expect(found.doubts).toEqual({ dates: ['03/04/2025', '05/04/2025'] })
    expect(found.columns[0]).toEqual({ name: 'Когда', examples: ['03/04/2025', '05/04/2025'] })
  })

  it.each<[string, string[], Partial<TableRules>]>([
    ['a minus: signed', ['Дата;Сумма', '25.04.2025;-1,00', '26.04.2025;2,00'], { sign: 'signed' }],
    ['a plus on some: the rest is money out', ['Дата;Сумма', '25.04.2025;+1,00', '26.04.2025;2,00'], { sign: 'out' }],
    ['two columns', ['Дата;Приход;Расход', '25.04.2025;1,00;', '26.04.2025;;2,00'], { sign: 'columns' }],
    [
      'a word of direction',
      ['Дата;Сумма;Тип', '25.04.2025;1,00;Списание', '26.04.2025;2,00;Пополнение'],
      { sign: 'word', words: { out: ['Списание'], in: ['Пополнение'] } },
    ],
    ['a dot before kopecks', ['Дата;Сумма', '25.04.2025;-1.50'], { decimal: '.' }],
    ['the month first', ['Date;Amount', '04/25/2025;-1,50'], { dates: 'mdy' }],
    ['statuses that are no payments', ['Дата;Сумма;Статус', '25.04.2025;-1,50;Отказ', '26.04.2025;-2;Выполнен'], { leaveOut: ['Отказ'] }],
  ])('%s', (_, rows, expected) => {
    const found = view(lines(...rows))
    expect(found.choices.rules).toMatchObject(expected)
    expect(found.doubts).toEqual({})
    expect(found.faults).toEqual([])
  })

  it.each<[string, string, string]>([
    ['commas', ',', FILE.replaceAll(';', ',')],
    ['tabs', '\t', FILE.replaceAll(';', '\t')],
    ['bars', '|', FILE.replaceAll(';', '|')],
  ])('columns separated by %s', (_, delimiter, text) => {
    expect(view(text).choices).toMatchObject({ delimiter, rules: { columns: { date: 0, amount: 1 } } })
  })

  it('no header where the rows begin at once', () => {
    const found = view(lines('03/04/2025;650;ДОМ.РУ', '05/04/2025;1200;ПЯТЁРОЧКА'))
    expect(found.choices.headerRow).toBeNull()
    expect(found.columns.map(({ name }) => name)).toEqual(['', '', ''])
    expect(shown(found)).toHaveLength(2)
  })

  it('the header below a preamble', () => {
    expect(view(`Выписка\r\nСчёт;40817\r\n\r\n${FILE}`).choices.headerRow).toBe(3)
  })

  it('no column at all where nothing looks like a day: it is asked for', () => {
    const found = view('Имя;Город\nАнна;Пермь\nПётр;Омск\n')
    expect(paths(found)).toEqual(['columns.date', 'sign', 'columns.amount'])
    expect([found.rows, found.taken, found.left]).toEqual([[], 0, 0])
  })

  it('codes and numbers of accounts are no sums', () => {
    const found = view(lines('A;B;C;D', '03/04/2025;40817810000000000001;643;650', '04/04/2025;40817810000000000001;643;700'))
    expect(found.choices.rules.columns.amount).toBe(3)
  })
})

describe('what is chosen', () => {
  it('another encoding shows other letters at once', () => {
    const bytes = bytesOf(FILE, 'cp866')
    const wrong = viewTable(bytes, { encoding: 'koi8-r' }, CONTEXT)
    const right = viewTable(bytes, { encoding: 'ibm866' }, CONTEXT)
    expect(wrong?.columns[0]?.name).not.toBe('Когда')
    expect(right?.columns[0]?.name).toBe('Когда')
    expect(right?.found).toBe('ibm866')
  })

  it('another delimiter cuts other columns', () => {
    expect(view(FILE, { delimiter: ',' }).columns).toHaveLength(0)
  })

  it('another header gives other names and other first rows', () => {
    const found = view(FILE, { headerRow: 1 })
    expect(found.columns.map(({ name }) => name)).toEqual(['03/04/2025', '650', 'ДОМ.РУ', 'интернет'])
    expect(found.rows.map(({ line }) => line)).toEqual([3])
    expect(view(FILE, { headerRow: 99 }).choices.headerRow).toBeNull()
  })

  it.each<[string, Partial<TableRules>, string[]]>([
    ['money out', { sign: 'out' }, ['2 2025-04-03 -650.00 ДОМ.РУ', '3 2025-04-05 -1200.00 ПЯТЁРОЧКА']],
    ['the month first', { sign: 'in', dates: 'mdy' }, ['2 2025-03-04 650.00 ДОМ.РУ', '3 2025-05-04 1200.00 ПЯТЁРОЧКА']],
    [
      'other words',
      { sign: 'out', columns: { date: 0, amount: 1, description: [2, 3] } },
      ['2 2025-04-03 -650.00 ДОМ.РУ интернет', '3 2025-04-05 -1200.00 ПЯТЁРОЧКА еда'],
    ],
  ])('%s', (_, rules, rows) => {
    expect(shown(withRules(FILE, rules))).toEqual(rows)
  })

  it('what the cells decide, nobody needs to choose, and nobody can choose wrong', () => {
    const text = lines('Когда;Сколько', '25/04/2025;1,50', '26/04/2025;-2,00')
    expect(withRules(text, { dates: 'mdy', decimal: '.' }).choices.rules).toMatchObject({ dates: 'dmy', decimal: ',' })
  })

  it.each<[string, Partial<TableRules>, string[]]>([
    ['no day', { columns: { amount: 1, description: [] }, sign: 'out' }, ['columns.date']],
    ['no sum', { columns: { date: 0, description: [] }, sign: 'out' }, ['columns.amount']],
    ['the day as the sum', { columns: { date: 0, amount: 0, description: [] }, sign: 'out' }, ['columns.date']],
    ['two columns without either', { sign: 'columns' }, ['columns.moneyOut']],
    ['both sums in one column', { columns: { date: 0, moneyIn: 1, moneyOut: 1, description: [] }, sign: 'columns' }, ['columns.moneyIn']],
    ['a word without its column', { sign: 'word' }, ['columns.direction']],
    ['a word of which nobody said anything', { columns: { date: 0, amount: 1, direction: 3, description: [] }, sign: 'word' }, ['words']],
    ['a column that is not there', { columns: { date: 0, amount: 1, card: 9, description: [] }, sign: 'out' }, ['columns.card']],
  ])('%s is not enough', (_, rules, expected) => {
    const found = withRules(FILE, rules)
    expect(paths(found)).toEqual(expected)
    expect(found.rows).toEqual([])
    expect(layoutOf(bytesOf(FILE), found.choices, 'x', CONTEXT)).toEqual(found.faults)
  })
})

describe('the rows shown', () => {
  const odd = lines(HEADER, '03/04/2025;650;a;', ';;;', '09/04/2025;нет;Возврат;', 'когда-то;5;b;', 'Итого;650;;')

  it('tell of each what became of it, with its line', () => {
    const found = withRules(odd, { sign: 'out', columns: { date: 0, amount: 1, description: [2] } })
    expect(shown(found)).toEqual(['2 2025-04-03 -650.00 a', '4 problems.row.badAmount', '5 problems.row.badDate', '6 problems.row.totals'])
    expect([found.taken, found.left, found.whole]).toEqual([1, 3, true])
    expect(found.rows[1]?.text).toBe('09/04/2025 нет Возврат')
  })

  it('are the first eight; the numbers are of all that was looked at', () => {
    const many = lines(HEADER, ...Array.from({ length: 900 }, (_, at) => `03/04/2025;${at + 1};x;y`))
    const found = withRules(many, { sign: 'out' })
    expect([found.rows.length, found.taken, found.whole]).toEqual([8, 499, false])
  })

  it('lists the words of the columns that decide, unless they are too many', () => {
    const rows = Array.from({ length: 20 }, (_, at) => `03/04/2025;1;имя ${at};${at % 2 ? 'да' : 'нет'}`)
    const words = (direction: number): string[] =>
      withRules(lines(HEADER, ...rows), { sign: 'word', columns: { date: 0, amount: 1, direction, description: [] } }).words.direction
    expect(words(3)).toEqual(['нет', 'да'])
    expect(words(2)).toEqual([])
  })
})

describe('the layout made', () => {
  const chosen = withRules(FILE, { sign: 'out' }).choices
  const made = (text: string, choices: TableChoices, encoding = 'utf8'): CustomLayout => {
    const layout = layoutOf(bytesOf(text, encoding), choices, ' Карта ', CONTEXT)
    if (Array.isArray(layout)) throw new Error(JSON.stringify(layout))
    return layout
  }

  it('holds names and rules, and nothing of the rows', () => {
    const layout = made(FILE, chosen)
    expect(layout).toMatchObject({ name: 'Карта', match: { header: ['когда', 'сколько', 'кому', 'заметка'] }, delimiter: ';', sign: 'out' })
    expect(layout).not.toHaveProperty('encoding')
    expect(JSON.stringify(layout)).not.toMatch(/ДОМ|650|2025/)
  })

  it('names the encoding only where the program finds another', () => {
    expect(made(FILE, { ...chosen, encoding: 'windows-1251' }).encoding).toBe('windows-1251')
  })

  it('reads the file as it was shown', () => {
    const inspected = inspectNow({ name: 'x', bytes: bytesOf(FILE), sha256: '' }, { ...CONTEXT, layouts: [made(FILE, chosen)] })
    expect(told(inspected)).toEqual(['2025-04-03 -650.00 RUB ДОМ.РУ', '2025-04-05 -1200.00 RUB ПЯТЁРОЧКА'])
  })

  it('is what an opened wizard begins with, for a file whose columns moved too', () => {
    const moved = lines('Заметка;Кому;Сколько;Когда', 'интернет;ДОМ.РУ;650;03/04/2025')
    const again = view(moved, {}, 'utf8', [made(FILE, { ...chosen, rules: { ...chosen.rules, dates: 'mdy' } })])
    expect(again.choices.rules).toMatchObject({ sign: 'out', dates: 'mdy', columns: { date: 3, amount: 2, description: [1] } })
  })

  it('of a header that lacks its last names still knows the columns without', () => {
    const text = lines('Когда;Сколько', '03/04/2025;650;ДОМ.РУ', '04/04/2025;7;МТС')
    const { choices } = view(text)
    const layout = made(text, { ...choices, rules: { ...choices.rules, sign: 'out', columns: { date: 0, amount: 1, description: [2] } } })
    const inspected = inspectNow({ name: 'x', bytes: bytesOf(text), sha256: '' }, { ...CONTEXT, layouts: [layout] })
    expect(told(inspected)).toEqual(['2025-04-03 -650.00 RUB ДОМ.РУ', '2025-04-04 -7.00 RUB МТС'])
  })
})

describe('any file', () => {
  it('that is no text has no view', () => {
    expect(viewTable(new Uint8Array(5_000), {}, CONTEXT)).toBeUndefined()
  })

  const piece = fc.constantFrom(';', ',', '\t', '\n', '"', '03/04/2025', '650', '-1,5', 'Дата', 'Сумма', 'x', ' ', '\r\n', '|')
  it('is shown without a fault of the program, whatever was chosen', () => {
    const choices = fc.record(
      {
        encoding: fc.constantFrom('utf-8', 'windows-1251', 'utf-16le'),
        delimiter: fc.constantFrom(';' as const, ',' as const, '\t' as const, '|' as const),
        headerRow: fc.option(fc.nat(20)),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), choices, (pieces, chosen) => {
        const found = viewTable(bytesOf(pieces.join('')), chosen, CONTEXT)
        if (!found) return
        expect(found.rows.length).toBeLessThanOrEqual(8)
        // The answer is a whole: asked again with all its choices, it is the same.
        expect(viewTable(bytesOf(pieces.join('')), found.choices, CONTEXT)?.choices).toEqual(found.choices)
      }),
      { numRuns: 300 },
    )
  })

  it('of one endless line is answered at once', () => {
    const started = performance.now()
    view(`${'03/04/2025;650;'.repeat(400_000)}\n`)
    expect(performance.now() - started).toBeLessThan(30_000)
  })
})
