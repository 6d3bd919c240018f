/** The browser's canvas, as threads have it: for pictures that the library of codes does not decode, and for the pages of a PDF. */
import type { Drawing, Pixels, Surface } from '../../shared/codes/drawing.ts'

type Context = OffscreenCanvasRenderingContext2D

/** Throws where there is no memory for it. */
function contextOf(canvas: OffscreenCanvas): Context {
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('no canvas')
  return context
}

function surface(width: number, height: number): Surface {
  const canvas = new OffscreenCanvas(width, height)
  return { canvas, pixels: () => contextOf(canvas).getImageData(0, 0, width, height) }
}

export const drawing: Drawing = {
  surface,
  open: async (bytes, type) => {
    const image = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type }))
    const scaled = (width: number, height: number): Pixels => {
      const canvas = new OffscreenCanvas(width, height)
      const context = contextOf(canvas)
      context.fillStyle = '#ffffff'
      context.fillRect(0, 0, width, height)
      context.imageSmoothingQuality = 'high'
      context.drawImage(image, 0, 0, width, height)
      return context.getImageData(0, 0, width, height)
    }
    return { width: image.width, height: image.height, scaled }
  },
}

interface Made {
  canvas: OffscreenCanvas | null
  context: Context | null
}

/** The canvases that pdf.js makes for itself; its own way asks for a document, which a thread has not. */
export class CanvasFactory {
  create(width: number, height: number): Made {
    const canvas = new OffscreenCanvas(width, height)
    return { canvas, context: contextOf(canvas) }
  }

  reset({ canvas }: Made, width: number, height: number): void {
    if (canvas) [canvas.width, canvas.height] = [width, height]
  }

  destroy(made: Made): void {
    if (made.canvas) [made.canvas.width, made.canvas.height] = [0, 0]
    made.canvas = null
    made.context = null
  }

  getNoAlphaContext(canvas: OffscreenCanvas): Context | null {
    return canvas.getContext('2d', { alpha: false, willReadFrequently: true })
  }
}

/** No filters: they need a document, and a code is drawn without. */
export class FilterFactory {
  addFilter = (): string => 'none'
  addHCMFilter = (): string => 'none'
  addAlphaFilter = (): string => 'none'
  addLuminosityFilter = (): string => 'none'
  addKnockoutFilter = (): string => 'none'
  addHighlightHCMFilter = (): string => 'none'
  addSelectionHCMFilter = (): string => 'none'
  addSelectionFilter = (): string => 'none'
  createSelectionStyle = (): null => null
  destroy = (): void => {}
}
