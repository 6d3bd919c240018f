/** The words of HTML letters: rows as lines, nothing that is not shown, quotations marked, whatever the HTML is like. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../shared/mail/words.ts'

const words = (html: string): string => wordsOf(html, 10_000)

describe('lines', () => {
  it.each([
    ['<p>Один</p><p>Два</p>', 'Один\n\nДва'],
    ['Один<br>Два<br><br>Три', 'Один\nДва\n\nТри'],
    ['<div>Один</div><div>Два</div>', 'Один\nДва'],
    ['<ul><li>Один<li>Два</ul>', 'Один\nДва'],
    ['К&nbsp;оплате:\n  <b>1&nbsp;234</b>,56 &#8381;', 'К оплате: 1 234,56 ₽'],
    ['<table><tr><td>Начислено</td><td>735,00</td></tr><tr><td>Пени</td><td>5,00</td></tr></table>', 'Начислено  735,00\nПени  5,00'],
    ['<table><tr><td><div>Начислено</div></td><td><p>735,00</p></td></tr></table>', 'Начислено  735,00'],
    ['<table><tr><td> </td><td>Пени</td><td></td><td>5,00</td></tr></table>', 'Пени  5,00'],
    ['<table><tr><td>Кому<br>Ольге</td><td>Дом.ру</td></tr></table>', 'Кому\nОльге\nДом.ру'],
    ['<table><tr><td><table><tr><td>Долг</td><td>1,00</td></tr></table></td></tr><tr><td>Конец</td></tr></table>', 'Долг  1,00\n\nКонец'],
    ['Оплатите <a href="https://dom.ru/pay?id=735">здесь</a>', 'Оплатите здесь'],
    ['<p>Не закрыт <b>жирный<p>Дальше', 'Не закрыт жирный\n\nДальше'],
    ['без разметки < и &', 'без разметки < и &'],
    ['', ''],
  ])('%s', (html, expected) => {
    expect(words(html)).toBe(expected)
  })
})

describe('what is not shown', () => {
  it.each([
    '<script>alert("735 ₽")</script>',
    '<style>.a{color:red}</style>',
    '<head><title>Письмо</title></head>',
    '<!-- примечание -->',
    '<!--[if mso]><td>735 ₽</td><![endif]-->',
    '<div style="display:none;font-size:1px">Краткое содержание</div>',
    '<span style="DISPLAY: none !important">Краткое <b>содержание</b></span>',
    '<div style="max-height:0;overflow:hidden">Краткое содержание</div>',
    '<span class="preheader">Краткое содержание</span>',
    '<p hidden>тайна</p>',
    '&zwnj;&#847;&shy;',
    '<img alt="логотип" src="cid:logo">',
  ])('%s', (html) => {
    expect(words(`${html}<p>Видно</p>`)).toBe('Видно')
  })

  it.each(['<div style="height:40px;overflow:hidden">', '<p style="font-size:12px">', '<p style="line-height:0">'])(
    '%s is shown',
    (tag) => {
      expect(words(`${tag}Видно`)).toBe('Видно')
    },
  )
})

describe('quotations', () => {
  it('are marked line by line', () => {
    const html = '<p>Спасибо</p><div class="gmail_quote">Дом.ру пишет:<blockquote type="cite">К оплате<br>735 ₽</blockquote></div>'
    expect(words(html)).toBe('Спасибо\n\n> Дом.ру пишет:\n\n> К оплате\n> 735 ₽')
  })
})

describe('traps', () => {
  it.each([
    ['elements inside elements', '<div>'],
    ['tables inside tables', '<table><tr><td>a'],
    ['quotations inside quotations', '<blockquote type=cite>a<br>'],
    ['beginnings of tags', '<'],
    ['entities', '&amp;'],
    ['cells without a table', '<td>'],
  ])('of %s end in time and within the bound', (_what, piece) => {
    const text = wordsOf(piece.repeat(Math.ceil(3_000_000 / piece.length)), 5_000)
    expect(text.length).toBeLessThanOrEqual(5_000)
  })

  it('of one long style or attribute too', () => {
    expect(words(`<p style="${'overflow:hidden '.repeat(100_000)}">a`)).toBe('a')
    expect(words(`<p ${'x=1 '.repeat(300_000)}>a`)).toBe('a')
  })

  it('no text makes it throw, and no tag survives', () => {
    const piece = fc.constantFrom(
      '<td>',
      '</td>',
      '<tr>',
      '</table>',
      '<p>',
      '<br>',
      '<blockquote type=cite>',
      '</blockquote>',
      '735 ₽',
      ' ',
      '&lt;',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        expect(words(pieces.join(''))).not.toMatch(/<\/?(?:td|tr|p|br|table|blockquote)/)
      }),
    )
  })
})
