/** The head of a letter, who wants the money, and the labels of sums: the parts that bills and notices share. */
import { describe, expect, it } from 'vitest'
import { findFacts } from '../../../shared/documents/text/facts.ts'
import { findLabels, labelledSums } from '../../../shared/documents/text/labels.ts'
import { readLetter } from '../../../shared/documents/text/letter.ts'
import { readLines } from '../../../shared/documents/text/lines.ts'
import { findPeriods } from '../../../shared/documents/text/periods.ts'
import { readSender } from '../../../shared/documents/text/sender.ts'
import { printedTotal } from '../../../shared/documents/text/total.ts'
import { AS_OF } from './speak.ts'

describe('the head of a letter', () => {
  it.each([
    ['From: a@b.ru\nSubject: x\nDate: Wed, 18 Jun 2025 23:50:00 -0800\n\nтекст', 'email', '2025-06-18'],
    ['От: Дом.ру\nОтправлено: 18 июня 2025 г. 9:00\nТема: x\n\nтекст', 'email', '2025-06-18'],
    ['Von: Stadtwerke\nGesendet: 18. Juni 2025\nBetreff: x\n\ntext', 'email', '2025-06-18'],
    ['From: a@b.ru\r\nDate: 2025-06-18 10:00\r\n\r\nтекст', 'email', '2025-06-18'],
    ['Subject: x\nDate: 18.06.2025\nтекст', 'sms', '2025-06-18'],
    ['Дата: 18.06\nтекст', 'sms', undefined],
    ['Дата: 18 июня\nтекст', 'sms', '2025-06-18'],
    ['просто текст', 'sms', undefined],
    [`${'длинный текст '.repeat(60)}`, 'other', undefined],
    ['строка\n'.repeat(6), 'other', undefined],
    ['абзац\n\nабзац', 'other', undefined],
  ])('%j came by %s on %s', (text, channel, receivedOn) => {
    const letter = readLetter(text.replaceAll('\r', ' '), AS_OF)
    expect([letter.channel, letter.receivedOn]).toEqual([channel, receivedOn])
  })

  it('ends where the text begins, so that its dates and numbers are not read as the bill', () => {
    const text = 'From: a@b.ru\nDate: Wed, 18 Jun 2025 10:00:00 +0300\nSubject: 735 ₽\n\nК оплате 85 ₽'
    const facts = findFacts(text, AS_OF)
    expect(text.slice(facts.letter.bodyAt).trim()).toBe('К оплате 85 ₽')
    expect(facts.sums.map(({ amount }) => amount)).toEqual([8500])
  })
})

describe('who wants the money', () => {
  const sender = (text: string) => {
    const { text: even, original, letter } = findFacts(text, AS_OF)
    return readSender(even, original, letter).sender
  }
  it.each([
    ['From: "ПАО МТС" <a@b.ru>\nSubject: x\n\nтекст', 'ПАО МТС'],
    ['From: info@mts.ru\nSubject: x\n\nтекст', 'MTS'],
    ['From: Ольга <olga@example.org>\nSubject: x\n\nПишет вам Дом.ру', 'ДОМ.РУ'],
    ['Получатель: АО «Мосводоканал», ИНН 7725088527', 'АО «Мосводоканал»'],
    ['Поставщик услуг — ООО «Тёплый дом»', 'ООО «Тёплый дом»'],
    ['Квитанция ООО "Чистый двор" за июнь', 'ООО "Чистый двор"'],
    ['УК «Ромашка» сообщает', 'УК «Ромашка»'],
    ['Your bill from Northern Power Ltd', 'Northern Power Ltd'],
    ['Оплата ЖКХ за июнь', undefined],
    ['МТС-Банк предлагает', undefined],
    ['ничей текст', undefined],
  ])('%j: %s', (text, provider) => {
    expect(sender(text).provider).toBe(provider)
  })

  it('keeps the number as it is printed, with plain spaces', () => {
    expect(sender('Лицевой счёт: 77\u00a0004\u202f912')).toEqual({ contract: '77 004 912' })
  })
})

