/** How much a line of a bill is for and at which price: `6 м³ × 61,33`. */
import type { Language } from '../../../../shared/i18n/dictionary.ts'
import type { InvoiceLine } from '../../../../shared/model/household.ts'

/** Quantities and prices are kept as printed, with a dot and as many digits as the bill has; Russian writes a comma. */
export function measureOf({ quantity, unit, price }: InvoiceLine, language: Language): string {
  const written = (number: string | undefined): string | undefined => (language === 'ru' ? number?.replace('.', ',') : number)
  const amount = [written(quantity), unit].filter(Boolean).join(' ')
  return [amount, written(price)].filter(Boolean).join(' × ')
}
