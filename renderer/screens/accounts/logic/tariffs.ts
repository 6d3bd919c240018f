/** Adding to the price history and correcting it, so that the order of days holds and unknown keys stay. */
import type { Tariff } from '../../../../shared/model/household.ts'
import { byDay } from './in-force.ts'
import { patched } from './optional.ts'

/** A tariff as a form gives it: what was left empty is undefined. */
export type TariffFacts = Pick<Tariff, 'from' | 'amount'> & { [K in 'source' | 'note' | 'knownOn']?: Tariff[K] | undefined }

/** The history with one more price. Nothing that stood in it is changed: of two from the same day the later known stands. */
export function withTariff(history: readonly Tariff[], facts: TariffFacts): Tariff[] {
  return [...history, patched<Tariff>({ from: facts.from, amount: facts.amount }, facts)].sort(byDay)
}

/** The history with the entry at `index` corrected. */
export function correctTariff(history: readonly Tariff[], index: number, facts: Partial<TariffFacts>): Tariff[] {
  return history.map((tariff, at) => (at === index ? patched(tariff, facts) : tariff)).sort(byDay)
}
