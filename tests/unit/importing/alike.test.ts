/** Whether two banks' texts speak of the same payee. */
import { describe, expect, it } from 'vitest'
import { type Likeness, likenessReader } from '../../../shared/importing/alike.ts'
import { row } from './household.ts'

describe('two texts', () => {
  it.each<[string, string, Likeness]>([
    ['Пятёрочка', 'PYATEROCHKA 7134 MOSKVA RUS', 'words'],
    ['ДОМ.РУ', 'Dom.ru', 'words'],
    ['ДОМ.РУ', 'DOMRU INTERNET', 'words'],
    ['МТС', 'MTS', 'words'],
    ['МТС', 'Оплата МТС 9161234567', 'words'],
    ['Кофейня на углу', 'KOFEYNYA NA UGLU', 'words'],
    ['Перевод', 'Перевод денежных средств', 'words'],
    ['LENTA-12', 'Лента', 'words'],
    ['Магнит', 'Оплата товаров и услуг', 'none'],
    ['Магнит Москва', 'Пятёрочка Москва', 'none'],
    ['Оплата картой Магнит', 'Оплата картой Лента', 'none'],
    ['ООО Ромашка', 'ООО Василёк', 'none'],
    ['12345', 'Магнит', 'silent'],
    ['', 'Магнит', 'silent'],
  ])('«%s» and «%s»: %s', (a, b, likeness) => {
    const read = likenessReader()
    const [one, other] = [row('1', '2025-06-10', { description: a }), row('2', '2025-06-10', { description: b })]
    expect([read(one, other), read(other, one)]).toEqual([likeness, likeness])
  })

  it('looks at the counterparty too', () => {
    const read = likenessReader()
    expect(
      read(row('1', '2025-06-10', { description: 'Оплата', counterparty: 'Магнит' }), row('2', '2025-06-10', { description: 'MAGNIT' })),
    ).toBe('words')
  })
})
