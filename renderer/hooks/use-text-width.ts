/** How wide a text of the small type is, in rem, measured with the font that draws it. */
import { useCallback, useEffect, useState } from 'react'
import { useRem } from './use-rem.ts'

/** An average letter, for the moment before the font is there and where nothing can be measured. */
const LETTER = 0.56

export function useTextWidth(): (text: string) => number {
  const rem = useRem()
  const [context, setContext] = useState<CanvasRenderingContext2D | null>(null)
  useEffect(() => {
    let gone = false
    void document.fonts.ready.then(() => {
      const made = document.createElement('canvas').getContext('2d')
      if (!made || gone) return
      const style = getComputedStyle(document.body)
      // The strong weight: never too narrow.
      made.font = `650 14px ${style.fontFamily}`
      setContext(made)
    })
    return () => {
      gone = true
    }
  }, [])
  // 14 of 16 pixels are the small type's part of a rem, whatever the rem is.
  return useCallback((text: string) => (context && rem > 0 ? context.measureText(text).width / 16 : text.length * LETTER), [context, rem])
}
