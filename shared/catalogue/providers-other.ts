/** Insurance and subscriptions. */
import type { Provider } from './providers-types.ts'

export const OTHER: readonly Provider[] = [
  {
    key: 'rosgosstrakh',
    name: 'Росгосстрах',
    kind: 'insurance',
    spellings: ['Росгосстрах', 'Rosgosstrakh', 'СК Росгосстрах'],
    not: ['Росгосстрах Банк'],
  },
  { key: 'ingosstrakh', name: 'Ингосстрах', kind: 'insurance', spellings: ['Ингосстрах', 'Ingosstrakh'], not: ['Ингосстрах Банк'] },
  { key: 'reso', name: 'РЕСО-Гарантия', kind: 'insurance', spellings: ['РЕСО-Гарантия', 'RESO-Garantia'] },
  { key: 'sogaz', name: 'СОГАЗ', kind: 'insurance', spellings: ['СОГАЗ', 'SOGAZ'] },
  { key: 'alfastrakhovanie', name: 'АльфаСтрахование', kind: 'insurance', spellings: ['АльфаСтрахование', 'Alfastrakhovanie'] },
  { key: 'yandex-plus', name: 'Яндекс Плюс', kind: 'subscription', spellings: ['Яндекс Плюс', 'Yandex Plus'] },
  { key: 'kinopoisk', name: 'Кинопоиск', kind: 'subscription', spellings: ['Кинопоиск', 'Kinopoisk'] },
  { key: 'ivi', name: 'Иви', kind: 'subscription', spellings: ['Онлайн-кинотеатр Иви', 'ivi.ru', 'ivi.tv', 'Иви.ру'] },
  { key: 'okko', name: 'Okko', kind: 'subscription', spellings: ['Okko'] },
  { key: 'sberprime', name: 'СберПрайм', kind: 'subscription', spellings: ['СберПрайм', 'SberPrime'] },
  { key: 'litres', name: 'Литрес', kind: 'subscription', spellings: ['Литрес', 'Litres'] },
  { key: 'premier', name: 'PREMIER', kind: 'subscription', spellings: ['premier.one', 'Онлайн-кинотеатр PREMIER'] },
]
