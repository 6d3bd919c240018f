/** What the strip of days says of an event: two short lines beside its mark, one sentence in the list. */
import { useCallback, useMemo } from 'react'
import type { Coming } from '../../../shared/coming.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'

/** Longer names of providers would push the other labels away; the list has them whole. */
const LONGEST = 14
const shortened = (name: string): string => (name.length <= LONGEST ? name : `${name.slice(0, LONGEST - 1).trimEnd()}…`)

interface ComingWords {
  lines(event: Coming): [string, string]
  said(event: Coming): string
}

export function useComingWords(): ComingWords {
  const { tell, money } = useSpeaker()
  const { accounts } = useData().head
  const names = useMemo(() => new Map(accounts.map(({ id, name, provider }) => [id, { name, provider }])), [accounts])

  const lines = useCallback(
    ({ kind, account, amount }: Coming): [string, string] => {
      const provider = shortened(names.get(account)?.provider ?? '')
      const sum = amount === null ? tell('today.strip.byInvoice') : money(amount)
      if (kind === 'cutoff') return [tell('today.strip.cutoff'), provider]
      return [provider, sum]
    },
    [names, tell, money],
  )
  const said = useCallback(
    ({ kind, account, amount, on }: Coming): string => {
      const name = names.get(account)?.name ?? ''
      const values = { day: { day: on }, name }
      if (amount === null) return tell('today.strip.saidAutopayAny', values)
      const key = kind === 'cutoff' ? 'saidCutoff' : kind === 'autopay' ? 'saidAutopay' : 'saidCharge'
      return tell(`today.strip.${key}`, { ...values, amount: { money: amount } })
    },
    [names, tell],
  )
  return { lines, said }
}
