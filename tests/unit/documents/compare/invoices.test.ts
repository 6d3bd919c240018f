/** What the comparison of two bills finds: the lines that are one line, and what became of each. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../../shared/dates.ts'
import { compareInvoices, compareSummary, compareWords } from '../../../../shared/documents/compare.ts'
import { speaker } from '../../../../shared/i18n/speaker.ts'
import type { Invoice } from '../../../../shared/model/household.ts'
import { bill, type Row, roubles } from './bills.ts'

const RUSSIAN = speaker('ru', 'RUB', civilDate('2025-07-01'))
/** Spaces inside of sums are no-break ones. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
const saying = (before: Invoice, after: Invoice): string[] =>
  compareWords(compareInvoices(before, after)).map((words) => plain(RUSSIAN.say(words)))

/** `kind title change` of every line, in the order given. */
const found = (before: readonly Row[], after: readonly Row[]): string[] =>
  compareInvoices(bill(before), bill(after)).lines.map(({ kind, title, change }) => `${kind} ${title} ${change / 100}`)

describe('lines that are one line', () => {
  it.each<[string, string, string]>([
    ['the same', 'Интернет', 'Интернет'],
    ['case, ё and punctuation', 'Приём ТВ-сигнала', 'ПРИЕМ ТВ СИГНАЛА.'],
    ['letters that look alike', 'ХВС', 'XBC'],
    ['another month', 'Абонентская плата за май 2025', 'Абонентская плата за июнь 2025'],
    ['days of a period', 'Интернет 01.05.2025–31.05.2025', 'Интернет 01.06.2025–30.06.2025'],
    ['another speed', 'Интернет 100 Мбит/с', 'Интернет 300 Мбит/с'],
    ['words run together', 'Электро энергия', 'Электроэнергия'],
    ['another form of the word', 'Содержание жилого помещения', 'Содержание жилых помещений'],
    ['a shortened word', 'Сод. жилого помещения', 'Содержание жилого помещения'],
    ['a word more', 'Антивирус', 'Антивирус Касперского'],
    ['words in another order', 'Вода холодная', 'Холодная вода'],
    ['a letter mistaken', 'Отопление', 'Отоплениe'],
    ['a letter left out', 'Электроэнергия', 'Электронергия'],
    ['a tax at another rate', 'VAT 19 %', 'VAT 16 %'],
  ])('%s', (_title, before, after) => {
    expect(found([[before, 100]], [[after, 110]])).toEqual([`dearer ${after} 10`])
  })

  it.each<[string, string, string]>([
    ['day and night', 'Электроэнергия день', 'Электроэнергия ночь'],
    ['cold and hot', 'Холодная вода', 'Горячая вода'],
    ['in and out', 'Водоснабжение', 'Водоотведение'],
    ['two short words', 'ХВС', 'ГВС'],
    ['gas and what burns it', 'Газ', 'Газовое оборудование'],
    ['internet and television', 'Интернет', 'Телевидение'],
    ['a charge and a discount of a like name', 'Интернет домашний', 'Интернет скидка'],
  ])('two lines: %s', (_title, before, after) => {
    expect(found([[before, 100]], [[after, 110]])).toEqual([`new ${after} 110`, `gone ${before} -100`])
  })

  it('a discount is not the charge of nearly the same name', () => {
    expect(found([['Антивирус', 99]], [['Антивирус Касперского', -99]])).toEqual(['gone Антивирус -99', 'new Антивирус Касперского -99'])
  })
})

