/** The library that finds codes, behind one function: bytes of a picture or pixels in, the codes' own bytes out. */
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import { MAX_CODES } from '../limits.ts'
import type { Pixels } from './drawing.ts'

/** How the WebAssembly is had: its bytes, or the address it is loaded from. By itself the library would ask a server on the network. */
export type Engine = { wasm: Uint8Array } | { address: string }

/** The codes in a picture, or undefined where it cannot be decoded. Each is what the code holds, byte for byte. */
export type FindCodes = (picture: Uint8Array | Pixels) => Promise<Uint8Array[] | undefined>

/** Bills bear QR codes; the others are looked for where there is none. */
const KINDS: readonly NonNullable<ReaderOptions['formats']>[] = [['QRCode'], ['DataMatrix', 'Aztec']]

/** Prepares the library; it is loaded at the first search. Never use the text that it gives: it guesses the charset. */
export function codeFinder(engine: Engine): FindCodes {
  const overrides = 'wasm' in engine ? { wasmBinary: new Uint8Array(engine.wasm).buffer } : { locateFile: (): string => engine.address }
  prepareZXingModule({ overrides })
  return async (picture) => {
    for (const formats of KINDS) {
      const found = await readBarcodes(picture as Parameters<typeof readBarcodes>[0], { formats, maxNumberOfSymbols: MAX_CODES })
      // What cannot be decoded comes as one result without bytes.
      if (found.some(({ bytes }) => bytes === undefined)) return undefined
      const whole = found.filter(({ isValid }) => isValid)
      if (whole.length > 0) return whole.map(({ bytes }) => bytes.slice())
    }
    return []
  }
}
