/** The encoding of text that is neither UTF-8 nor Cyrillic: what the file declares about itself, else chardet's guess among the few that banks use. */
import { analyse } from 'chardet'

/** Declarations in OFX, XML and 1C files, and the WHATWG label they stand for. */
const DECLARED = /(?:CHARSET:|encoding=["']|Кодировка=)\s*([\w-]+)/i
const LABELS: Record<string, string> = {
  '1250': 'windows-1250',
  '1251': 'windows-1251',
  '1252': 'windows-1252',
  '1257': 'windows-1257',
  '8859-1': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'iso-8859-2',
  'iso-8859-15': 'iso-8859-15',
  'windows-1250': 'windows-1250',
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'windows-1254': 'windows-1254',
  'windows-1257': 'windows-1257',
  'koi8-r': 'koi8-r',
}
/** chardet knows more sets than banks use, and on short text it names the rarest of them. */
const GUESSES = new Set(['windows-1250', 'windows-1252', 'windows-1254', 'windows-1257', 'iso-8859-2', 'iso-8859-15'])

/** A WHATWG label; windows-1252 when nothing says more. */
export function latinEncoding(bytes: Uint8Array, sample: Uint8Array): string {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024))
  const declared = DECLARED.exec(head)?.[1]?.toLowerCase()
  if (declared !== undefined && LABELS[declared] !== undefined) return LABELS[declared]
  for (const guess of analyse(sample)) {
    const label = guess.name.toLowerCase()
    if (label === 'iso-8859-1') return 'windows-1252'
    if (GUESSES.has(label)) return label
  }
  return 'windows-1252'
}
