/** Finding the items of a changed list in the one before. */
import { describe, expect, it } from 'vitest'
import { Followed, formerPlaces, NEW } from '../../shared/aligned.ts'

const items = (count: number): { at: number }[] => Array.from({ length: count }, (_, at) => ({ at }))
const old = items(1000)
const [added] = items(1)

describe('places in the list before', () => {
  it.each([
    ['nothing changed', old, old.map((_, at) => at)],
    ['nothing was there', [], []],
    ['a block was put in', [...old.slice(0, 3), added, ...old.slice(3)], [0, 1, 2, NEW, ...old.slice(3).map(({ at }) => at)]],
    ['items were added at the end', [...old, added], [...old.map((_, at) => at), NEW]],
    ['a short block was taken out', [...old.slice(0, 5), ...old.slice(20)], [0, 1, 2, 3, 4, ...old.slice(20).map(({ at }) => at)]],
    ['an equal item is another one', [{ at: 0 }, ...old.slice(1)], [NEW, ...old.slice(1).map(({ at }) => at)]],
  ])('%s', (_, now, expected) => {
    expect([...formerPlaces(old, now as typeof old)]).toEqual(expected)
  })

  it('finds what follows a long block that was taken out, after a while', () => {
    const places = formerPlaces(old, [...old.slice(0, 10), ...old.slice(400)])
    expect([...places.slice(0, 10)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect([...places.slice(-400)]).toEqual(old.slice(600).map(({ at }) => at))
  })

  it('rises, and names the same item', () => {
    const now = [...old.slice(500), ...items(5), ...old.slice(0, 700)]
    const places = [...formerPlaces(old, now)]
    const known = places.filter((place) => place !== NEW)
    expect(known).toEqual([...new Set(known)].sort((a, b) => a - b))
    places.forEach((place, at) => {
      if (place !== NEW) expect(old[place]).toBe(now[at])
    })
  })
})

describe('a list that is followed', () => {
  const item = (name: string): { name: string } => ({ name })
  const [a, b, c, d, e] = ['a', 'b', 'c', 'd', 'e'].map(item)
  type Items = ({ name: string } | undefined)[]
  it.each<{ what: string; before: Items; now: Items; stood: number; came: Items; went: Items }>([
    { what: 'at first', before: [], now: [a, b], stood: 0, came: [a, b], went: [] },
    { what: 'unchanged', before: [a, b], now: [a, b], stood: 2, came: [], went: [] },
    { what: 'grown at its end', before: [a, b], now: [a, b, c], stood: 2, came: [c], went: [] },
    { what: 'cut short', before: [a, b, c], now: [a], stood: 1, came: [], went: [b, c] },
    { what: 'emptied', before: [a, b], now: [], stood: 0, came: [], went: [a, b] },
    { what: 'changed within', before: [a, b, d, e], now: [a, c, d, e], stood: 1, came: [c], went: [b] },
    { what: 'changed at both ends', before: [a, b, c], now: [d, b, e], stood: 0, came: [d, e], went: [a, c] },
  ])('tells what came and went: $what', ({ before, now, stood, came, went }) => {
    const list = new Followed<Items[number]>()
    list.turnTo(before)
    list.turnTo(now)
    expect(list.stood).toBe(stood)
    expect(list.changed()).toEqual({ came, went })
  })
})
