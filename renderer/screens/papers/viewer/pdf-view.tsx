/** A PDF page by page, drawn as pictures. */
import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { PdfDrawer, type PdfDrawing } from './draw-pdf.ts'
import type { PdfFault } from './pdf-words.ts'
import { Sheet } from './sheet.tsx'
import styles from './viewer.module.css'
import { ZoomButton } from './zoom-button.tsx'

/** Opens the PDF in a thread of its own, which ends with the view. */
function useDrawing(bytes: Uint8Array): PdfDrawing | PdfFault | null {
  const [drawing, setDrawing] = useState<PdfDrawing | PdfFault | null>(null)
  useEffect(() => {
    const drawer = new PdfDrawer()
    let gone = false
    void drawer.open(bytes).then((opened) => {
      if (!gone) setDrawing(opened)
    })
    return () => {
      gone = true
      drawer.close()
    }
  }, [bytes])
  return drawing
}

export function PdfView({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const { tell } = useSpeaker()
  const drawing = useDrawing(bytes)
  if (drawing === null) return <p>{tell('originals.opening')}</p>
  if (typeof drawing === 'string') return <p>{tell(`originals.pdf.${drawing}`)}</p>
  return <Pages drawing={drawing} name={name} />
}

function Pages({ drawing, name }: { drawing: PdfDrawing; name: string }) {
  const { tell } = useSpeaker()
  const [page, setPage] = useState(1)
  const [large, setLarge] = useState(false)
  const place = tell('originals.pdf.page', { page, count: drawing.pages })
  return (
    <div className={styles.view}>
      <div className={styles.tools}>
        {drawing.pages > 1 && (
          <>
            <Button small disabled={page === 1} onClick={() => setPage(page - 1)}>
              {tell('originals.pdf.previous')}
            </Button>
            <span aria-live="polite">{place}</span>
            <Button small disabled={page === drawing.pages} onClick={() => setPage(page + 1)}>
              {tell('originals.pdf.next')}
            </Button>
          </>
        )}
        <ZoomButton large={large} onChange={setLarge} />
      </div>
      <DrawnPage drawing={drawing} page={page} large={large} label={`${name}, ${place}`} />
    </div>
  )
}

/** Twice the width in the large view; sharp on fine screens. */
const WIDTH = 1_000

function DrawnPage({ drawing, page, large, label }: { drawing: PdfDrawing; page: number; large: boolean; label: string }) {
  const { tell } = useSpeaker()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [fault, setFault] = useState<PdfFault | null>(null)
  const width = WIDTH * (large ? 2 : 1) * Math.min(2, Math.max(1, window.devicePixelRatio))
  useEffect(() => {
    let gone = false
    void drawing.draw(page, width).then((drawn) => {
      if (gone) return typeof drawn === 'string' ? undefined : drawn.close()
      if (typeof drawn === 'string') return setFault(drawn)
      setFault(null)
      const shown = canvas.current
      if (!shown) return drawn.close()
      shown.width = drawn.width
      shown.height = drawn.height
      shown.getContext('bitmaprenderer')?.transferFromImageBitmap(drawn)
    })
    return () => {
      gone = true
    }
  }, [drawing, page, width])
  return (
    <Sheet label={label}>
      {fault && <p>{tell(`originals.pdf.${fault}`)}</p>}
      <canvas ref={canvas} className={styles.page} data-large={large || undefined} role="img" aria-label={label} hidden={fault !== null} />
    </Sheet>
  )
}
