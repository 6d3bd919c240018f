/** Builds the account that a form means, laid over the original so that nothing the form does not show is lost. */
import { addDays, type CivilDate, isCivilDate } from '../../../../shared/dates.ts'
import type { Account, Autopay, Postpaid, Prepaid, Tariff } from '../../../../shared/model/household.ts'
import type { Money } from '../../../../shared/money.ts'
import { readSum } from '../../../components/field-text.ts'
import type { AccountForm } from './form.ts'
import { autopayFields } from './form-from-account.ts'
import { autopayIndex, tariffIndex } from './in-force.ts'
import { patched } from './optional.ts'
import { correctTariff, withTariff } from './tariffs.ts'

export interface FormContext {
  /** The id of a new account; an edited one keeps its own. */
  id: string
  /** The id of the home, also where the form names a new one. */
  home: string
  today: CivilDate
  original?: Account
}

const word = (text: string): string | undefined => text.trim() || undefined
const number = (text: string): number | undefined => (text.trim() === '' ? undefined : Number(text))
const date = (text: string): CivilDate | undefined => (isCivilDate(text) ? text : undefined)

/** The account of a form that `checkForm` found no fault with. */
export function accountOf(form: AccountForm, context: FormContext): Account {
  const { original } = context
  const payees = form.payees
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const base: Account = original ?? {
    id: context.id,
    home: context.home,
    name: '',
    provider: '',
    kind: 'other',
    billing: { model: 'prepaid', day: 1 },
    tariffs: [],
  }
  return patched(base, {
    home: context.home,
    name: form.name.trim(),
    provider: form.provider.trim(),
    kind: form.kind,
    contract: word(form.contract),
    payees: payees.length > 0 ? payees : undefined,
    inn: word(form.inn),
    billing: billingOf(form, original),
    tariffs: tariffsOf(form, context),
    autopay: autopaysOf(form, context),
    opening: openingOf(form, original),
    creditLagDays: lagOf(form, original),
    workingDays: word(form.workingDays),
    closedOn: date(form.closedOn),
  })
}

function openingOf(form: AccountForm, original: Account | undefined): Account['opening'] {
  const on = date(form.openingOn)
  const balance = readSum(form.openingBalance)
  return on && balance !== undefined ? { ...original?.opening, on, balance } : undefined
}

/** The default of one day is not written where nobody asked for it. */
function lagOf(form: AccountForm, original: Account | undefined): number | undefined {
  const days = number(form.creditLagDays)
  return days === 1 && original?.creditLagDays === undefined ? undefined : days
}

function billingOf(form: AccountForm, original: Account | undefined): Prepaid | Postpaid {
  const months = number(form.everyMonths) ?? 1
  const everyMonths = months === 1 && original?.billing.everyMonths === undefined ? undefined : months
  const day = Number(form.day)
  const before = original?.billing
  if (form.billing === 'postpaid') {
    const base: Postpaid = before?.model === 'postpaid' ? before : { model: 'postpaid', day }
    return patched(base, { day, everyMonths, cutoffAfterDays: number(form.cutoffAfterDays), cutoffDebt: readSum(form.cutoffDebt) })
  }
  const base: Prepaid = before?.model === 'prepaid' ? before : { model: 'prepaid', day }
  // 'block' is the default and stays unwritten where it was.
  const whenShort = form.billing === 'block' && base.whenShort === undefined ? undefined : form.billing
  return patched(base, { day, everyMonths, whenShort })
}

/** Whether the price in the form differs from the one in force. */
export const priceChanged = (form: AccountForm, original: Account, today: CivilDate): boolean =>
  readSum(form.price) !== original.tariffs[tariffIndex(original.tariffs, today)]?.amount

