/** The keys 1 to 4 open the screens, while nobody is typing and no dialog is open; settings turn them off. */
import { useEffect } from 'react'
import { SCREENS, type Screen } from '../route.ts'
import { useProgram } from './program.tsx'
import { go } from './use-route.ts'

interface Press {
  key: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

/** Which screen a key opens, or undefined. Modifiers belong to the system and the browser. */
export function screenOfKey(press: Press): Screen | undefined {
  if (press.ctrlKey || press.altKey || press.metaKey || press.shiftKey) return undefined
  return /^[1-9]$/.test(press.key) ? SCREENS[Number(press.key) - 1] : undefined
}

const TYPING = 'input, textarea, select, [contenteditable="true"], [role="dialog"] *'

export function useShortcuts(): void {
  const on = useProgram().settings.digitKeys
  useEffect(() => {
    if (!on) return
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null
      const screen = screenOfKey(event)
      if (!screen || target?.closest(TYPING) || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      go(`/${screen}`)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [on])
}