describe('one assignment, not first come', () => {
  it('the exact title keeps its line, whatever stands first', () => {
    expect(
      found(
        [
          ['Интернет', 500],
          ['Интернет дача', 300],
        ],
        [
          ['Интернет дача', 320],
          ['Интернет', 500],
        ],
      ),
    ).toEqual(['dearer Интернет дача 20', 'same Интернет 0'])
  })

  it('a looser pair gives way so that both lines find theirs', () => {
    expect(
      found(
        [
          ['Вода', 100],
          ['Вода холодная', 200],
        ],
        [
          ['Вода холодная счётчик', 100],
          ['Вода холодная', 200],
        ],
      ),
    ).toEqual(
      ['same Вода холодная 0', 'new Вода холодная счётчик 100', 'gone Вода -100'].sort(
        (a, b) => Number(b.split(' ').at(-1)) - Number(a.split(' ').at(-1)),
      ),
    )
  })

  it('of lines with one title those of like sums belong together', () => {
    const before: Row[] = [
      ['Скидка', -100],
      ['Скидка', -50],
    ]
    expect(found(before, [['Скидка', -50]])).toEqual(['gone Скидка 100', 'same Скидка 0'])
  })

  it('numbers tell lines apart where both bills have them', () => {
    const rows = (second: number): Row[] => [
      ['Карта 1', 100],
      ['Карта 2', second],
    ]
    expect(found(rows(100), rows(150))).toEqual(['dearer Карта 2 50', 'same Карта 1 0'])
  })

  it('a list of thousands of calls is compared by its words', () => {
    const calls = (count: number): Row[] => Array.from({ length: count }, (_, at) => [`Звонок ${at + 1}.06 на номер ${at}`, 1] as const)
    expect(found([...calls(2_000), ['Абонентская плата', 500]], [...calls(3_000), ['Абонентская плата', 550]])).toEqual([
      'dearer Звонок 1.06 на номер 0 1000',
      'dearer Абонентская плата 50',
    ])
  })

  it('hundreds of different lines are compared too', () => {
    const word = (at: number): string => String.fromCharCode(1072 + (at % 30), 1072 + (Math.floor(at / 30) % 30), 1072).repeat(3)
    const rows = (price: number): Row[] => Array.from({ length: 450 }, (_, at) => [word(at), at === 77 ? price : 1] as const)
    const changed = compareInvoices(bill(rows(1)), bill(rows(5))).lines.filter(({ change }) => change !== 0)
    expect(changed).toMatchObject([{ kind: 'dearer', change: 400, title: word(77) }])
  })
})

describe('price against volume', () => {
  it.each<[string, Row, Row, { price: number; volume: number; other: number } | undefined]>([
    ['the price alone', ['э', 300, '100', '3'], ['э', 350, '100', '3.5'], { price: 50, volume: 0, other: 0 }],
    ['the volume alone', ['э', 300, '100', '3'], ['э', 360, '120', '3'], { price: 0, volume: 60, other: 0 }],
    // (3.5 − 3) · (100 + 120) / 2 and (120 − 100) · (3 + 3.5) / 2
    ['both', ['э', 300, '100', '3'], ['э', 420, '120', '3.5'], { price: 55, volume: 65, other: 0 }],
    ['against each other', ['э', 300, '100', '3'], ['э', 280, '80', '3.5'], { price: 45, volume: -65, other: 0 }],
    ['prices reckoned from the sums', ['э', 300, '100'], ['э', 420, '120'], { price: 55, volume: 65, other: 0 }],
    ['a rounding in the sum', ['э', 33.33, '10', '3.333'], ['э', 36.66, '11', '3.333'], { price: 0, volume: 3.33, other: 0 }],
    ['what neither explains', ['э', 300, '100', '3'], ['э', 400, '100', '3.5'], { price: 50, volume: 0, other: 50 }],
    ['other units', ['э', 300, '100', '3', 'kWh'], ['э', 350, '0.1', '3500', 'MWh'], undefined],
    ['no volume', ['э', 300], ['э', 350], undefined],
    ['no volume before', ['э', 300], ['э', 350, '100', '3.5'], undefined],
    ['nothing used', ['э', 0, '0'], ['э', 350, '100'], undefined],
    ['nothing but the sum differs', ['э', 300, '100', '3'], ['э', 350, '100', '3'], undefined],
    ['an unreadable volume', ['э', 300, 'сто', '3'], ['э', 350, '100', '3.5'], undefined],
  ])('%s', (_title, before, after, split) => {
    const [line] = compareInvoices(bill([before]), bill([after])).lines
    const wanted = split && { price: roubles(split.price), volume: roubles(split.volume), other: roubles(split.other) }
    expect(line?.split).toEqual(wanted)
  })
})

