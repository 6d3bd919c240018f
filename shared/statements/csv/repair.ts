/** Mends a row that has more fields than the header: a separator inside a text, which the bank did not quote rightly. */

/** What makes a mended row believable: its day, its sum and its other typed columns read. */
export type Believable = (row: string[]) => string | undefined

/**
 * Joins the surplus fields at one of the text columns. `believable` gives what the row would mean, or undefined; a repair stands
 * only when all believable ways to join mean the same.
 */
export function repairRow(
  row: readonly string[],
  width: number,
  texts: readonly number[],
  delimiter: string,
  believable: Believable,
): string[] | undefined {
  const surplus = row.length - width
  let mended: string[] | undefined
  let meaning: string | undefined
  for (const at of texts) {
    const joined = [...row.slice(0, at), row.slice(at, at + surplus + 1).join(delimiter), ...row.slice(at + surplus + 1)]
    const said = believable(joined)
    if (said === undefined) continue
    if (meaning !== undefined && said !== meaning) return undefined
    meaning ??= said
    mended ??= joined
  }
  return mended
}

/** The row without the empty fields that it has more than the header (a separator at the end of each line). */
export function trimSurplus(row: string[], width: number): string[] {
  let length = row.length
  while (length > width && (row[length - 1] ?? '').trim() === '') length--
  return length === row.length ? row : row.slice(0, length)
}
