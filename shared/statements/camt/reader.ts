/** The reader of CAMT.052, .053 and .054 of every version for the table of formats. */
import type { Reader } from '../../reader.ts'
import { camtKind, readMessage } from './message.ts'
import { readStatements } from './statements.ts'

export const camtReader: Reader = {
  format: 'camt.053',
  accepts: ({ text }) => text !== undefined && camtKind(text) !== undefined,
  read: function* ({ text = '' }, context) {
    const reading = readMessage(text, camtKind(text) ?? 'camt.053')
    let step = reading.next()
    for (; !step.done; step = reading.next()) yield step.value * 0.8
    const rows = readStatements(step.value, context)
    let taken = rows.next()
    for (; !taken.done; taken = rows.next()) yield 0.8 + taken.value * 0.2
    return taken.value
  },
}
