/** How large a file is, in the unit that a person would say. */
import { type Message, message } from '../../../../shared/i18n/message.ts'

const KILO = 1024

export function sizeWords(bytes: number): Message {
  if (bytes < KILO) return message('originals.bytes', { count: bytes })
  const size = bytes / KILO
  if (size < KILO) return message('originals.kilobytes', { size: { number: size < 10 ? size : Math.round(size) } })
  return message('originals.megabytes', { size: { number: size / KILO } })
}
