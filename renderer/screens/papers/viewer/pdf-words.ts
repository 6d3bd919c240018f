/** The words between the window and the thread that draws a PDF: bytes and page numbers go in, counts and pictures of pages come out. */

export type ToDrawer = { open: Uint8Array } | { page: number; width: number }

export type PdfFault = 'locked' | 'broken' | 'tooLong'
/** `drawn`: one page as a picture. */
export type FromDrawer = { pages: number } | { page: number; drawn: ImageBitmap } | { fault: PdfFault }

/** Whether this is a word of ours: pdf.js posts messages of its own from its thread. */
export const isFromDrawer = (data: unknown): data is FromDrawer =>
  typeof data === 'object' && data !== null && !('targetName' in data) && ('pages' in data || 'drawn' in data || 'fault' in data)

export const isToDrawer = (data: unknown): data is ToDrawer =>
  typeof data === 'object' && data !== null && !('targetName' in data) && ('open' in data || 'page' in data)
