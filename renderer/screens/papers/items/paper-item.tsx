/** One paper of any kind in a list. */
import type { Invoice } from '../../../../shared/model/household.ts'
import type { OriginalInfo } from '../../../../shared/papers/original.ts'
import type { Paper } from '../../../../shared/papers/paper.ts'
import { FileItem, StatementItem } from './file-items.tsx'
import { InvoiceItem } from './invoice-item.tsx'
import { NoticeItem } from './notice-item.tsx'

export interface PaperItemProps {
  paper: Paper
  invoices: readonly Invoice[]
  withAccount: boolean
  onOpen(original: OriginalInfo): void
  onRemove(): void
}

export function PaperItem({ paper, invoices, ...rest }: PaperItemProps) {
  switch (paper.kind) {
    case 'invoice':
      return <InvoiceItem paper={paper} invoices={invoices} {...rest} />
    case 'notice':
      return <NoticeItem paper={paper} {...rest} />
    case 'statement':
      return <StatementItem paper={paper} {...rest} />
    case 'file':
      return <FileItem paper={paper} {...rest} />
  }
}
