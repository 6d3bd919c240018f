/**
 * Reads an e-mail: the letter as a notice of its provider (or as the bill, where no attached file is one), the attached bill as the
 * invoice, everything else that is attached as parts. How an attached file is read, the table of formats says; it is passed in.
 */
import { type MessageValue, message, type Problem } from '../i18n/message.ts'
import type { ReadInside } from '../inside.ts'
import { MAX_MAIL_ATTACHMENTS } from '../limits.ts'
import type { ReadContext, Reader, ReadResult } from '../reader.ts'
import { assemble } from './assemble.ts'
import { readAttached } from './attached.ts'
import { type ReadMail, readLetter } from './letter.ts'
import { isMail } from './signature.ts'

/** `readInside` reads one attached file. */
export const mailReader = (readInside: ReadInside): Reader => ({
  format: 'eml',
  accepts: ({ bytes }) => isMail(bytes),
  read: function* ({ name, mail = { state: 'broken' } }, context) {
    yield 0
    if (mail.state === 'broken') return refused('mail.broken')
    // What the letter and its files say without a year was said when the letter was sent.
    const then: ReadContext = { ...context, asOf: mail.on ?? context.asOf }
    const letter = readLetter(mail, then)
    const attached = yield* readAttached(name, mail, then, readInside)
    const left = mail.left.map(leftProblem)
    const result = assemble(mail, letter, attached)
    if (result) return { ...result, problems: [...result.problems, ...attached.problems.map(asWarning), ...left] }
    // The letter that could not be delivered is the family's own, and nothing is to be said of it.
    const beside = mail.report ? [] : [...attached.problems.map(asWarning), ...left]
    return { kind: 'unknown', format: 'eml', problems: [nothingIn(mail), ...beside] }
  },
})

const refused = (key: 'mail.broken', values?: Record<string, MessageValue>): ReadResult => ({
  kind: 'unknown',
  format: 'eml',
  problems: [{ level: 'error', message: message(key, values) }],
})

const asWarning = (problem: Problem): Problem => ({ ...problem, level: 'warning' })

function leftProblem({ name, why }: ReadMail['left'][number]): Problem {
  const said =
    why === 'tooMany' ? message('mail.tooMany', { file: name, limit: MAX_MAIL_ATTACHMENTS }) : message('mail.left', { file: name })
  return { level: 'warning', message: said }
}

function nothingIn({ report, subject, from }: ReadMail): Problem {
  if (report) return { level: 'error', message: message('mail.report') }
  const who: MessageValue = from === '' ? { message: message('mail.noSender') } : from
  const title = subject.trim()
  const said = title === '' ? message('mail.nothingUntitled', { from: who }) : message('mail.nothing', { subject: title, from: who })
  return { level: 'error', message: said }
}
