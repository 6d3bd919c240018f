/** A paper in one line: whose, for what month or from what day, how much. */
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { FileView } from './views.ts'

export function usePaperWords(): { lineOf(view: FileView): string } {
  const { tell, money, day, month } = useSpeaker()
  const lineOf = ({ papers, account }: FileView): string => {
    const [first] = papers
    const parts = [account?.name ?? '']
    if (first?.kind === 'invoice' && first.paper) {
      const { period, charged, total } = first.paper
      parts.push(month(period), money(total ?? charged))
    }
    if (first?.kind === 'notice' && first.paper) {
      const { effectiveOn, amount } = first.paper
      if (effectiveOn) parts.push(tell('imports.paper.fromDay', { on: { day: effectiveOn } }))
      if (amount !== undefined) parts.push(money(amount))
      if (!effectiveOn) parts.push(day(first.paper.receivedOn))
    }
    return parts.filter(Boolean).join(' · ')
  }
  return { lineOf }
}
