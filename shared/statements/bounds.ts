/**
 * The bound that every reader of operations meets in the depth of its loops. It is thrown, not returned: what was read so far is of no
 * use, and the answer (shared/inspect.ts) is the same for every format.
 */
import { type Message, message } from '../i18n/message.ts'
import { MAX_ROWS } from '../limits.ts'

/** A file holds more than the program reads. Caught in shared/inspect.ts, which tells `said`. */
export class BeyondBounds extends Error {
  override readonly name = 'BeyondBounds'
  readonly said: Message

  constructor(said: Message) {
    super(said.key)
    this.said = said
  }
}

/** Throws `BeyondBounds` when a file has more rows than are read (shared/limits.ts). */
export function boundRows(count: number): void {
  if (count > MAX_ROWS) throw new BeyondBounds(message('problems.file.tooManyRows', { limit: { number: MAX_ROWS } }))
}
