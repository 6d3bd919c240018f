/** A kept file: what is known of it beside its bytes, and which kind of thing it is to somebody who opens it. */
import type { CivilDate } from '../dates.ts'
import type { NoticeChannel } from '../model/household.ts'
import type { InputFile } from '../model/inspected.ts'
import { isPdf } from '../pdf/signature.ts'

export const MEDIA_KINDS = ['pdf', 'picture', 'mail', 'text', 'workbook', 'archive', 'other'] as const
/** What a kept file is: decides how it is shown. `other`: can only be saved. */
export type MediaKind = (typeof MEDIA_KINDS)[number]

/** A kept file without its bytes. */
export interface OriginalInfo {
  /** Lower-case hex, of the bytes as they were dropped. */
  sha256: string
  name: string
  media: MediaKind
  /** In bytes. */
  size: number
  /** The civil day of the drop. */
  receivedOn: CivilDate
  /** Where known: how the paper came to the family. */
  channel?: NoticeChannel
  /** The SHA-256 of the kept mail or archive that it was inside of. */
  outer?: string
  /** Part of the example: goes with it. */
  demo?: true
}

const SIGNATURES: readonly (readonly (number | null)[])[] = [
  [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50], // WebP
  [0x42, 0x4d, null, null, null, null, 0x00, 0x00, 0x00, 0x00], // BMP
]

/** Pictures that every browser engine shows; HEIC is none of them. */
const isPicture = (bytes: Uint8Array): boolean =>
  SIGNATURES.some((signature) => signature.every((byte, at) => byte === null || bytes[at] === byte))

/** `encoding`: as reading found it; only a text has one. The file must have been prepared. */
export function mediaOf({ bytes, mail, workbook, inside }: InputFile, encoding?: string): MediaKind {
  if (isPdf(bytes)) return 'pdf'
  if (isPicture(bytes)) return 'picture'
  if (mail) return 'mail'
  if (workbook) return 'workbook'
  if (inside) return 'archive'
  return encoding === undefined ? 'other' : 'text'
}
