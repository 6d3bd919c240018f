/** Saves the form: the home first where it is new, then the account; a refusal goes to the fields it names. */
import { message } from '../../../../shared/i18n/message.ts'
import { useToasts } from '../../../components/toasts.tsx'
import { useWorker } from '../../../hooks/program.tsx'
import { useAttempt } from '../../../hooks/use-attempt.ts'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { accountOf } from '../logic/account-from-form.ts'
import { NEW_HOME } from '../logic/form.ts'
import { faultsOf } from '../logic/save-faults.ts'
import type { FormState } from './use-form-state.ts'

/** Gives the id of the saved account, or null when something has to be corrected first. */
export function useSave(state: FormState): () => Promise<string | null> {
  const worker = useWorker()
  const attempt = useAttempt()
  const { show } = useToasts()
  const { tell } = useSpeaker()
  return async () => {
    if (!state.check()) return null
    const { form, meaning } = state
    const isNewHome = form.home === NEW_HOME
    if (isNewHome && !(await attempt(worker.saveHome({ id: meaning.home, name: form.newHome.trim() })))) return null
    const account = accountOf(form, meaning)
    const outcome = await worker.saveAccount(account).catch(() => null)
    if (!outcome) {
      state.showFaults({ form: message('app.failed', { detail: 'saveAccount' }) })
      return null
    }
    if (!outcome.ok) {
      state.showFaults(faultsOf(outcome.problems))
      return null
    }
    state.saved()
    show({ text: tell('accounts.form.saved'), tone: 'ok' })
    return account.id
  }
}
