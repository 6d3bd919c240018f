/** Reads the files attached to an e-mail: papers, statements, a calendar with the last day to pay; of useless ones only what is wrong. */
import { message, type Problem } from '../i18n/message.ts'
import { holdsPaper, isStatement, papersInside, type ReadInside, scaled } from '../inside.ts'
import type { InputFile, Inspected } from '../model/inspected.ts'
import type { ReadContext, ReadResult } from '../reader.ts'
import { type CalendarDay, dueDayIn, isCalendar } from './calendar.ts'
import type { ReadMail } from './letter.ts'

export interface Attached {
  /** All papers and statements of the attached files, in their order. */
  papers: Inspected[]
  /** What a calendar file says of the last day to pay. */
  due?: CalendarDay
  /** Of files that hold nothing of use, under their names. */
  problems: Problem[]
}

/** Reads the files of an e-mail one by one. */
export function* readAttached(
  name: string,
  mail: ReadMail,
  context: ReadContext,
  readInside: ReadInside,
): Generator<number, Attached, void> {
  const attached: Attached = { papers: [], problems: [] }
  const { attachments } = mail
  for (const [index, file] of attachments.entries()) {
    const due = isCalendar(file.bytes) ? dueDayIn(file.bytes) : undefined
    if (due) attached.due ??= due
    if (isCalendar(file.bytes)) continue
    const result = yield* scaled(readInside(file, context), (fraction) => ((index + fraction) / attachments.length) * 0.9)
    const papers = papersInside(name, file, result).filter((paper) => holdsPaper(paper) || isStatement(paper))
    attached.papers.push(...papers)
    if (papers.length === 0 && !file.inline) attached.problems.push(...toldUnder(file, result))
  }
  return attached
}

const toldUnder = ({ name }: InputFile, { problems }: ReadResult): Problem[] =>
  problems.map((problem) => ({ ...problem, message: message('mail.inside', { file: name, inside: { message: problem.message } }) }))
