/** Finding the items of a changed list in the one before. */
import { describe, expect, it } from 'vitest'
import { formerPlaces, NEW } from '../../shared/aligned.ts'

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
