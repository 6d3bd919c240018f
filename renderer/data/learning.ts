/** What a person takes back of what was learned, and lets be learned again: functions of the household, as in changes.ts. */
import { learnedFrom } from '../../shared/learning/index.ts'
import type { Household } from '../../shared/model/household.ts'
import { type Changed, problem } from './changes.ts'

/** Forgets one thing that was learned; the decisions it came from stand. Refused where nothing of that id was learned. */
export function unlearn(household: Household, id: string): Changed {
  if (!learnedFrom(household).some((one) => one.id === id)) return [problem('learning.gone')]
  const others = (household.unlearned ?? []).filter((each) => each !== id)
  return { ...household, unlearned: [...others, id] }
}

/** Lets it count again; what was not forgotten is no fault. */
export function learnAgain(household: Household, id: string): Changed {
  if (!household.unlearned?.includes(id)) return household
  return { ...household, unlearned: household.unlearned.filter((each) => each !== id) }
}
