/** A statement's file, and a kept file that no paper names, in a list. */
import { IconFile, IconTable } from '@tabler/icons-react'
import type { OriginalInfo } from '../../../../shared/papers/original.ts'
import type { FilePaper, StatementPaper } from '../../../../shared/papers/paper.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { bankName } from '../../import/bank-names.ts'
import { sizeWords } from '../viewer/size-words.ts'
import { ItemFrame } from './frame.tsx'

interface Opening {
  onOpen(original: OriginalInfo): void
}

export function StatementItem({ paper: { statement, original }, onOpen }: Opening & { paper: StatementPaper }) {
  const { tell, days, language } = useSpeaker()
  const { file, format, source, from, to, added } = statement
  const bank = bankName(format, language)
  const facts = [
    from && to ? days(from, to) : '',
    source ?? '',
    added > 0 ? tell('papers.added', { count: added }) : tell('papers.nothingAdded'),
    file,
  ]
  return (
    <ItemFrame
      icon={<IconTable aria-hidden="true" size="1.5rem" stroke={1.5} />}
      title={bank ? tell('imports.screen.statementOf', { bank }) : tell('imports.screen.kind.statement')}
      facts={facts.filter(Boolean)}
      original={original}
      onOpen={onOpen}
    />
  )
}

export function FileItem({ paper: { original }, onOpen, onRemove }: Opening & { paper: FilePaper; onRemove(): void }) {
  const { tell, say } = useSpeaker()
  return (
    <ItemFrame
      icon={<IconFile aria-hidden="true" size="1.5rem" stroke={1.5} />}
      title={original.name}
      facts={[tell('papers.item.file'), tell('papers.item.kept', { day: { day: original.receivedOn } }), say(sizeWords(original.size))]}
      original={original}
      onOpen={onOpen}
      onRemove={onRemove}
    />
  )
}