describe('labels', () => {
  const fields = (text: string): string[] => findLabels(findFacts(text, AS_OF).text).map(({ field }) => field)
  it.each([
    ['Итого к оплате', ['total']],
    ['Итого к оплате с учётом добровольного страхования', ['totalInsured']],
    ['К оплате без учёта страхования', ['totalUninsured']],
    ['Задолженность на начало периода (+ долг / − аванс)', ['debt']],
    ['Задолженность на конец периода', ['closing']],
    ['Баланс', ['closing']],
    ['Переплата', ['advance']],
    ['Начислено за расчётный период', ['charged']],
    ['Пени, перерасчёт, оплачено', ['penalty', 'recalculation', 'paid']],
    ['Monthly charge, previous balance, amount due', ['subscription', 'debt', 'total']],
    ['Пенсия, ступени, долгожданный, авансом', []],
  ])('%s', (text, expected) => {
    expect(fields(text)).toEqual(expected)
  })

  const pairs = (text: string): [string, number][] => {
    const facts = findFacts(text, AS_OF)
    return labelledSums(facts.text, facts.sums).map(({ field, sum }) => [field, sum.amount])
  }
  it.each<[string, [string, number][]]>([
    ['К оплате 735 ₽', [['total', 73500]]],
    ['К оплате:\n735 ₽', [['total', 73500]]],
    ['К оплате\n\n\n735 ₽', []],
    ['К оплате. Звоните нам! Приз 735 ₽', []],
    [
      'Долг 10,00 Пени 5,00',
      [
        ['debt', 1000],
        ['penalty', 500],
      ],
    ],
    ['Долг, пени и 735 ₽', [['penalty', 73500]]],
    [
      'Долг  Начислено\n10,00  735,00',
      [
        ['debt', 1000],
        ['charged', 73500],
      ],
    ],
    ['Долг  Начислено  К оплате\n10,00  735,00', []],
    ['К оплате 45,67 руб./куб. м', []],
    [`К оплате ${'очень '.repeat(30)}735 ₽`, []],
  ])('%j', (text, expected) => {
    expect(pairs(text)).toEqual(expected)
  })

  it('finds the total printed beside a code', () => {
    expect(printedTotal('Начислено 700,00\nИтого к оплате 735,05\nСо страховкой к оплате 800', AS_OF)?.amount).toBe(80000)
    expect(printedTotal('Итого к оплате 735,05', AS_OF)?.amount).toBe(73505)
    expect(printedTotal('без сумм', AS_OF)).toBeUndefined()
  })
})

describe('lines of a bill', () => {
  const lines = (text: string) => {
    const facts = findFacts(text, AS_OF)
    return readLines(facts, labelledSums(facts.text, facts.sums)).map(({ title, amount }) => [title, amount])
  }
  it.each<[string, [string, number][]]>([
    ['Отопление 1 234,56', [['Отопление', 123456]]],
    ['1. Холодная вода ..... 345,10 руб.', [['Холодная вода', 34510]]],
    [
      'Содержание жилья — 12,00\nВывоз ТКО: 99,00',
      [
        ['Содержание жилья', 1200],
        ['Вывоз ТКО', 9900],
      ],
    ],
    // Totals, tables of several numbers, unit prices, sentences, bare numbers.
    ['Итого к оплате 735,00', []],
    ['Отопление 12,5 45,67 570,88', []],
    ['Тариф 45,67 руб./куб. м', []],
    ['Спасибо. Мы рады. Приз 735,00', []],
    ['Квартира 12', []],
    ['735,00', []],
  ])('%j', (text, expected) => {
    expect(lines(text)).toEqual(expected)
  })
})

describe('months', () => {
  it.each([
    ['за июнь 2025', [['2025-06', true]]],
    [
      'июнь 2025, за май 2025',
      [
        ['2025-05', true],
        ['2025-06', false],
      ],
    ],
    ['for July 1, 2025', []],
    ['с 1 июля 2025', []],
    ['билет за 735', []],
  ])('%s', (text, expected) => {
    expect(findPeriods(text, AS_OF).map(({ period, named }) => [period, named])).toEqual(expected)
  })
})
