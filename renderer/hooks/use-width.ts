/** How wide an element is, in pixels, from the first picture on: an observer alone tells it a frame later, when a wrong layout was already shown. */
import { useElementSize } from '@mantine/hooks'
import { type RefCallback, useCallback, useState } from 'react'

export function useWidth<E extends HTMLElement>(): { ref: RefCallback<E>; width: number } {
  const { ref: observe, width: observed } = useElementSize<E>()
  const [first, setFirst] = useState(0)
  const ref = useCallback(
    (element: E | null) => {
      observe(element)
      if (element) setFirst(element.offsetWidth)
    },
    [observe],
  )
  return { ref, width: observed || first }
}