function tariffsOf(form: AccountForm, { original, today }: FormContext): Tariff[] {
  const amount = readSum(form.price)
  const before = original?.tariffs ?? []
  if (amount === undefined || (original && !priceChanged(form, original, today))) return before
  const index = tariffIndex(before, today)
  if (original && index >= 0 && form.priceMode === 'typo') return correctTariff(before, index, { amount })
  const from = date(form.priceFrom)
  if (!from) return before
  // A first price was known all along; a change of it is learned of today.
  return withTariff(before, { from, amount, source: 'manual', knownOn: index >= 0 ? today : undefined })
}

/** Whether the autopay in the form differs from the one in force. */
export function autopayChanged(form: AccountForm, original: Account, today: CivilDate): boolean {
  const before = autopayFields(original.autopay?.[autopayIndex(original, today)])
  if (form.autopay !== before.autopay) return true
  const used = usedAutopayFields(form)
  return used.some((field) => normal(field, form[field]) !== normal(field, before[field]))
}

type AutopayField = 'autopayAmount' | 'autopayDay' | 'autopayLimit' | 'autopaySource'
function usedAutopayFields(form: AccountForm): AutopayField[] {
  if (form.autopay === 'none') return []
  return form.autopay === 'fixed' ? ['autopayAmount', 'autopayDay', 'autopaySource'] : ['autopayLimit', 'autopayDay', 'autopaySource']
}
/** «650» and «650,00» are one sum. */
const normal = (field: AutopayField, text: string): string =>
  field === 'autopayAmount' || field === 'autopayLimit' ? String(readSum(text) ?? text.trim()) : text.trim()

function autopaysOf(form: AccountForm, { original, today }: FormContext): Autopay[] | undefined {
  if (!original) {
    const first = autopayOf(form, undefined)
    return first ? [first] : undefined
  }
  if (!autopayChanged(form, original, today)) return original.autopay
  const before = original.autopay ?? []
  const index = autopayIndex(original, today)
  const old = before[index]
  if (form.autopayMode === 'typo' && old) {
    const corrected = autopayOf(form, old)
    const result = before.flatMap((autopay, at) => (at === index ? (corrected ? [corrected] : []) : [autopay]))
    return result.length > 0 ? result : undefined
  }
  const from = date(form.autopayFrom)
  if (!from) return original.autopay
  const next = autopayOf(form, undefined)
  const result = [...closedBefore(before, from), ...(next ? [patched(next, { from })] : [])]
  return result.length > 0 ? result : undefined
}

/**
 * The autopays that were before `from`, ended on the day before it. What would have begun on it or later is replaced by what the
 * person says now, and goes.
 */
export function closedBefore(autopays: readonly Autopay[], from: CivilDate): Autopay[] {
  const lastDay = addDays(from, -1)
  return autopays
    .filter((autopay) => autopay.from === undefined || autopay.from < from)
    .map((autopay) => (autopay.until !== undefined && autopay.until <= lastDay ? autopay : { ...autopay, until: lastDay }))
}

/** The autopay the form describes; days and unknown keys are those of `old` where it is being corrected. */
function autopayOf(form: AccountForm, old: Autopay | undefined): Autopay | undefined {
  const day = number(form.autopayDay)
  const source = word(form.autopaySource)
  if (form.autopay === 'fixed') {
    const amount: Money | undefined = readSum(form.autopayAmount)
    if (amount === undefined || day === undefined) return undefined
    const base = old?.mode === 'fixed' ? old : { ...daysOf(old), mode: 'fixed' as const, amount, day }
    return patched(base, { amount, day, source })
  }
  if (form.autopay === 'none') return undefined
  const base = old?.mode === 'invoice' ? old : { ...daysOf(old), mode: 'invoice' as const }
  return patched(base, { day, source, limit: readSum(form.autopayLimit) })
}

const daysOf = (old: Autopay | undefined): Pick<Autopay, 'from' | 'until'> => ({
  ...(old?.from === undefined ? {} : { from: old.from }),
  ...(old?.until === undefined ? {} : { until: old.until }),
})

/** Whether the form says anything else than it said when it was opened. */
export const isChanged = (form: AccountForm, opened: AccountForm): boolean => JSON.stringify(form) !== JSON.stringify(opened)
