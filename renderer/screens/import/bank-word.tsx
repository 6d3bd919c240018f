/** What a bank's message says, in a plain sentence, and the one thing that can be done with it at once. */
import { type BankAction, bankActionOf } from '../../../shared/documents/bank-word.ts'
import { type Message, message } from '../../../shared/i18n/message.ts'
import type { BankMessage } from '../../../shared/model/household.ts'
import type { NoticeDraft } from '../../../shared/model/inspected.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { Edit } from './flow-state.ts'
import styles from './import.module.css'
import type { FileView } from './views.ts'

export function BankWord({ view, draft, onEdit }: { view: FileView; draft: NoticeDraft; onEdit(edit: Edit): void }) {
  const { say, tell } = useSpeaker()
  const { today } = useData()
  const said = useBankWords()
  const action = bankActionOf({ ...draft, ...view.edit.notice }, view.account ?? undefined, today)
  const label = action && say(labelOf(action, view.account?.name ?? ''))
  return (
    <div className={styles.bank}>
      {draft.bank && <p>{said(draft.bank)}</p>}
      {view.file.paidOn && <p className={styles.soft}>{tell('imports.bank.paidAlready', { on: { day: view.file.paidOn } })}</p>}
      {label && (
        <label className={styles.skip}>
          <input type="checkbox" checked={view.edit.act ?? false} onChange={(event) => onEdit({ act: event.currentTarget.checked })} />
          {label}
        </label>
      )}
    </div>
  )
}

function labelOf(action: BankAction, account: string): Message {
  switch (action.kind) {
    case 'record-payment':
      return message('imports.bank.record', { amount: { money: action.amount }, on: { day: action.on } })
    case 'close-autopay':
      return message('imports.bank.close', { account, from: { day: action.from } })
  }
}

/** «Банк пишет: автоплатёж «ТВ» исполнен. 185,00 ₽, карта *7471, 19 декабря. Следующее списание 19 января.» */
function useBankWords(): (bank: BankMessage) => string {
  const { tell, money, day } = useSpeaker()
  return ({ event, title, amount, fee, card, on, nextOn }) => {
    const facts = [
      amount === undefined ? '' : money(amount),
      fee ? tell('imports.bank.fee', { fee: { money: fee } }) : '',
      card ? tell('imports.bank.card', { card }) : '',
      on ? day(on) : '',
    ].filter(Boolean)
    const sentences = [
      title ? tell(`imports.bank.titled.${event}`, { title }) : tell(`imports.bank.untitled.${event}`),
      facts.length > 0 ? `${capitalised(facts.join(', '))}.` : '',
      nextOn ? tell('imports.bank.next', { on: { day: nextOn } }) : '',
    ]
    return sentences.filter(Boolean).join(' ')
  }
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
