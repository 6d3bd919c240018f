/** The beginning of a long text: as much as is shown of it. */

/** Bytes that are shown: some thousand lines, which nobody reads on. More would only hold the window up. */
export const SHOWN = 200_000
const LINE_END = 10

/** Whole lines where there are any, so that no letter of several bytes is cut. */
export function beginningOf(bytes: Uint8Array, most = SHOWN): Uint8Array {
  if (bytes.length <= most) return bytes
  const end = bytes.lastIndexOf(LINE_END, most - 2) + 1
  // In UTF-16 a line end may have a second byte.
  return bytes.subarray(0, end === 0 ? most : bytes[end] === 0 ? end + 1 : end)
}
