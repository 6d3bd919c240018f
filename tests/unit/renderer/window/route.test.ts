/** Addresses of the screens, there and back; and the keys that open them. */
import { describe, expect, it } from 'vitest'
import { screenOfKey } from '../../../../renderer/hooks/use-shortcuts.ts'
import { hrefOf, routeOf, SCREENS } from '../../../../renderer/route.ts'

describe('an address', () => {
  it.each([
    ['', { screen: 'today' }],
    ['#/', { screen: 'today' }],
    ['#/today', { screen: 'today' }],
    ['#/accounts', { screen: 'accounts' }],
    ['#/accounts/', { screen: 'accounts' }],
    ['#/accounts/a1', { screen: 'accounts', id: 'a1' }],
    ['#/accounts/a%2F1', { screen: 'accounts', id: 'a/1' }],
    ['#/accounts/a1/edit', { screen: 'accounts', id: 'a1', part: 'edit' }],
    ['/accounts/a1', { screen: 'accounts', id: 'a1' }],
    ['#/letters', { screen: 'today' }],
    ['#/accounts/%E0%A4', { screen: 'accounts', id: '%E0%A4' }],
  ])('%s', (hash, route) => {
    expect(routeOf(hash)).toEqual(route)
  })

  it.each(['a1', 'demo-internet', 'с пробелом', 'a/b', '100%', '#'])('of the account %s leads back to it', (id) => {
    expect(routeOf(hrefOf('accounts', id))).toEqual({ screen: 'accounts', id })
  })

  it.each(SCREENS)('of %s', (screen) => {
    expect(routeOf(hrefOf(screen))).toEqual({ screen })
  })
})

describe('a key', () => {
  const bare = { ctrlKey: false, altKey: false, metaKey: false, shiftKey: false }
  it.each([
    ['1', 'today'],
    ['2', 'accounts'],
    ['3', 'papers'],
    ['4', 'settings'],
    ['5', undefined],
    ['0', undefined],
    ['a', undefined],
    ['F1', undefined],
    ['11', undefined],
  ])('%s opens %s', (key, screen) => {
    expect(screenOfKey({ key, ...bare })).toBe(screen)
  })
  it.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey'])('with %s belongs to the system', (modifier) => {
    expect(screenOfKey({ key: '1', ...bare, [modifier]: true })).toBeUndefined()
  })
})
