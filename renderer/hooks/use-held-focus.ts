/** Keeps the keyboard's place in a list: when a line leaves together with the focus, the focus goes to the heading, not to the top of the page. */
import { type RefObject, useEffect, useRef } from 'react'

interface HeldFocus {
  box: RefObject<HTMLElement | null>
  heading: RefObject<HTMLHeadingElement | null>
}

/** `lines`: how many there are. A focus that stands elsewhere, or never stood in the box, is left alone. */
export function useHeldFocus(lines: number): HeldFocus {
  const box = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(lines)
  const wasInside = useRef(false)

  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      // A dialog opened from a line stands elsewhere in the page, and ends together with the line.
      if (!(target instanceof Element) || target.closest('[role="dialog"]')) return
      wasInside.current = box.current?.contains(target) === true
    }
    document.addEventListener('focusin', note)
    return () => document.removeEventListener('focusin', note)
  }, [])

  useEffect(() => {
    const isFewer = lines < before.current
    before.current = lines
    if (isFewer && wasInside.current && document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }, [lines])

  return { box, heading }
}
