/** The keys of the list: arrows walk, Enter or A takes and goes on, S passes over and goes on, E opens the fields; the space bar is the box's own. */
import { type KeyboardEvent, useRef } from 'react'

export interface ListKeys {
  /** Give each box this ref. */
  box(id: string): (element: HTMLInputElement | null) => void
  /** On each box. */
  press(id: string): (event: KeyboardEvent<HTMLInputElement>) => void
}

interface Acts {
  choose(id: string, chosen: boolean): void
  edit(id: string): void
  /** After the last one. */
  finish(): void
}

/** By what is on the key, in either alphabet. */
const TAKE = new Set(['Enter', 'a', 'A', 'ф', 'Ф'])
const PASS = new Set(['s', 'S', 'ы', 'Ы'])
const EDIT = new Set(['e', 'E', 'у', 'У'])

export function useListKeys(ids: readonly string[], { choose, edit, finish }: Acts): ListKeys {
  const boxes = useRef(new Map<string, HTMLInputElement>())
  const focus = (id: string | undefined): void => {
    const found = id === undefined ? undefined : boxes.current.get(id)
    if (found) found.focus()
    else finish()
  }
  const next = (id: string): void => focus(ids[ids.indexOf(id) + 1])
  /** Where a key leads; undefined: it does not walk. */
  const placeAfter = (at: number, key: string): number | undefined => {
    switch (key) {
      case 'ArrowDown':
        return Math.min(at + 1, ids.length - 1)
      case 'ArrowUp':
        return Math.max(at - 1, 0)
      case 'Home':
        return 0
      case 'End':
        return ids.length - 1
      default:
        return undefined
    }
  }
  const act = (id: string, key: string): boolean => {
    const place = placeAfter(ids.indexOf(id), key)
    if (place !== undefined) focus(ids[place])
    else if (TAKE.has(key) || PASS.has(key)) {
      choose(id, TAKE.has(key))
      next(id)
    } else if (EDIT.has(key)) edit(id)
    else return false
    return true
  }
  return {
    box: (id) => (element) => {
      if (element) boxes.current.set(id, element)
      else boxes.current.delete(id)
    },
    press: (id) => (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return
      if (act(id, event.key)) event.preventDefault()
    },
  }
}
