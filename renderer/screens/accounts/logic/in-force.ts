/** Which entry of an account's own tariffs and autopays stands on a day: the ones its form shows and corrects. */
import type { CivilDate } from '../../../../shared/dates.ts'
import type { Account, Autopay, Tariff } from '../../../../shared/model/household.ts'
import { autopayNowOrNext } from '../../../../shared/schedule/autopay.ts'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Earliest first; of two from the same day the later known one comes last and stands (contract, section 3). */
export const byDay = (a: Tariff, b: Tariff): number => compare(a.from, b.from) || compare(a.knownOn ?? '', b.knownOn ?? '')

/** The place in `tariffs` of the one in force on a day, else of the first to come, else -1. */
export function tariffIndex(tariffs: readonly Tariff[], on: CivilDate): number {
  const order = tariffs.map((tariff, index) => ({ tariff, index })).sort((a, b) => byDay(a.tariff, b.tariff))
  const begun = order.findLast((entry) => entry.tariff.from <= on)
  return (begun ?? order[0])?.index ?? -1
}

/** The autopay in force on a day, else the next to come, with its place in `autopay`; -1 where there is none. */
export function autopayIndex(account: Account, on: CivilDate): number {
  const autopay = autopayNowOrNext(account, on)
  return autopay ? (account.autopay ?? []).indexOf(autopay) : -1
}

export const currentTariff = (account: Account, on: CivilDate): Tariff | undefined => account.tariffs[tariffIndex(account.tariffs, on)]
export const currentAutopay = (account: Account, on: CivilDate): Autopay | undefined => account.autopay?.[autopayIndex(account, on)]
