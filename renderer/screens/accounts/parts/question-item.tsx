/** One question, about one payment or several alike: what is asked, why, and a button for each answer. */
import { useState } from 'react'
import { message } from '../../../../shared/i18n/message.ts'
import type { Account } from '../../../../shared/model/household.ts'
import { absolute } from '../../../../shared/money.ts'
import { Button } from '../../../components/button.tsx'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { OtherAccount } from '../learning/other-account.tsx'
import { type AboutRow, useTeaching } from '../learning/use-teaching.ts'
import { type Alike, type Asked, commonReasons, sayAgainst } from '../logic/alike.ts'
import styles from './accounts.module.css'

/** More accounts than these are in the list behind «Другой счёт…». */
const BUTTONS = 2

export function QuestionItem({ account, group }: { account: Account; group: Alike }) {
  const { say, tell } = useSpeaker()
  const nameOf = useNames()
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const [first] = group
  const { question, row } = first
  const amount = { money: absolute(row.amount) }
  const isOne = group.length === 1
  const text = [row.counterparty, row.description, row.source].filter(Boolean).join(' · ')
  const chosen = group.map((asked) => asked.row.id).filter((id) => !off.has(id))
  const toggle = (id: string): void => {
    const next = new Set(off)
    if (!next.delete(id)) next.add(id)
    setOff(next)
  }
  return (
    <li>
      <fieldset className={styles.question}>
        <legend className={styles.strong}>
          {isOne
            ? tell('accounts.review.group', { amount, on: { day: row.on } })
            : tell('accounts.review.groupAll', { count: group.length, amount })}
        </legend>
        <p className={styles.quote}>{text}</p>
        {!isOne && <Days group={group} off={off} toggle={toggle} />}
        <p>{say(sayAgainst(question, nameOf))}</p>
        <p className={styles.soft}>
          {tell('accounts.review.why')} {commonReasons(group, say).join(' ')}
        </p>
        <Answers account={account} group={group} rows={chosen} text={text} />
      </fieldset>
    </li>
  )
}

function useNames(): (account: string) => string {
  const { head } = useData()
  return (account) => head.accounts.find(({ id }) => id === account)?.name ?? account
}

/** The days of payments alike; an answer is for those with a tick. */
function Days({ group, off, toggle }: { group: readonly Asked[]; off: ReadonlySet<string>; toggle(id: string): void }) {
  const { tell, day } = useSpeaker()
  return (
    <>
      <p className={styles.soft}>{tell('accounts.review.which')}</p>
      <ul className={styles.days}>
        {group.map(({ row }) => (
          <li key={row.id}>
            <label>
              <input type="checkbox" checked={!off.has(row.id)} onChange={() => toggle(row.id)} /> {day(row.on)}
            </label>
          </li>
        ))}
      </ul>
    </>
  )
}

function Answers({ account, group, rows, text }: { account: Account; group: Alike; rows: readonly string[]; text: string }) {
  const { tell } = useSpeaker()
  const teach = useTeaching()
  const nameOf = useNames()
  const [busy, setBusy] = useState(false)
  const [{ question, row }] = group
  const values = { amount: { money: absolute(row.amount) }, on: { day: row.on } }
  const answer = async (decide: (transaction: string) => AboutRow): Promise<void> => {
    setBusy(true)
    await teach(rows.map(decide), message('accounts.review.done', { count: rows.length }))
    setBusy(false)
  }
  const belongs = (id: string) => () => void answer((transaction) => ({ kind: 'belongs', transaction, account: id }))
  const disabled = busy || rows.length === 0
  return (
    <div className={styles.buttons}>
      <Button small disabled={disabled} onClick={belongs(account.id)}>
        {tell('accounts.review.here')}
      </Button>
      {question.others.slice(0, BUTTONS).map((other) => (
        <Button small key={other.account} disabled={disabled} onClick={belongs(other.account)}>
          {tell('accounts.review.toOther', { name: nameOf(other.account) })}
        </Button>
      ))}
      <OtherAccount
        rows={rows}
        account={account.id}
        title={
          rows.length === 1 ? message('learning.move.title', values) : message('learning.move.titleAll', { ...values, count: rows.length })
        }
        label={message('accounts.review.another')}
        name={message(group.length === 1 ? 'accounts.review.anotherOf' : 'accounts.review.anotherOfAll', values)}
        text={text}
        disabled={disabled}
      />
      <Button small disabled={disabled} onClick={() => void answer((transaction) => ({ kind: 'not', transaction, account: account.id }))}>
        {tell('accounts.review.notHere')}
      </Button>
      <Button small disabled={disabled} onClick={() => void answer((transaction) => ({ kind: 'ignore', transaction }))}>
        {tell('accounts.review.ignore')}
      </Button>
    </div>
  )
}
