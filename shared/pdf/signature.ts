/** Whether bytes are a PDF. */

/** `%PDF-` stands within the first kilobyte (implementation notes of the PDF reference; some programs put bytes before it). */
export function isPdf(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length - 5, 1024)
  for (let at = 0; at <= end; at++)
    if (bytes[at] === 0x25 && bytes[at + 1] === 0x50 && bytes[at + 2] === 0x44 && bytes[at + 3] === 0x46 && bytes[at + 4] === 0x2d)
      return true
  return false
}
