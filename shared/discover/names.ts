/** What a proposed account is called: the service and the provider, and what tells it from a namesake. */
import { kindInWords } from '../catalogue/kind-words.ts'
import { message } from '../i18n/message.ts'
import type { Speaker } from '../i18n/speaker.ts'
import type { Account } from '../model/household.ts'
import { normaliseWords } from '../text/normalise.ts'
import type { Proposal } from './types.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** «Интернет — Дом.ру»; where the kind says nothing, or the provider is called by it («Погашение кредита»), the provider alone. */
export function nameOf({ kind, provider }: Pick<Account, 'kind' | 'provider'>, speaker: Speaker): string {
  const said = capital(speaker.tell(`household.kind.${kind}`))
  if (provider === '') return said
  const shown = provider.split(' ').map(calm).join(' ')
  const saysItself = kind === 'other' || kindInWords(normaliseWords(provider)) === kind
  return saysItself ? capital(shown) : speaker.tell('discover.name', { kind: said, provider: shown })
}

/** Shorter words in capitals may be initials: «DDX», «ФКР». */
const SHORTEST_SHOUT = 4

/** Rows shout: «ФОНД КАПРЕМОНТА» is «Фонд Капремонта» for a person's eyes. */
const calm = (word: string): string =>
  word.length >= SHORTEST_SHOUT && word === word.toUpperCase() && /^\p{L}+$/u.test(word)
    ? word.charAt(0) + word.slice(1).toLowerCase()
    : word

/** How many digits tell two numbers apart. */
const TAIL = 4

type Telling = (proposal: Proposal) => string | undefined

/** Gives namesakes something to be told apart by: the end of the number, else the sum, else the day. */
export function toldApart(proposals: readonly Proposal[], speaker: Speaker): Proposal[] {
  const { say } = speaker
  const ways: Telling[] = [
    ({ account: { name, contract } }) =>
      contract && contract.length > TAIL ? say(message('discover.numbered', { name, tail: contract.slice(-TAIL) })) : undefined,
    ({ account: { name }, amount }) => say(message('discover.summed', { name, amount: { money: amount } })),
    ({ account: { name }, evidence }) => say(message('discover.onDay', { name, day: evidence.usualDay })),
  ]
  return proposals.map((proposal) => {
    const namesakes = proposals.filter((other) => other.account.name === proposal.account.name)
    if (namesakes.length === 1) return proposal
    const way = ways.find((telling) => isTelling(namesakes.map(telling))) ?? ways[1]
    return { ...proposal, account: { ...proposal.account, name: way?.(proposal) ?? proposal.account.name } }
  })
}

const isTelling = (names: readonly (string | undefined)[]): boolean => !names.includes(undefined) && new Set(names).size === names.length
