/** The canvas of the command line: the one that pdf.js brings, where the computer's system has one. */
import type { Drawing } from '../../shared/codes/drawing.ts'

/** The canvas, or undefined where it cannot be loaded (the packed program does not carry it): then less is read, and that is said. */
export async function loadDrawing(): Promise<Drawing | undefined> {
  const engine = await import('@napi-rs/canvas').catch(() => undefined)
  if (!engine) return undefined
  const surface = (width: number, height: number) => {
    const canvas = engine.createCanvas(width, height)
    const pixels = () => canvas.getContext('2d').getImageData(0, 0, width, height)
    return { canvas, pixels }
  }
  return {
    surface,
    open: async (bytes) => {
      const image = await engine.loadImage(bytes)
      const scaled = (width: number, height: number) => {
        const { canvas, pixels } = surface(width, height)
        const context = canvas.getContext('2d')
        context.fillStyle = '#ffffff'
        context.fillRect(0, 0, width, height)
        context.imageSmoothingQuality = 'high'
        context.drawImage(image, 0, 0, width, height)
        return pixels()
      }
      return { width: image.width, height: image.height, scaled }
    },
  }
}
