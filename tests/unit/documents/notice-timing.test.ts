/** Days between the receipt of a notice and the day it takes effect, against the ten days of the setting. */
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../shared/dates.ts'
import { noticeTiming, noticeTimingWords } from '../../../shared/documents/notice-timing.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'

const [RUSSIAN, ENGLISH] = [speaker('ru', 'RUB', civilDate('2025-07-01')), speaker('en', 'RUB', civilDate('2025-07-01'))]
const JULY = civilDate('2025-07-01')

describe('a notice in time', () => {
  it.each<[string, string, number, boolean, string]>([
    ['13 days', '2025-06-18', 13, false, 'Получено за 13 дней до начала действия: вовремя (нужно не меньше чем за 10 дней).'],
    ['21 days', '2025-06-10', 21, false, 'Получено за 21 день до начала действия: вовремя (нужно не меньше чем за 10 дней).'],
    ['10 days', '2025-06-21', 10, false, 'Получено за 10 дней до начала действия: вовремя (нужно не меньше чем за 10 дней).'],
    ['9 days', '2025-06-22', 9, true, 'Получено всего за 9 дней до начала действия: поздно (нужно не меньше чем за 10 дней).'],
    ['3 days', '2025-06-28', 3, true, 'Получено всего за 3 дня до начала действия: поздно (нужно не меньше чем за 10 дней).'],
    ['1 day', '2025-06-30', 1, true, 'Получено всего за 1 день до начала действия: поздно (нужно не меньше чем за 10 дней).'],
    ['the day itself', '2025-07-01', 0, true, 'Получено в день начала действия: поздно (нужно не меньше чем за 10 дней).'],
    [
      'a day after',
      '2025-07-02',
      -1,
      true,
      'Получено через 1 день после начала действия: поздно (нужно не меньше чем за 10 дней до него).',
    ],
    [
      '5 days after',
      '2025-07-06',
      -5,
      true,
      'Получено через 5 дней после начала действия: поздно (нужно не меньше чем за 10 дней до него).',
    ],
  ])('%s', (_title, receivedOn, days, late, words) => {
    const timing = noticeTiming({ receivedOn: civilDate(receivedOn), effectiveOn: JULY })
    expect(timing).toEqual({ days, late })
    expect(timing && RUSSIAN.say(noticeTimingWords(timing))).toBe(words)
  })

  it('obeys another number of days', () => {
    const notice = { receivedOn: civilDate('2025-06-28'), effectiveOn: JULY }
    expect([2, 3, 4].map((days) => noticeTiming(notice, days)?.late)).toEqual([false, false, true])
    const timing = noticeTiming(notice, 4)
    expect(timing && RUSSIAN.say(noticeTimingWords(timing, 4))).toContain('не меньше чем за 4 дня')
    expect(timing && ENGLISH.say(noticeTimingWords(timing, 4))).toBe(
      'Received only 3 days before it took effect: late (at least 4 days are needed).',
    )
    const today = noticeTiming({ receivedOn: JULY, effectiveOn: JULY }, 0)
    expect(today && RUSSIAN.say(noticeTimingWords(today, 0))).toBe('Получено в день начала действия.')
  })

  it('says nothing of a notice that names no day', () => {
    expect(noticeTiming({ receivedOn: JULY }, 10)).toBeUndefined()
  })
})
