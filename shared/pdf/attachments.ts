/** Takes out the files inside a PDF: the XML of a hybrid invoice stands there. Their text is not needed to show the PDF, so no fault here is one of it. */
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { LONGEST_ATTACHMENT_NAME, MAX_PDF_ATTACHMENT_BYTES, MAX_PDF_ATTACHMENTS } from '../limits.ts'
import type { PdfAttachment } from '../model/text-page.ts'
import { cut } from '../text/cut.ts'

/** The first of them, as many and as large together as an invoice may have. Never rejects. */
export async function attachmentsOf(document: PDFDocumentProxy): Promise<PdfAttachment[]> {
  const found: PdfAttachment[] = []
  let left = MAX_PDF_ATTACHMENT_BYTES
  const listed = (await document.getAttachments().catch(() => null)) ?? new Map<string, never>()
  for (const [id, { filename }] of [...listed].slice(0, MAX_PDF_ATTACHMENTS)) {
    const bytes: unknown = await document.getAttachmentContent(id).catch(() => undefined)
    if (!(bytes instanceof Uint8Array) || bytes.length > left) continue
    left -= bytes.length
    // A view of the whole PDF would be sent to the other thread whole.
    found.push({ name: cut(filename, LONGEST_ATTACHMENT_NAME), bytes: bytes.slice() })
  }
  return found
}
