/** What a kept file shows of itself, by its kind; what cannot be shown here says how to open it. */
import type { OriginalInfo } from '../../../../shared/papers/original.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { MailView } from './mail-view.tsx'
import { PdfView } from './pdf-view.tsx'
import { PictureView } from './picture-view.tsx'
import { TextView } from './text-view.tsx'

export function Content({ info: { media, name }, bytes }: { info: OriginalInfo; bytes: Uint8Array }) {
  const { tell } = useSpeaker()
  switch (media) {
    case 'pdf':
      return <PdfView bytes={bytes} name={name} />
    case 'picture':
      return <PictureView bytes={bytes} name={name} />
    case 'text':
      return <TextView bytes={bytes} name={name} />
    case 'mail':
      return <MailView bytes={bytes} name={name} />
    case 'workbook':
    case 'archive':
    case 'other':
      return <p>{tell(`originals.elsewhere.${media}`)}</p>
  }
}
