/** Pairs rows with columns so that the weights of all pairs together are as large as can be (the Hungarian method, O(n³)). */

/** For each row its column, or −1. Pairs of weight zero are not made. Weights are whole numbers; no row is longer than another. */
export function assign(weights: readonly (readonly number[])[]): number[] {
  const rows = weights.length
  const columns = weights[0]?.length ?? 0
  // Rows must not outnumber columns: columns of weight zero stand for "nobody".
  const width = Math.max(rows, columns)
  const rowPotential = new Float64Array(rows + 1)
  const columnPotential = new Float64Array(width + 1)
  /** Which row has each column, both from 1; 0 is nobody. */
  const owner = new Int32Array(width + 1)
  const cost = (row: number, column: number): number => -(weights[row - 1]?.[column - 1] ?? 0)
  for (let row = 1; row <= rows; row++) place(row, { width, owner, rowPotential, columnPotential, cost })
  const found = new Array<number>(rows).fill(-1)
  for (let column = 1; column <= columns; column++) {
    const row = owner[column] ?? 0
    if (row > 0 && cost(row, column) < 0) found[row - 1] = column - 1
  }
  return found
}

interface Board {
  width: number
  owner: Int32Array
  rowPotential: Float64Array
  columnPotential: Float64Array
  cost(row: number, column: number): number
}

/** Gives one more row a column, moving others along the cheapest path. */
function place(start: number, { width, owner, rowPotential, columnPotential, cost }: Board): void {
  const least = new Float64Array(width + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(width + 1)
  const seen = new Uint8Array(width + 1)
  owner[0] = start
  let at = 0
  do {
    seen[at] = 1
    const row = owner[at] ?? 0
    let step = Number.POSITIVE_INFINITY
    let next = 0
    for (let column = 1; column <= width; column++) {
      if (seen[column]) continue
      const slack = cost(row, column) - (rowPotential[row] ?? 0) - (columnPotential[column] ?? 0)
      if (slack < (least[column] ?? 0)) {
        least[column] = slack
        from[column] = at
      }
      if ((least[column] ?? 0) < step) {
        step = least[column] ?? 0
        next = column
      }
    }
    for (let column = 0; column <= width; column++) {
      if (seen[column]) {
        const held = owner[column] ?? 0
        rowPotential[held] = (rowPotential[held] ?? 0) + step
        columnPotential[column] = (columnPotential[column] ?? 0) - step
      } else least[column] = (least[column] ?? 0) - step
    }
    at = next
  } while (owner[at] !== 0)
  while (at !== 0) {
    const before = from[at] ?? 0
    owner[at] = owner[before] ?? 0
    at = before
  }
}
