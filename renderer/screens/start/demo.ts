/** Whether the example is in the household, alone or beside the family's own accounts; its ids begin with `demo-`. */
import type { HouseholdHead } from '../../worker/api.ts'

const PREFIX = 'demo-'
const isDemo = ({ id }: { id: string }): boolean => id.startsWith(PREFIX)

export const hasDemo = (head: Pick<HouseholdHead, 'homes' | 'accounts'>): boolean => head.accounts.some(isDemo) || head.homes.some(isDemo)

/** Nothing of the family's own: no reminders, and nothing that could be lost. */
export const isDemoAlone = (head: Pick<HouseholdHead, 'homes' | 'accounts' | 'imports'>): boolean =>
  hasDemo(head) && head.accounts.every(isDemo) && (head.imports ?? []).every(isDemo)
