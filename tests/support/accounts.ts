/** A plain account named like its id, for tests of papers that look for theirs. */
import type { Account } from '../../shared/model/household.ts'

export const account = (id: string, rest: Partial<Account>): Account => ({
  id,
  home: 'h',
  name: id,
  provider: id,
  kind: 'internet',
  billing: { model: 'prepaid', day: 1 },
  tariffs: [],
  ...rest,
})
