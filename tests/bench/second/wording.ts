/** How a bank words a payment for a contract: the same from month to month, but for a row now and then. */
import type { AccountKind, Transaction } from '../../../shared/model/household.ts'
import type { Dice } from '../households/random.ts'
import type { Bank, Family } from './family.ts'
import type { Level } from './levels.ts'
import type { Provider } from './providers.ts'
import { type NumberForm, otherWay, printed, spelled, type Way } from './spelling.ts'

export type Wording = Pick<Transaction, 'description'> & Partial<Pick<Transaction, 'counterparty' | 'reference' | 'mcc'>>

/** What the rows of one contract and one way of paying (by autopay, by hand) have in common. */
export interface Channel {
  style: 0 | 1 | 2
  name: string
  number: NumberForm
}

export function channelOf(dice: Dice, level: Level, { country }: Family, provider: Provider, isAuto: boolean): Channel {
  const prints = dice.chance(level.printsNumber * (isAuto ? 0.8 : 1.2))
  const broken: NumberForm = dice.pick(['broken', 'broken', 'cut'])
  return {
    style: dice.pick([0, 1, 2] as const),
    name: spelled(dice, provider, wayOf(dice, level, country)),
    number: !prints ? 'none' : dice.chance(level.numberBroken) ? broken : 'whole',
  }
}

const wayOf = (dice: Dice, level: Level, country: Family['country']): Way =>
  dice.chance(level.spelledOtherwise) ? otherWay(dice, country) : 'known'

const COLLECTED: readonly AccountKind[] = ['housing', 'repair-fund', 'water', 'heating', 'waste', 'electricity', 'gas']
const COLLECTORS = ['GIS ZKH', 'Система Город', 'Квартплата 24', 'ЖКУ онлайн EPR_GIS', 'Госуслуги оплата ЖКУ']
const CITIES = ['MOSKVA', 'Volgograd', 'SANKT-PETERBU', 'Zaozersk', 'G. UFA']

interface Paid {
  provider: Provider
  contract: string
}

/** The text of one payment. */
export function wordingOf(
  dice: Dice,
  level: Level,
  family: Family,
  { provider, contract }: Paid,
  channel: Channel,
  isAuto: boolean,
): Wording {
  const isAnew = dice.chance(level.rerolled)
  const name = isAnew ? spelled(dice, provider, wayOf(dice, level, family.country)) : channel.name
  const number = dice.chance(level.numberLost) ? '' : printed(contract, channel.number)
  if (family.country === 'ru') {
    if (isAuto && dice.chance(level.nameless)) return { description: 'Автоплатёж' }
    if (!isAuto && COLLECTED.includes(provider.kind) && dice.chance(level.collector))
      return { description: `${dice.pick(COLLECTORS)}${number && ` ЛС ${number}`}` }
  }
  return tidy(FORMS[family.bank](dice, { name, number, isAuto, provider }, channel.style))
}

/** No blanks where a number is left out. */
const tidy = (wording: Wording): Wording => ({ ...wording, description: wording.description.replace(/ {2,}/g, ' ').trim() })

interface Said {
  name: string
  number: string
  isAuto: boolean
  provider: Provider
}

const IS_LATIN = /^[\x20-\x7e]+$/
const mccOf = ({ kind }: Provider): string =>
  kind === 'mobile' ? '4814' : ['internet', 'tv', 'subscription'].includes(kind) ? '4899' : '4900'

const FORMS: Readonly<Record<Bank, (dice: Dice, said: Said, style: Channel['style']) => Wording>> = {
  green: (dice, { name, number, isAuto }, style) => {
    const latin = [`${name} ${dice.pick(CITIES)} RUS`, `SBOL ${name} ${number}`, `Оплата услуг ${name} ${number}`] as const
    const own = [
      `${isAuto ? 'Автоплатёж' : 'Платёж'} ${name} ${number}`,
      `Оплата услуг. ${name}${number && `. ЛС ${number}`}`,
      `SBERBANK ONL@IN PLATEZH ${name} ${number}`,
    ] as const
    return { description: (IS_LATIN.test(name) ? latin : own)[style] }
  },
  yellow: (_dice, { name, number, provider }, style) => ({
    description: ([name, `${name} ${number}`, `Оплата: ${name}${number && `, договор ${number}`}`] as const)[style],
    mcc: mccOf(provider),
  }),
  red: (dice, { name, number, provider }, style) => {
    if (style === 0) {
      const isCard = IS_LATIN.test(name)
      return {
        description: isCard ? `Moscow\\${name} ${number} ${dice.digits(4)}` : `Платеж A${dice.digits(11)} в пользу ${name} ${number}`,
      }
    }
    if (style === 2) return { description: `Оплата услуг ${name}`, ...(number && { reference: number }), mcc: mccOf(provider) }
    return {
      description: number ? `Оплата по л/с ${number}` : 'Оплата коммунальных платежей, связь, интернет',
      counterparty: `${name}${provider.inn && dice.chance(0.5) ? ` ИНН ${provider.inn}` : ''}`,
    }
  },
  sepa: (dice, { name, number }, style) => ({
    description: (
      [
        `SEPA-Lastschrift ${name}${number && ` Vertragskonto ${number}`}`,
        `EREF+${dice.digits(9)} MREF+M${dice.digits(6)} CRED+DE98ZZZ0999 SVWZ+Abschlag${number && ` Kd-Nr ${number}`}`,
        `${name} ${number ? `Kundennr. ${number}` : 'Rechnung'} Danke`,
      ] as const
    )[style],
    counterparty: name,
  }),
  british: (_dice, { name, number }, style) => ({
    description: (
      [
        `DIRECT DEBIT ${name}${number && ` REF ${number}`}`,
        `${name} DD ${number}`,
        `BILL PAYMENT TO ${name}${number && ` REFERENCE ${number}`}`,
      ] as const
    )[style],
  }),
}

const REFUND_WORDS = {
  ru: ['Возврат', 'Возврат платежа', 'Отмена операции'],
  de: ['Rückbuchung', 'Retoure'],
  uk: ['REFUND', 'RETURNED'],
} as const

/** The text of money that came back: returned by the bank, or given back on asking. */
export function refunded(dice: Dice, { country }: Family, wording: Wording, isReturned: boolean): Wording {
  const text = wording.description
  const [given, returned, ...more] = REFUND_WORDS[country]
  const words = isReturned ? [returned] : ['', given, ...more]
  return { ...wording, description: `${dice.pick(words)} ${text}`.trim() }
}
