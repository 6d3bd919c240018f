/** What is known of an account, in short: balance, next charge, autopay, and through which day statements vouch. */
import type { Account } from '../../../../shared/model/household.ts'
import type { AccountReport } from '../../../../shared/model/report.ts'
import { negate } from '../../../../shared/money.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { lineOf } from '../../today/account-line.ts'
import styles from './accounts.module.css'

export function Facts({ account, report }: { account: Account; report: AccountReport }) {
  const { say, tell, money, day } = useSpeaker()
  const { charge, autopay } = lineOf(account, report)
  const debt = report.balance < 0
  return (
    <dl className={styles.facts} aria-label={tell('accounts.known.label')}>
      <div>
        <dt>{tell(debt ? 'accounts.known.debt' : 'accounts.known.balance')}</dt>
        <dd>{money(debt ? negate(report.balance) : report.balance)}</dd>
      </div>
      {report.state !== 'closed' && (
        <>
          <div>
            <dt>{tell('accounts.known.next')}</dt>
            <dd>{say(charge.main)}</dd>
          </div>
          <div>
            <dt>{tell('accounts.known.autopay')}</dt>
            <dd>
              {say(autopay.main)}
              {autopay.below && <small data-wrong={autopay.wrong || undefined}>{say(autopay.below)}</small>}
            </dd>
          </div>
        </>
      )}
      <div>
        <dt>{tell('accounts.known.vouched')}</dt>
        <dd>
          {report.vouchedThrough
            ? tell('accounts.known.vouchedThrough', { on: { day: report.vouchedThrough } })
            : tell('accounts.known.noStatement')}
        </dd>
      </div>
      {account.contract && (
        <div>
          <dt>{tell('accounts.known.contract')}</dt>
          <dd>{account.contract}</dd>
        </div>
      )}
      {account.closedOn && (
        <div>
          <dt>{tell('accounts.form.closedOn')}</dt>
          <dd>{day(account.closedOn)}</dd>
        </div>
      )}
    </dl>
  )
}
