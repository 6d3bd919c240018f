/** Where the command line speaks: the result alone on standard output, everything else on standard error. */
import { ANSI, type Paint, UNPAINTED } from './layout.ts'

export interface Output {
  /** The result. */
  result(text: string): void
  /** A fault or a note: one line. */
  note(line: string): void
  /** What is being done: said only to a person who is watching, so that scripts find nothing but faults. */
  progress(line: string): void
  paint: Paint
}

/** The streams of this process. A reader that stops reading (`sverka … | head`) ends the talk without a word. */
export function processOutput(): Output {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', quietWhenClosed)
  return {
    result: (text) => void process.stdout.write(text),
    note: (line) => void process.stderr.write(`${line}\n`),
    progress: (line) => {
      if (process.stderr.isTTY) process.stderr.write(`${line}\n`)
    },
    paint: process.stdout.isTTY && !process.env.NO_COLOR ? ANSI : UNPAINTED,
  }
}

function quietWhenClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** Resolves when everything written so far has left the process. */
export const flushed = async (): Promise<void> => {
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise<void>((resolve) => stream.write('', () => resolve()))))
}
