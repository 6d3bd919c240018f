/** How the banks of the known layouts are called; what is not listed is a table whose columns were recognised by their names. */
import { OWN_PRESET } from '../../../shared/model/custom-layout.ts'

const NAMES: [start: string, ru: string, en: string][] = [
  ['t-bank', 'Т-Банк', 'T-Bank'],
  ['alfa-bank', 'Альфа-Банк', 'Alfa-Bank'],
  ['vtb', 'ВТБ', 'VTB'],
  ['sberbank', 'Сбербанк', 'Sberbank'],
  ['yandex-bank', 'Яндекс Банк', 'Yandex Bank'],
  ['ozon-bank', 'Озон Банк', 'Ozon Bank'],
  ['raiffeisen', 'Райффайзенбанк', 'Raiffeisen Bank'],
  ['revolut', 'Revolut', 'Revolut'],
  ['wise', 'Wise', 'Wise'],
  ['n26', 'N26', 'N26'],
  ['ing', 'ING', 'ING'],
  ['sparkasse', 'Sparkasse', 'Sparkasse'],
  ['monzo', 'Monzo', 'Monzo'],
]

/** The bank's name, or the family's own, for a preset such as `t-bank-15`, or undefined for any other table. */
export function bankName(preset: string | undefined, language: 'ru' | 'en'): string | undefined {
  if (preset?.startsWith(OWN_PRESET)) return preset.slice(OWN_PRESET.length)
  const found = NAMES.find(([start]) => preset === start || preset?.startsWith(`${start}-`))
  return found?.[language === 'ru' ? 1 : 2]
}