describe('in words', () => {
  it.each<[string, Row[], Row[], string[]]>([
    ['a line that nobody ordered', [], [['Антивирус', 99]], ['Новая строка «Антивирус»: 99 ₽.']],
    ['a lost discount', [['Скидка за верность', -100]], [], ['Скидка 100 ₽ пропала: «Скидка за верность».']],
    ['a new discount', [], [['Скидка за верность', -100]], ['Новая скидка 100 ₽: «Скидка за верность».']],
    ['a line less', [['Домофон', 45]], [], ['Строки «Домофон» больше нет, было 45 ₽.']],
    ['a smaller discount', [['Скидка', -100]], [['Скидка', -50]], ['Скидка стала меньше: «Скидка», было 100 ₽, стало 50 ₽.']],
    ['a larger discount', [['Скидка', -50]], [['Скидка', -100]], ['Скидка стала больше: «Скидка», было 50 ₽, стало 100 ₽.']],
    ['what was free', [['Антивирус', 0]], [['Антивирус', 99]], ['«Антивирус»: раньше было бесплатно, теперь 99 ₽.']],
    ['a rise', [['Интернет', 650]], [['Интернет', 735]], ['«Интернет»: +85 ₽ (было 650 ₽, стало 735 ₽).']],
    [
      'both causes',
      [['Электроэнергия', 400, '100', '4']],
      [['Электроэнергия', 520.5, '110', '4.731818']],
      ['«Электроэнергия»: +120,50 ₽, из них цена +76,84 ₽, объём +43,66 ₽.'],
    ],
    ['a price', [['Вода', 300, '10', '30']], [['Вода', 330, '10', '33']], ['«Вода»: +30 ₽, выросла цена (было 300 ₽, стало 330 ₽).']],
    ['a volume', [['Вода', 330, '11', '30']], [['Вода', 300, '10', '30']], ['«Вода»: −30 ₽, объём меньше (было 330 ₽, стало 300 ₽).']],
    [
      'something else beside',
      [['Вода', 300, '10', '30']],
      [['Вода', 400, '10', '33']],
      ['«Вода»: +100 ₽, из них цена +30 ₽, остальное +70 ₽.'],
    ],
    ['nothing', [['Вода', 300]], [['Вода', 300]], []],
  ])('%s', (_title, before, after, words) => {
    const same: Row = ['Обслуживание', 100]
    expect(saying(bill([same, ...before]), bill([same, ...after]))).toEqual(words)
  })

  it('the largest rise first, then what fell, with debt, penalty and what no line explains among them', () => {
    const before = bill(
      [
        ['Интернет', 650],
        ['Скидка', -100],
      ],
      { openingDebt: roubles(0) },
    )
    const after = bill(
      [
        ['Интернет', 600],
        ['Антивирус', 99],
      ],
      {
        charged: roubles(709),
        openingDebt: roubles(60),
        penalty: roubles(1.5),
        recalculation: roubles(-20),
      },
    )
    expect(saying(before, after)).toEqual([
      'Скидка 100 ₽ пропала: «Скидка».',
      'Новая строка «Антивирус»: 99 ₽.',
      'Долг с прошлых месяцев: +60 ₽ (было 0 ₽, стало 60 ₽).',
      'Ещё +10 ₽ в начислении: строки счёта этого не объясняют.',
      'Пени: +1,50 ₽ (было 0 ₽, стало 1,50 ₽).',
      'Перерасчёт: −20 ₽ (было 0 ₽, стало −20 ₽).',
      '«Интернет»: −50 ₽ (было 650 ₽, стало 600 ₽).',
    ])
  })

  it.each<[string, Partial<Invoice>, Partial<Invoice>, string]>([
    ['neither', { lines: [] }, {}, 'В обоих счетах нет строк, поэтому сравнить можно только итоги.'],
    [
      'not the earlier',
      {},
      { lines: [{ title: 'Интернет', amount: roubles(735) }] },
      'В прошлом счёте нет строк, поэтому сравнить можно только итоги.',
    ],
    [
      'not the later',
      { lines: [{ title: 'Интернет', amount: roubles(650) }] },
      {},
      'В этом счёте нет строк, поэтому сравнить можно только итоги.',
    ],
  ])('without lines: %s', (_title, before, after, words) => {
    const of = (charged: number, more: Partial<Invoice>): Invoice => {
      const { lines: _, ...rest } = bill([])
      return { ...rest, charged: roubles(charged), ...more }
    }
    const change = compareInvoices(of(650, before), of(735, after))
    expect(change.lines).toEqual([])
    expect(change.rest).toBe(8500)
    expect(compareWords(change).map((said) => RUSSIAN.say(said))).toEqual([words])
  })

  it.each<[number, number, string]>([
    [650, 735, 'Начислено на 85 ₽ больше: было 650 ₽, стало 735 ₽.'],
    [735, 650, 'Начислено на 85 ₽ меньше: было 735 ₽, стало 650 ₽.'],
    [735, 735, 'Начислено столько же: 735 ₽.'],
  ])('the charge as a whole: %d, %d', (before, after, words) => {
    const change = compareInvoices(bill([['Интернет', before]]), bill([['Интернет', after]]))
    expect(plain(RUSSIAN.say(compareSummary(change)))).toBe(words)
  })
})
