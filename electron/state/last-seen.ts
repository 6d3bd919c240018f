/** What the reminders remember between runs. */
import { z } from 'zod'

export const LastSeen = z.object({
  /** The last day on which reminders were looked at; null before the first time. */
  day: z.iso.date().nullable(),
  /** For each item the latest of its days that a reminder was shown for. */
  reminded: z.record(z.string(), z.iso.date()),
})
export type LastSeen = z.output<typeof LastSeen>
