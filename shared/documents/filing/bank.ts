/** Whose autopay a bank's message speaks of: what the family called it at the bank, then the card that pays. */
import { kindInWords } from '../../catalogue/kind-words.ts'
import type { Account, BankMessage } from '../../model/household.ts'
import { containsWords, hasWords, normaliseWords } from '../../text/normalise.ts'
import { mentions } from './contracts.ts'
import { isNamed } from './providers.ts'

export interface OfAutopay {
  /** All that fit; one alone is the answer. */
  accounts: readonly Account[]
  by: 'contract' | 'title' | 'card'
}

/** By the number, the account's own name, the provider, or the kind of service in the title; by the card where the title tells nothing. */
export function ofAutopay(accounts: readonly Account[], bank: BankMessage): OfAutopay {
  const title = normaliseWords(bank.title ?? '')
  const kind = kindInWords(title)
  const stages: [OfAutopay['by'], (account: Account) => boolean][] = [
    ['contract', ({ contract }) => contract !== undefined && mentions(bank.title ?? '', contract)],
    ['title', ({ name }) => sameName(title, name)],
    ['title', (account) => isNamed(account, title)],
    ['title', (account) => kind !== undefined && account.kind === kind],
  ]
  for (const [by, fits] of stages) {
    const fitting = accounts.filter(fits)
    if (fitting.length > 0) return { accounts: narrowed(fitting, bank), by }
  }
  return {
    accounts: narrowed(
      accounts.filter((account) => paysBy(account, bank)),
      bank,
    ),
    by: 'card',
  }
}

function sameName(title: ReturnType<typeof normaliseWords>, name: string): boolean {
  const own = normaliseWords(name)
  return hasWords(own) && hasWords(title) && (containsWords(title, own) || containsWords(own, title))
}

/** The ones that this card pays, and of those the ones with this sum: each only where it leaves somebody. */
function narrowed(accounts: readonly Account[], bank: BankMessage): readonly Account[] {
  const steps = [
    (account: Account) => paysBy(account, bank),
    ({ autopay = [] }: Account) => autopay.some((one) => one.mode === 'fixed' && one.amount === bank.amount),
  ]
  return steps.reduce((left, fits) => (left.length > 1 && left.some(fits) ? left.filter(fits) : left), accounts)
}

function paysBy({ autopay = [] }: Account, { card }: BankMessage): boolean {
  const digits = lastDigits(card)
  return digits !== '' && autopay.some(({ source }) => lastDigits(source) === digits)
}

/** «ECMC7471» and «*7471» are one card. */
const lastDigits = (card: string | undefined): string => (/(\d{4})\D*$/.exec(card ?? '') ?? [])[1] ?? ''
