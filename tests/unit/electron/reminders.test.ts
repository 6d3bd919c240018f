/** Reminders: nothing lost by sleep, a week away or a wrong clock; nothing said twice; silence when nothing is due. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Due, dueReminders, type Now, QUIET_UNTIL_HOUR } from '../../../electron/presence/reminders.ts'
import type { LastSeen } from '../../../electron/state/last-seen.ts'
import type { Snapshot } from '../../../shared/bridge.ts'
import { addDays, type CivilDate, civilDate, daysBetween } from '../../../shared/dates.ts'
import { speaker } from '../../../shared/i18n/speaker.ts'

type Item = Snapshot['items'][number]
const NEW: LastSeen = { day: null, reminded: {} }
const at = (day: string, hour = 10): Now => ({ day: civilDate(day), hour })
const item = (id: string, remindOn: string[], changed: Partial<Item> = {}): Item => ({
  id,
  text: `Дело ${id}.`,
  remindOn,
  payBy: remindOn.at(-1) ?? null,
  critical: false,
  ...changed,
})
const made = (asOf: string, ...items: Item[]): Snapshot => ({ asOf, state: 'short', sentence: 'Не хватает.', items })
const due = (now: Now, seen: LastSeen, snapshot: Snapshot | null, language: 'ru' | 'en' = 'ru'): Due =>
  dueReminders(now, seen, snapshot, speaker(language, 'RUB', now.day))
const body = (now: Now, seen: LastSeen, snapshot: Snapshot | null): string | null => due(now, seen, snapshot).reminder?.body ?? null

const internet = item('internet', ['2025-06-23', '2025-06-27', '2025-06-30'])

describe('when', () => {
  it.each<[string, Now, LastSeen, string | null]>([
    ['before the first day: silence', at('2025-06-22'), NEW, null],
    ['on the first day', at('2025-06-23'), NEW, 'Дело internet.'],
    ['the same day again: silence', at('2025-06-23', 22), { day: '2025-06-23', reminded: { internet: '2025-06-23' } }, null],
    ['a day between: silence', at('2025-06-25'), { day: '2025-06-24', reminded: { internet: '2025-06-23' } }, null],
    ['on the next of its days', at('2025-06-27'), { day: '2025-06-26', reminded: { internet: '2025-06-23' } }, 'Дело internet.'],
    ['missed by a day', at('2025-06-28'), { day: '2025-06-26', reminded: { internet: '2025-06-23' } }, 'Дело internet.'],
    ['after its last day, when that was told', at('2025-07-05'), { day: '2025-06-30', reminded: { internet: '2025-06-30' } }, null],
    [
      'after its last day, when that was not',
      at('2025-07-05'),
      { day: '2025-06-29', reminded: { internet: '2025-06-27' } },
      'Дело internet.',
    ],
    ['new in the snapshot, its first days past', at('2025-06-24'), { day: '2025-06-24', reminded: {} }, 'Дело internet.'],
  ])('%s', (_title, now, seen, expected) => {
    expect(body(now, seen, made(now.day, internet))).toBe(expected)
  })
  it('is silent at night, and says it in the morning', () => {
    const night = due(at('2025-06-23', 0), NEW, made('2025-06-23', internet))
    expect(night.reminder).toBeNull()
    expect(due(at('2025-06-23', QUIET_UNTIL_HOUR - 1), night.next, made('2025-06-23', internet)).reminder).toBeNull()
    expect(body(at('2025-06-23', QUIET_UNTIL_HOUR), night.next, made('2025-06-23', internet))).toBe('Дело internet.')
  })
  it.each([
    ['no snapshot', null],
    ['no items', made('2025-06-23')],
    ['an item without days', made('2025-06-23', item('x', []))],
  ])('is silent with %s', (_title, snapshot) => {
    expect(due(at('2025-06-23'), NEW, snapshot).reminder).toBeNull()
  })
  it('takes an item whose days are not in order', () => {
    expect(
      body(
        at('2025-06-28'),
        { day: '2025-06-26', reminded: { x: '2025-06-23' } },
        made('2025-06-28', item('x', ['2025-06-27', '2025-06-23'])),
      ),
    ).toBe('Дело x.')
  })
})

describe('a week off', () => {
  const items = [
    item('one', ['2025-06-15', '2025-06-16', '2025-06-17']),
    item('two', ['2025-06-18'], { critical: true }),
    item('three', ['2025-06-20'], { payBy: '2025-06-22' }),
    item('four', ['2025-06-19'], { payBy: '2025-06-21' }),
    item('later', ['2025-06-25']),
  ]
  const seen: LastSeen = { day: '2025-06-14', reminded: {} }
  const first = due(at('2025-06-21'), seen, made('2025-06-14', ...items))
  it('gives one summary of all that came, the worst first, and says that the data are old', () => {
    expect(first.reminder).toEqual({
      title: 'Пока Сверка была выключена, подошли сроки',
      body: 'Дело two.\nДело one.\nДело four.\nИ ещё 1 дело: откройте Сверку.\nДанные на 14 июня, с тех пор могло измениться: откройте Сверку.',
    })
  })
  it('says it once', () => {
    expect(due(at('2025-06-21', 11), first.next, made('2025-06-21', ...items)).reminder).toBeNull()
  })
  it('goes on with what comes later', () => {
    expect(body(at('2025-06-25'), first.next, made('2025-06-25', ...items))).toBe('Дело later.')
  })
  it('is silent when nothing fell due', () => {
    expect(due(at('2025-06-21'), seen, made('2025-06-21', item('later', ['2025-06-25']))).reminder).toBeNull()
  })
})

describe('words', () => {
  it.each([
    [1, 'ru', 'Сверка напоминает'],
    [2, 'ru', 'Сверка напоминает: 2 дела'],
    [5, 'ru', 'Сверка напоминает: 5 дел'],
    [21, 'ru', 'Сверка напоминает: 21 дело'],
    [1, 'en', 'Sverka reminds you'],
    [2, 'en', 'Sverka reminds you of 2 things'],
  ] as const)('%i in %s: %s', (count, language, title) => {
    const items = Array.from({ length: count }, (_, index) => item(`i${index}`, ['2025-06-23']))
    expect(due(at('2025-06-23'), { day: '2025-06-22', reminded: {} }, made('2025-06-23', ...items), language).reminder?.title).toBe(title)
  })
  it('does not call a snapshot of today or of a wrong tomorrow old', () => {
    expect(body(at('2025-06-23'), NEW, made('2025-06-24', internet))).toBe('Дело internet.')
  })
})

describe('the clock goes back', () => {
  const wrong = due(at('2030-01-01'), { day: '2025-06-20', reminded: {} }, made('2025-06-20', internet))
  it('was far ahead: the item is told there', () => {
    expect(wrong.reminder).not.toBeNull()
  })
  it('back before its days: silence, and then every one of them', () => {
    let { next, reminder } = due(at('2025-06-21'), wrong.next, made('2025-06-21', internet))
    expect(reminder).toBeNull()
    const told: string[] = []
    for (let day = civilDate('2025-06-22'); day <= '2025-07-02'; day = addDays(day, 1)) {
      ;({ next, reminder } = due(at(day), next, made(day, internet)))
      if (reminder) told.push(day)
    }
    expect(told).toEqual(['2025-06-23', '2025-06-27', '2025-06-30'])
  })
  it('back between its days: not the one that has come, but the next', () => {
    const back = due(at('2025-06-24'), wrong.next, made('2025-06-24', internet))
    expect(back.reminder).toBeNull()
    expect(body(at('2025-06-27'), back.next, made('2025-06-27', internet))).toBe('Дело internet.')
  })
  it('back by a day, as in a flight to the west: nothing twice', () => {
    const told = due(at('2025-06-23'), NEW, made('2025-06-23', internet))
    const back = due(at('2025-06-22'), told.next, made('2025-06-23', internet))
    expect(back.reminder).toBeNull()
    expect(back.next.day).toBe('2025-06-22')
  })
})

describe('what is remembered', () => {
  it('keeps an item that left the snapshot, so that it does not start anew when it comes back', () => {
    const told = due(at('2025-06-23'), NEW, made('2025-06-23', internet))
    const away = due(at('2025-06-24'), told.next, made('2025-06-24'))
    expect(due(at('2025-06-24', 12), away.next, made('2025-06-24', internet)).reminder).toBeNull()
  })
  it('forgets it after four months', () => {
    const { next } = due(
      at('2025-11-30'),
      { day: '2025-06-23', reminded: { internet: '2025-06-23', other: '2025-11-01' } },
      made('2025-11-30'),
    )
    expect(next.reminded).toEqual({ other: '2025-11-01' })
  })
})

describe('laws', () => {
  const start = civilDate('2025-06-01')
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 6 })
  const items = fc.array(days, { minLength: 1, maxLength: 5 }).map((all) =>
    all.map((offsets, index) =>
      item(
        `i${index}`,
        offsets.toSorted((a, b) => a - b).map((offset) => addDays(start, offset)),
      ),
    ),
  )
  const looks = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 20 }).map((all) => all.toSorted((a, b) => a - b))
  const dayOf = (offset: number): CivilDate => addDays(start, offset)

  it('whenever the computer is on: each item is told at the first look after each of its days, and only then', () => {
    fc.assert(
      fc.property(items, looks, (all, offsets) => {
        let seen = NEW
        let before = -1
        for (const offset of offsets) {
          const result = due(at(dayOf(offset)), seen, made(dayOf(offset), ...all))
          const came = all.filter((one) => one.remindOn.some((day) => day <= dayOf(offset) && daysBetween(start, civilDate(day)) > before))
          expect(result.reminder !== null).toBe(came.length > 0)
          const again = due(at(dayOf(offset), 23), result.next, made(dayOf(offset), ...all))
          expect(again.reminder).toBeNull()
          seen = result.next
          before = offset
        }
      }),
    )
  })
  it('changes nothing that it was given', () => {
    const seen: LastSeen = Object.freeze({ day: '2025-06-20', reminded: Object.freeze({ internet: '2030-01-01' }) })
    expect(() => due(at('2025-06-23'), seen, Object.freeze(made('2025-06-23', internet)))).not.toThrow()
  })
})
