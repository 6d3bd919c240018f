/** Where the window was, and where it may be put again: always on a display that is there. */
import { z } from 'zod'

/** In device-independent pixels, as Electron gives them. */
export interface Area {
  x: number
  y: number
  width: number
  height: number
}

const pixels = z.number().int().min(-100_000).max(100_000)
export const WindowState = z.object({
  bounds: z.object({ x: pixels, y: pixels, width: pixels.min(1), height: pixels.min(1) }),
  maximized: z.boolean(),
})
export type WindowState = z.output<typeof WindowState>

export const DEFAULT_SIZE = { width: 1120, height: 820 } as const
/** The screens are laid out for 320 CSS pixels and up. */
export const MIN_SIZE = { width: 360, height: 480 } as const
/** So much of the window must be seen for a person to be able to grip it. */
const GRIP = { width: 120, height: 60 } as const

const overlap = (start: number, length: number, otherStart: number, otherLength: number): number =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart)

const between = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high))

/**
 * The bounds for the window: those of the last time where enough of them lies on one of `workAreas`, else none for the place (the system
 * centres the window). A display that was taken away must not take the window with it.
 */
export function placeWindow(
  saved: WindowState | null,
  workAreas: readonly Area[],
): { width: number; height: number; x?: number; y?: number } {
  if (!saved) return fitted(DEFAULT_SIZE, workAreas[0])
  const { bounds } = saved
  const home = workAreas.find(
    (area) =>
      overlap(bounds.x, bounds.width, area.x, area.width) >= GRIP.width &&
      overlap(bounds.y, bounds.height, area.y, area.height) >= GRIP.height,
  )
  if (!home) return fitted(bounds, workAreas[0])
  const size = fitted(bounds, home)
  // The title bar at the top is what a person grips: it must not hang above the display, nor beside it once the window was made smaller.
  return {
    ...size,
    x: between(bounds.x, home.x - size.width + GRIP.width, home.x + home.width - GRIP.width),
    y: between(bounds.y, home.y, home.y + home.height - GRIP.height),
  }
}

function fitted(size: { width: number; height: number }, area: Area | undefined): { width: number; height: number } {
  const limit = area ?? { width: DEFAULT_SIZE.width, height: DEFAULT_SIZE.height }
  return {
    width: Math.min(Math.max(size.width, MIN_SIZE.width), Math.max(limit.width, MIN_SIZE.width)),
    height: Math.min(Math.max(size.height, MIN_SIZE.height), Math.max(limit.height, MIN_SIZE.height)),
  }
}
