/** What a file of an e-mail is called, and which files are none: signatures, visiting cards, reports of the post. */
import type { Attachment } from 'postal-mime'

const NO_PAPER =
  /^(?:application\/(?:x-)?pkcs7-signature|application\/pgp-(?:signature|encrypted|keys)|text\/(?:x-)?vcard|text\/directory|text\/rfc822-headers|application\/ms-tnef|message\/(?:delivery-status|feedback-report|disposition-notification|partial|external-body))$/i
const NO_PAPER_NAME = /(?:^|\/)(?:smime\.p7s|winmail\.dat|signature\.asc|[^/]*\.vcf)$/i

export const isNoPaper = ({ mimeType, filename }: Attachment): boolean => NO_PAPER.test(mimeType) || NO_PAPER_NAME.test(filename ?? '')

const ENDINGS: Readonly<Record<string, string>> = {
  'message/rfc822': 'eml',
  'application/pdf': 'pdf',
  'application/xml': 'xml',
  'text/xml': 'xml',
  'text/csv': 'csv',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/calendar': 'ics',
  'application/zip': 'zip',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
}
const LONGEST_NAME = 200

/** Its own name without folders, else its number and what its kind is called. */
export function attachmentName({ filename, mimeType }: Attachment, index: number): string {
  const own = (filename ?? '').split(/[\\/]/).at(-1)?.trim() ?? ''
  if (own !== '') return own.length > LONGEST_NAME ? `${own.slice(0, LONGEST_NAME)}…` : own
  const ending = ENDINGS[mimeType.toLowerCase()]
  return ending ? `${index + 1}.${ending}` : String(index + 1)
}
