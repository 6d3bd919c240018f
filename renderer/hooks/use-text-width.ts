/** How wide a text of the small type is, in rem, measured with the font that draws it. */
import { useCallback, useEffect, useState } from 'react'
import { useRem } from './use-rem.ts'

/** An average letter, for the moment before the font is there and where nothing can be measured. */
const LETTER = 0.56

/** Measures with the strong weight: never too narrow. */
function measureOf(): CanvasRenderingContext2D | null {
  const made = document.createElement('canvas').getContext('2d')
  if (made) made.font = `650 14px ${getComputedStyle(document.body).fontFamily}`
  return made
}

export function useTextWidth(): (text: string) => number {
  const rem = useRem()
  // Known at once where the font is there already: what is placed by a guess jumps when the guess is corrected.
  const [context, setContext] = useState(() => (document.fonts.status === 'loaded' ? measureOf() : null))
  useEffect(() => {
    if (context) return
    let gone = false
    void document.fonts.ready.then(() => {
      if (!gone) setContext(measureOf())
    })
    return () => {
      gone = true
    }
  }, [context])
  // 14 of 16 pixels are the small type's part of a rem, whatever the rem is.
  return useCallback((text: string) => (context && rem > 0 ? context.measureText(text).width / 16 : text.length * LETTER), [context, rem])
}
