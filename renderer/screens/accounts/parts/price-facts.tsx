/** One line of the price history in words: the sum, its day, the change, and who said so when. */
import type { Message } from '../../../../shared/i18n/message.ts'
import { message } from '../../../../shared/i18n/message.ts'
import { absolute } from '../../../../shared/money.ts'
import { StateMark } from '../../../components/state-mark.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import type { PriceRow } from '../logic/price-history.ts'
import styles from './accounts.module.css'

export function PriceFacts({ row }: { row: PriceRow }) {
  const { say, tell } = useSpeaker()
  const change = sayChange(row)
  const note = row.origin.kind === 'tariff' ? row.origin.tariff.note : undefined
  return (
    <div>
      <p className={styles.priceLine}>
        <span className={styles.strong}>{tell('accounts.price.line', { amount: { money: row.amount }, on: { day: row.from } })}</span>
        {change && <span data-tone={row.change && row.change.amount > 0 ? 'soon' : undefined}>{say(change)}</span>}
        {row.when !== 'past' && (
          <StateMark tone="quiet">{tell(row.when === 'now' ? 'accounts.price.now' : 'accounts.price.coming')}</StateMark>
        )}
      </p>
      <p className={styles.meta}>
        <span>{say(sayOrigin(row))}</span>
        <span>{row.knownOn ? tell('accounts.price.learned', { on: { day: row.knownOn } }) : tell('accounts.price.knownAlways')}</span>
        {note && <span>{note}</span>}
      </p>
    </div>
  )
}

function sayChange({ change }: PriceRow): Message | null {
  if (!change || change.amount === 0) return null
  const values = { amount: { money: absolute(change.amount) }, percent: { number: Math.abs(change.percent) } }
  return message(change.amount > 0 ? 'accounts.price.rise' : 'accounts.price.fall', values)
}

function sayOrigin({ origin }: PriceRow): Message {
  switch (origin.kind) {
    case 'tariff':
      return message(`accounts.price.sources.${origin.tariff.source ?? 'manual'}`)
    case 'notice':
      return message('accounts.price.noticeBy', { channel: { message: message(`household.channel.${origin.notice.channel}`) } })
    case 'invoice':
      return message('accounts.price.invoiceOf', { period: { month: origin.period } })
  }
}
