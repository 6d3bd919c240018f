/** Proposed accounts as a list for a person's eyes. */
import { type Proposal, sayPrice, saySure, sayWhen } from '../../shared/discover/index.ts'
import type { Speaker } from '../../shared/i18n/speaker.ts'
import { type Paint, plain } from './layout.ts'

/** What `discover` prints without `--json`: those that run first, those that stopped after them. */
export function discoveredText(proposals: readonly Proposal[], speaker: Speaker, paint: Paint): string {
  const running = proposals.filter(({ stopped }) => !stopped)
  const stopped = proposals.filter((proposal) => proposal.stopped)
  const lines = [
    proposals.length === 0
      ? speaker.tell('discover.cli.none')
      : paint.strong(speaker.tell('discover.cli.found', { count: proposals.length })),
    ...running.flatMap((proposal) => linesOf(proposal, speaker, paint)),
    ...(stopped.length > 0 ? ['', speaker.tell('discover.cli.stopped')] : []),
    ...stopped.flatMap((proposal) => linesOf(proposal, speaker, paint)),
  ]
  return `${lines.join('\n')}\n`
}

function linesOf(proposal: Proposal, speaker: Speaker, paint: Paint): string[] {
  const { account, evidence, reasons } = proposal
  const seen = speaker.tell('discover.cli.seen', {
    count: evidence.count,
    first: { day: evidence.first },
    last: { day: evidence.last },
  })
  // The name of any other begins with its kind.
  const kind = account.kind === 'other' ? [speaker.tell('household.kind.other')] : []
  const facts = [sayPrice(proposal, speaker), sayWhen(proposal, speaker), ...kind, seen]
  return [
    '',
    paint.strong(plain(account.name)),
    `  ${plain(facts.join(' · '))}`,
    paint.colour('grey', `  ${plain([`${saySure(proposal, speaker)}:`, ...reasons.slice(1).map(speaker.say)].join(' '))}`),
  ]
}
