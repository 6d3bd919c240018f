/** One account on a line: what it is, the next charge, the autopay against what it should be, how it stands. */

import type { Account } from '../../../shared/model/household.ts'
import type { AccountReport } from '../../../shared/model/report.ts'
import { toneOf } from '../../../shared/standing.ts'
import { KindIcon } from '../../components/kind-icon.tsx'
import { StateMark } from '../../components/state-mark.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { hrefOf } from '../../route.ts'
import { type AccountLine, lineOf } from './account-line.ts'
import styles from './homes.module.css'

/** `questions`: how many payments may be this account's and wait for an answer; said where it is given. */
export function AccountRow({ account, state, questions = 0 }: { account: Account; state: AccountReport; questions?: number }) {
  const { say, tell } = useSpeaker()
  const line = lineOf(account, state)
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <KindIcon kind={account.kind} />
      </span>
      <div className={styles.name}>
        <a href={hrefOf('accounts', account.id)}>{account.name}</a>
        <small>{[account.provider, account.contract].filter(Boolean).join(' · ')}</small>
        {questions > 0 && <small data-asks>{tell('today.todo.questions', { count: questions })}</small>}
      </div>
      <Facts facts={line.charge} />
      <Facts facts={line.autopay} />
      <span className={styles.state}>
        <StateMark tone={toneOf(state)}>{say(line.state)}</StateMark>
      </span>
    </li>
  )
}

function Facts({ facts }: { facts: AccountLine['charge'] }) {
  const { say } = useSpeaker()
  return (
    <div>
      {say(facts.main)}
      {facts.below && <small data-wrong={facts.wrong || undefined}>{say(facts.below)}</small>}
    </div>
  )
}
