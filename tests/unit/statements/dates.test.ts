/** Dates as banks write them, and the decision about the order of day and month of a file. */
import { describe, expect, it } from 'vitest'
import { type DateOrder, dayReader, decideOrder, parseDay, timeIn } from '../../../shared/statements/dates.ts'

describe('parseDay', () => {
  it.each<[string, DateOrder, string | undefined]>([
    ['01.07.2025', 'dmy', '2025-07-01'],
    ['1.7.2025', 'dmy', '2025-07-01'],
    ['01.07.25', 'dmy', '2025-07-01'],
    ['01.07.25 12:30', 'dmy', '2025-07-01'],
    ['01.07.2025 00:00:01', 'dmy', '2025-07-01'],
    ['01.07.2025 г.', 'dmy', '2025-07-01'],
    ['2025-07-01', 'mdy', '2025-07-01'],
    ['2025-07-01 23:59:59', 'dmy', '2025-07-01'],
    ['2025-07-01T23:59:59+03:00', 'dmy', '2025-07-01'],
    ['2018-02-25 12:34:56 +0000', 'dmy', '2018-02-25'],
    ['2024.01.31', 'dmy', '2024-01-31'],
    ['2019.04.19.', 'dmy', '2019-04-19'],
    ['2024/1/5', 'mdy', '2024-01-05'],
    ['20250701', 'mdy', '2025-07-01'],
    ['20190724100000.000[-3:EST]', 'dmy', '2019-07-24'],
    ['20180804093914:014', 'dmy', '2018-08-04'],
    ['03/04/2025', 'dmy', '2025-04-03'],
    ['03/04/2025', 'mdy', '2025-03-04'],
    ['31-12-2024', 'dmy', '2024-12-31'],
    ['2/8/15', 'mdy', '2015-02-08'],
    ['1/ 5/24', 'dmy', '2024-05-01'],
    ['31.12.99', 'dmy', '1999-12-31'],
    ['12-Dec-2019', 'dmy', '2019-12-12'],
    ['23-Jan-15', 'dmy', '2015-01-23'],
    ['27 Feb 2018', 'dmy', '2018-02-27'],
    ['10 Feb 18', 'dmy', '2018-02-10'],
    ['17ИЮН18', 'dmy', '2018-06-17'],
    ['1 июля 2025', 'dmy', '2025-07-01'],
    ['3 марта 2025', 'dmy', '2025-03-03'],
    ['9 мая 2025', 'dmy', '2025-05-09'],
    ['5. Mai 2025', 'dmy', '2025-05-05'],
    ['5 mei 2025', 'dmy', '2025-05-05'],
    ['14 juillet 2025', 'dmy', '2025-07-14'],
    ['14 août 2025', 'dmy', '2025-08-14'],
    ['6 enero 2025', 'dmy', '2025-01-06'],
    ['6 gennaio 2025', 'dmy', '2025-01-06'],
    ['July 4, 2025', 'dmy', '2025-07-04'],
    ["'2025-07-01", 'dmy', '2025-07-01'],
    ['31.02.2025', 'dmy', undefined],
    ['20120231', 'dmy', undefined],
    ['00000000', 'dmy', undefined],
    ['1111/11/11', 'dmy', undefined],
    ['13/13/2025', 'dmy', undefined],
    ['12 Foo 2025', 'dmy', undefined],
    ['650,00', 'dmy', undefined],
    ['40702810138250123017', 'dmy', undefined],
    ['', 'dmy', undefined],
    ['Pending', 'dmy', undefined],
  ])('%j as %s is %s', (text, order, day) => {
    expect(parseDay(text, order)).toBe(day)
  })

  it('remembers days and misses, with and without a time', () => {
    const day = dayReader('dmy')
    const cells = ['01.07.2025 10:00:00', '01.07.2025', '01.07.2025 23:59:59', 'нет', 'нет']
    expect(cells.map(day)).toEqual(['2025-07-01', '2025-07-01', '2025-07-01', undefined, undefined])
  })
})

describe('decideOrder', () => {
  it.each<[string, string[], DateOrder, string[] | undefined]>([
    ['a first part above 12', ['03/04/2025', '25/04/2025'], 'dmy', undefined],
    ['a second part above 12', ['03/04/2025', '03/25/2025'], 'mdy', undefined],
    ['dots', ['03.04.2025'], 'dmy', undefined],
    ['the year first', ['2025-03-04'], 'dmy', undefined],
    ['equal parts leave no doubt', ['05/05/2025'], 'dmy', undefined],
    [
      'nothing decides: three examples',
      ['03/04/2025', '03/04/2025', '05/06/2025', '07/08/2025', '01/02/2025'],
      'dmy',
      ['03/04/2025', '05/06/2025', '07/08/2025'],
    ],
    ['times do not matter', ['02/03/2025 10:00', '02/30/2025 11:00'], 'mdy', undefined],
    ['the majority stands', ['13/01/2025', '14/01/2025', '01/15/2025'], 'dmy', undefined],
  ])('%s', (_title, cells, order, doubt) => {
    expect(decideOrder(cells)).toEqual(doubt ? { order, doubt } : { order })
  })
})

describe('timeIn', () => {
  it.each([
    ['27.09.2024 10:15:03', '10:15:03'],
    ['27.09.2024 10:15', '10:15'],
    ['2024-09-27T23:59:59+03:00', '23:59:59'],
    ['27.09.2024, 10:15', ''],
    ['27.09.2024 00:00:00', ''],
    ['27.09.2024 00:00', ''],
    ['27.09.2024 00:00:01', '00:00:01'],
    ['27.09.2024 24:10:00', ''],
    ['27.09.2024 10:61', ''],
    ['27.09.2024', ''],
    ['27.09.24 12:30', ''],
    ['', ''],
  ])('%s: «%s»', (text, time) => {
    expect(timeIn(text)).toBe(time)
  })
})
