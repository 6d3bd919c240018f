/** How many pixels a rem is now; it changes with the type size of the settings. */
import { useMemo } from 'react'
import { useProgram } from './program.tsx'

export function useRem(): number {
  const { typeSize } = useProgram().settings
  return useMemo(() => rootSize(typeSize), [typeSize])
}

/** The tokens set the size in percent of the browser's own. */
function rootSize(typeSize: string): number {
  const root = document.documentElement
  root.dataset.typeSize = typeSize
  return Number.parseFloat(getComputedStyle(root).fontSize) || 16
}
