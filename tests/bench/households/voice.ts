/** How one account's payments are printed by the bank of the card that pays. */
import type { AccountKind } from '../../../shared/model/household.ts'
import type { Level } from './levels.ts'
import { COLLECTED, COLLECTORS, type Maker } from './makers.ts'
import type { Dice } from './random.ts'
import { printed, unseen } from './spelling.ts'

export const BANKS = ['sber', 'tbank', 'alfa', 'vtb', 'gazprom'] as const
export type Bank = (typeof BANKS)[number] | 'uk'

export interface Voice {
  maker: Maker
  /** As this bank usually prints the payee. */
  usual: string
  /** Before the provider was renamed, until that day. */
  former?: { name: string; until: string }
  bank: Bank
  /** The number it prints, if any; not always the one on the papers. */
  number?: string
  isOther: boolean
  /** Of a telephone's number only the last four digits are printed. */
  isTail: boolean
  inn?: string
  /** Autopays name nobody. */
  bare: boolean
  collector?: string
}

export interface Wording {
  description: string
  counterparty?: string
  reference?: string
  mcc?: string
}

export function voiceOf(dice: Dice, level: Level, maker: Maker, bank: Bank, contract: string): Voice {
  const isOther = dice.chance(level.otherNumber)
  const isPhone = maker.number === 'phone'
  const hasNumber = isOther || dice.chance(isPhone ? level.printsPhone : level.printsNumber)
  const prints = bank === 'alfa' ? maker.latin : dice.pick(maker.rows)
  const canBeCollected = bank !== 'uk' && COLLECTED.includes(maker.kind)
  const inn = maker.inn ?? `77${dice.digits(8)}`
  return {
    maker,
    usual: prints,
    bank,
    isOther,
    isTail: isPhone && !isOther && dice.chance(level.phoneTail),
    ...(hasNumber && { number: isOther ? dice.digits(dice.int(7, 10)) : contract }),
    ...(dice.chance(level.printsInn) && bank !== 'uk' && { inn }),
    bare: bank !== 'uk' && dice.chance(level.bare),
    ...(canBeCollected && dice.chance(level.collector) && { collector: dice.pick(COLLECTORS) }),
  }
}

const BARE = ['Автоплатеж', 'Автоплатёж', 'АВТОПЛАТЕЖ', 'Регулярный платеж', 'Исполнение автоплатежа', 'Автоплатеж с карты'] as const
const BARE_FOR: Partial<Record<AccountKind, readonly string[]>> = {
  internet: ['Автоплатёж дом интернет', 'Автоплатеж интернет'],
  mobile: ['Автоплатёж мобильная связь', 'Автоплатеж за телефон'],
  housing: ['Автоплатеж ЖКХ', 'Автоплатеж квартплата'],
  electricity: ['Автоплатеж электроэнергия'],
  gas: ['Автоплатеж газ'],
}

/** The text of one payment for the account. */
export function wordingOf(dice: Dice, level: Level, voice: Voice, on: string, isAuto: boolean): Wording {
  const { maker, bank } = voice
  if (isAuto && voice.bare) {
    const hints = BARE_FOR[maker.kind]
    return { description: hints && dice.chance(0.3) ? dice.pick(hints) : dice.pick(BARE) }
  }
  const known = voice.former && on < voice.former.until ? voice.former.name : voice.usual
  const isUnseen = dice.chance(level.unseen)
  const names = { usual: known, latin: maker.latin, ...(maker.initials && { initials: maker.initials }) }
  const payee = voice.collector ?? (isUnseen ? unseen(dice, names) : known)
  const number = voice.number !== undefined && dice.chance(level.numberInRow) ? numberIn(dice, level, voice, voice.number) : undefined
  const wording = forms[bank](dice, { payee, number, isAuto, word: voice.isOther ? 'договор' : voice.isTail ? '' : undefined })
  const inn = voice.inn && !voice.collector ? ` ИНН ${voice.inn}` : ''
  return {
    ...wording,
    description: `${wording.description}${inn}`,
    ...(maker.mcc && (bank === 'tbank' || bank === 'alfa') && { mcc: voice.collector ? '4900' : maker.mcc }),
  }
}

const numberIn = (dice: Dice, level: Level, { isTail }: Voice, number: string): string =>
  isTail
    ? `${dice.pick(['TOPUP', 'пополнение', 'тел.'])} ${number.slice(-4)}`
    : printed(dice, number, dice.chance(level.numberBroken), dice.chance(level.numberCut))

interface Said {
  payee: string
  number: string | undefined
  isAuto: boolean
  /** What the bank calls the number. */
  word: string | undefined
}

const named = (dice: Dice, { number, word }: Said): string =>
  number === undefined ? '' : ` ${word ?? dice.pick(['л/с', 'договор', '№', 'лиц. счёт', ''])} ${number}`.replace('  ', ' ')

const forms: Record<Bank, (dice: Dice, said: Said) => Wording> = {
  sber: (dice, said) => ({
    description: said.isAuto ? `Автоплатёж ${said.payee}${named(dice, said)}` : `Оплата услуг. ${said.payee}${named(dice, said)}`,
  }),
  tbank: (dice, said) => ({ description: `${said.payee}${named(dice, said)}`, counterparty: said.payee }),
  alfa: (dice, said) => ({
    description: `${said.payee} ${dice.pick(['MOSKVA', 'SANKT-PETERBU', 'UFA', 'PERM'])} RUS`,
    ...(said.number !== undefined && { reference: said.number }),
  }),
  vtb: (dice, said) => ({ description: `Оплата. ${said.payee}.${named(dice, said)}` }),
  gazprom: (dice, said) => ({
    description:
      said.number === undefined
        ? `Платеж A${dice.digits(6)} в пользу ${said.payee}`
        : `Платеж в пользу ${said.payee}, ${said.word ?? 'л/с'} ${said.number}`,
    ...(dice.chance(0.5) && { counterparty: said.payee }),
  }),
  uk: (_dice, said) => ({
    description: said.isAuto
      ? `DIRECT DEBIT ${said.payee}${said.number ? ` ${said.number}` : ''}`
      : `CARD PAYMENT TO ${said.payee}${said.number ? ` REF ${said.number}` : ''}`,
  }),
}
