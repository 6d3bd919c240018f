/** What a person can change about the layouts of the family, as plain functions of the household: the changed one, or why not. */
import { MAX_LAYOUTS } from '../../shared/limits.ts'
import type { CustomLayout } from '../../shared/model/custom-layout.ts'
import type { Household } from '../../shared/model/household.ts'
import { layoutId, layoutsOf, withLayouts, withoutLayout } from '../../shared/model/own-layouts.ts'
import { type Changed, problem } from './changes.ts'

/** Adds layouts; one that recognises the same files as an older one takes its place. */
export function addLayouts(household: Household, layouts: readonly CustomLayout[]): Changed {
  const next = withLayouts(household, layouts)
  return layoutsOf(next).length > MAX_LAYOUTS ? [problem('wizard.settings.tooMany', { limit: MAX_LAYOUTS })] : next
}

export const removeLayout = (household: Household, id: string): Changed =>
  layoutsOf(household).some((layout) => layoutId(layout) === id) ? withoutLayout(household, id) : [problem('wizard.settings.gone')]
