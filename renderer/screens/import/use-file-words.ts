/** What the preview says of a file: what it is, how it was judged, how many rows are new. */
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { PreviewFile } from '../../worker/api.ts'
import { bankName } from './bank-names.ts'
import type { Verdict } from './views.ts'

/** Encodings that nobody needs to hear of. */
const USUAL = new Set(['utf-8', 'utf8', 'windows-1251', 'ascii', 'us-ascii'])

const WORDS = {
  new: 'imports.screen.ready',
  'needs-account': 'imports.screen.needsAccount',
  'needs-details': 'imports.screen.needsDetails',
  'needs-sum': 'imports.screen.needsSum',
  'needs-columns': 'imports.screen.needsColumns',
  unusable: 'imports.screen.unusable',
  skipped: 'imports.screen.skipped',
} as const satisfies Record<Exclude<Verdict, 'nothing-new'>, string>

interface FileWords {
  what(file: PreviewFile): string
  verdictWords(verdict: Verdict, file: PreviewFile): string
  counted(file: PreviewFile): string
}

export function useFileWords(): FileWords {
  const { tell, days, language } = useSpeaker()
  const kindWords = (file: PreviewFile): string => {
    if (file.invoice && file.notice) return tell('imports.paper.billAndLetter')
    return file.notice?.bank ? tell('imports.paper.bankMessage') : tell(`imports.screen.kind.${file.kind}`)
  }
  const what = (file: PreviewFile): string => {
    const bank = bankName(file.preset, language)
    const parts = [
      bank ? tell('imports.screen.statementOf', { bank }) : kindWords(file),
      file.sources.length > 0 ? tell('imports.screen.card', { source: file.sources.join(', ') }) : '',
      file.from && file.to ? days(file.from, file.to) : '',
      file.encoding && !USUAL.has(file.encoding.toLowerCase()) ? tell('imports.screen.encoding', { encoding: file.encoding }) : '',
    ]
    return parts.filter(Boolean).join(' · ')
  }
  const verdictWords = (verdict: Verdict, file: PreviewFile): string => {
    if (verdict === 'new' && file.read > 0) return tell('imports.screen.newRows', { count: file.added })
    if (verdict === 'nothing-new') return tell(file.known ? 'imports.screen.known' : 'imports.screen.nothingNew')
    return tell(WORDS[verdict])
  }
  const counted = (file: PreviewFile): string =>
    [
      tell('imports.screen.rows', { count: file.read }),
      file.added < file.read ? tell('imports.screen.rowsNew', { added: file.added, duplicates: file.duplicates }) : '',
      file.totals === 'agrees' ? tell('statementPdf.agrees') : '',
    ]
      .filter(Boolean)
      .join(' ')
  return { what, verdictWords, counted }
}
