/** What the catalogue knows of one provider. */
import type { AccountKind } from '../model/household.ts'

export interface Provider {
  /** Stable; never reused. */
  key: string
  /** As a family would call it. */
  name: string
  /** What its bills are most often for. */
  kind: AccountKind
  /** As receipts and statements write it; compared as whole words, case and look-alike letters aside. */
  spellings: readonly string[]
  /** Tax numbers of its legal entities. A number alone does not prove a provider: collecting centres share theirs. */
  inn?: readonly string[]
  /** Others who carry its name: these words are never it. */
  not?: readonly string[]
  /** A word many providers share («Водоканал»): taken only where nothing more exact is found. */
  generic?: true
}
