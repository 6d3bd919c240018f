/** The words between a thread that takes text out of a PDF and whoever started it: bytes go in, progress and one answer come out. */
import type { PdfText } from '../model/text-page.ts'

export type FromThread = { fraction: number } | { text: PdfText }

/** What the thread does with the bytes it is sent. */
export type TextOfPdf = (bytes: Uint8Array, tell: (fraction: number) => void) => Promise<PdfText>

/** Answers one request in the thread. */
export async function answer(bytes: Uint8Array, work: TextOfPdf, post: (said: FromThread) => void): Promise<void> {
  post({ text: await work(bytes, (fraction) => post({ fraction })) })
}

/** Whether this is a word of ours: pdf.js posts messages of its own from its thread. */
export function isFromThread(data: unknown): data is FromThread {
  return typeof data === 'object' && data !== null && ('text' in data || 'fraction' in data) && !('targetName' in data)
}
