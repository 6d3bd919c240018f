/** How the account stands: its sentence, what to do, what is known, what to note, and why. */
import { useState } from 'react'
import type { Account } from '../../../../shared/model/household.ts'
import type { AccountReport, Alert, Rule } from '../../../../shared/model/report.ts'
import { ZERO } from '../../../../shared/money.ts'
import { toneOf } from '../../../../shared/standing.ts'
import { Button } from '../../../components/button.tsx'
import { Card } from '../../../components/card.tsx'
import { Disclosure } from '../../../components/disclosure.tsx'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { PayDialog } from '../../today/pay-dialog.tsx'
import { withoutName } from '../../today/said.ts'
import { sayState } from '../logic/say-state.ts'
import styles from './accounts.module.css'
import { Facts } from './facts.tsx'

/** What the sentence at the head already says. */
const SAID_ABOVE: ReadonlySet<Rule> = new Set(['short', 'forecast-short'])

export function HeadCard({ account, report, alerts }: { account: Account; report: AccountReport; alerts: readonly Alert[] }) {
  const { say, tell } = useSpeaker()
  const { today } = useData()
  const [paying, setPaying] = useState(false)
  const tone = toneOf(report)
  const { lead, rest } = sayState(report, account.billing.model, today)
  const notes = alerts.filter((alert) => alert.account === account.id && !SAID_ABOVE.has(alert.rule))
  return (
    <Card {...(tone === 'quiet' ? {} : { tone })}>
      <div className={styles.stack}>
        <p className={styles.say} data-tone={tone}>
          <span className={styles.shape} aria-hidden="true" />
          <em>{say(lead)}</em> {rest && say(rest)}
        </p>
        <Facts account={account} report={report} />
        {notes.length > 0 && (
          <div>
            <h2>{tell('accounts.alerts')}</h2>
            <ul className={styles.points}>
              {notes.map((alert) => (
                <li key={alert.id}>{withoutName(say(alert.text), account.name)}</li>
              ))}
            </ul>
          </div>
        )}
        {report.because.length > 0 && (
          <Disclosure summary={tell('accounts.because')}>
            <ul className={styles.points}>
              {report.because.map(say).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Disclosure>
        )}
        {report.state !== 'closed' && (
          <div className={styles.buttons}>
            <Button kind={report.gap > 0 ? 'primary' : 'quiet'} onClick={() => setPaying(true)}>
              {tell('accounts.pay')}
            </Button>
          </div>
        )}
      </div>
      {paying && (
        <PayDialog
          account={account}
          amount={report.gap > 0 ? report.gap : (report.nextCharge?.amount ?? ZERO)}
          onClose={() => setPaying(false)}
        />
      )}
    </Card>
  )
}
