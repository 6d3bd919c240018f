/** Makes the icons of the program: `node scripts/icons.ts` writes them to electron/resources. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { TRAY_ICONS, type TrayIcon } from '../electron/presence/tray-view.ts'
import { box, type Colour, circle, diamond, draw, type Layer, type Picture, ring, type Shape } from './icons/draw.ts'
import { ico, png } from './icons/encode.ts'

const BLACK: Colour = [0, 0, 0]
const PAPER: Colour = [250, 248, 243]

/** Two bars, what is charged and what is paid; the second is short by the part in amber. */
const APP: readonly Layer[] = [
  { shape: box(0.04, 0.04, 0.96, 0.96, 0.2), colour: [31, 77, 69] },
  { shape: box(0.24, 0.22, 0.44, 0.78, 0.03), colour: PAPER },
  { shape: box(0.56, 0.4, 0.76, 0.78, 0.03), colour: PAPER },
  { shape: box(0.56, 0.22, 0.76, 0.34, 0.03), colour: [240, 168, 48] },
]

/** A state is told by its shape, and by its colour besides: on macOS there is no colour, and not everyone sees it. */
const STATES: Record<TrayIcon, { shape: Shape; colour: Colour }> = {
  ok: { shape: circle(0.31), colour: [47, 140, 90] },
  soon: { shape: box(0.08, 0.08, 0.92, 0.92, 0.06), colour: [224, 150, 20] },
  short: { shape: diamond(0.5), colour: [208, 52, 44] },
  unknown: { shape: ring(0.36, 0.14), colour: [128, 134, 140] },
}

const tray = (icon: TrayIcon, size: number): Picture => draw(size, [STATES[icon]])
const template = (icon: TrayIcon, size: number): Picture => draw(size, [{ shape: STATES[icon].shape, colour: BLACK }])

/** Every icon file, by its name under electron/resources. */
export function iconFiles(): Map<string, Buffer> {
  const files = new Map<string, Buffer>()
  files.set('icon.png', png(draw(512, APP)))
  files.set('icon.ico', ico([16, 24, 32, 48, 64, 256].map((size) => draw(size, APP))))
  files.set('page/favicon.ico', ico([16, 32].map((size) => draw(size, APP))))
  for (const icon of TRAY_ICONS) {
    files.set(`tray-${icon}.png`, png(tray(icon, 22)))
    files.set(`tray-${icon}@2x.png`, png(tray(icon, 44)))
    files.set(`tray-${icon}.ico`, ico([16, 20, 24, 32].map((size) => tray(icon, size))))
    files.set(`tray-${icon}Template.png`, png(template(icon, 16)))
    files.set(`tray-${icon}Template@2x.png`, png(template(icon, 32)))
  }
  return files
}

if (import.meta.main) {
  const folder = join(import.meta.dirname, '..', 'electron', 'resources')
  for (const [name, content] of iconFiles()) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
}
