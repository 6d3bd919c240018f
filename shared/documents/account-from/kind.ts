/** What a paper is for: by the provider of the catalogue, else by the words of its name, lines and text. */
import { kindInWords, kindsInWords } from '../../catalogue/kind-words.ts'
import type { Provider } from '../../catalogue/providers.ts'
import type { AccountKind } from '../../model/household.ts'
import type { InvoiceDraft, NoticeDraft } from '../../model/inspected.ts'
import { normaliseWords } from '../../text/normalise.ts'
import { subscriber } from '../filing/contracts.ts'

/** `nothing`: no word told it. */
export type KindFrom = 'person' | 'provider' | 'words' | 'lines' | 'phone' | 'nothing'

/** Operators sell all of these under one name. */
const TELECOM: readonly AccountKind[] = ['internet', 'mobile', 'tv', 'phone']

export function kindOf(draft: InvoiceDraft & NoticeDraft, provider: Provider | undefined): { kind: AccountKind; from: KindFrom } {
  const titles = (draft.lines ?? []).map(({ title }) => title)
  const byLines = kindsInWords(normaliseWords(titles.join(' · ')))
  if (provider && !TELECOM.includes(provider.kind)) return { kind: provider.kind, from: 'provider' }
  if (provider) return telecomKind(draft, provider, byLines)
  const named = kindInWords(normaliseWords(draft.provider ?? ''))
  if (named) return { kind: named, from: 'words' }
  const [line, ...more] = byLines
  // A bill for water, heating and waste at once is the house's.
  if (line) return { kind: more.length > 0 ? 'housing' : line, from: 'lines' }
  const inText = kindInWords(normaliseWords(draft.text ?? ''))
  return inText ? { kind: inText, from: 'words' } : { kind: 'other', from: 'nothing' }
}

function telecomKind(draft: InvoiceDraft & NoticeDraft, provider: Provider, byLines: readonly AccountKind[]) {
  if (draft.contract && subscriber(draft.contract.replace(/\D/g, ''))) return { kind: 'mobile', from: 'phone' } as const
  const line = TELECOM.find((kind) => byLines.includes(kind))
  return line ? ({ kind: line, from: 'lines' } as const) : ({ kind: provider.kind, from: 'provider' } as const)
}
