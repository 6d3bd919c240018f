/** How the wizard writes a sum: in the household's way, and with its own currency where that is another. */
import { formatMoney, type Money } from '../../../../shared/money.ts'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'

export function useSumWords(): { sumOf(read: { amount: Money; currency: string }): string } {
  const { money } = useSpeaker()
  const { currency: own } = useData().head
  return { sumOf: ({ amount, currency }) => (currency === own ? money(amount) : `${formatMoney(amount)} ${currency}`) }
}
