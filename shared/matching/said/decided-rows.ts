/** The rows about which a person decides otherwise now than before. */
import type { Decided } from '../../learning/decided.ts'

export function changedRows(before: Decided, now: Decided): ReadonlySet<string> {
  const changed = new Set<string>()
  for (const [a, b] of [
    [before, now],
    [now, before],
  ] as const) {
    for (const [row, account] of a.belongs) if (b.belongs.get(row) !== account) changed.add(row)
    for (const row of a.ignored) if (!b.ignored.has(row)) changed.add(row)
    for (const [row, accounts] of a.not) if (![...accounts].every((account) => b.not.get(row)?.has(account))) changed.add(row)
  }
  return changed
}
