/** Which colour and shape the state of a period takes; the word comes from the messages, so that none of the three stands alone. */
import type { PeriodState } from '../../../../shared/model/report.ts'
import type { Tone } from '../../../../shared/standing.ts'

const PERIOD_TONE = {
  paid: 'ok',
  over: 'ok',
  late: 'soon',
  short: 'short',
  unpaid: 'short',
  blocked: 'short',
  upcoming: 'quiet',
} as const satisfies Record<PeriodState, Tone>

export const periodTone = (state: PeriodState): Tone => PERIOD_TONE[state]
