/** Files dragged over the window and dropped anywhere on it. */
import { useEffect, useEffectEvent, useState } from 'react'

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false

/** Whether files hang over the window now; `dropped` gets them. Without this the browser would open a dropped file in place of the page. */
export function useDrop(dropped: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent(dropped)
  useEffect(() => {
    // Enter and leave come for every element underneath; only their balance says whether the window was left.
    let depth = 0
    const move = (by: number) => (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      depth = Math.max(0, depth + by)
      setOver(depth > 0)
    }
    const enter = move(1)
    const leave = move(-1)
    const hold = move(0)
    const drop = (event: DragEvent): void => {
      depth = 0
      setOver(false)
      if (!hasFiles(event)) return
      event.preventDefault()
      take([...(event.dataTransfer?.files ?? [])])
    }
    window.addEventListener('dragenter', enter)
    window.addEventListener('dragleave', leave)
    window.addEventListener('dragover', hold)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', enter)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('dragover', hold)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over
}
