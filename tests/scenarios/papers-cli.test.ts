/** Papers on the command line: those inside a file count in its line, a paper of nobody says what account could be made of it. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseHousehold } from '../../shared/model/file.ts'
import { mailBytes } from '../support/mail.ts'
import { check, sverka, workFolder } from './cli-run.ts'

const { path, put, putJson } = workFolder()
const WATER =
  'Квитанция за май 2025\nООО «Водоканал Озёрный»\nЛицевой счёт: 300200100\nНачислено: 922,50\nИтого к оплате: 922,50\nОплатить до 10.07.2025'
const NET = 'Счёт за июль 2025\nДом.ру\nЛицевой счёт: 77004912\nНачислено: 735,00\nИтого к оплате: 735,00'
const account = (id: string, provider: string, contract: string, kind: string) => ({
  id,
  home: 'h',
  name: id,
  provider,
  kind,
  contract,
  billing: { model: 'postpaid', day: 10 },
  tariffs: [],
})
const household = (...accounts: object[]) => ({
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: [{ id: 'h', name: 'Дом' }],
  accounts,
})
const net = account('net', 'Дом.ру', '77004912', 'internet')
const both = putJson('both.json', household(net, account('water', 'Водоканал Озёрный', '300200100', 'water')))
const one = putJson('one.json', household(net))
const attachments = [
  { name: 'вода.txt', content: WATER, type: 'text/plain' },
  { name: 'интернет.txt', content: NET, type: 'text/plain' },
]
const mail = put('счета.eml', mailBytes({ from: 'a@example.ru', subject: 'Счета', text: 'Счета во вложении.', attachments }))

describe('a letter with two bills', () => {
  it('is one line of the report, with both bills filed, and no folder of this computer in the household', () => {
    const saved = path('saved.json')
    const { report, status } = check(['--as-of', '2025-06-20', '--household', both, '--save', saved, mail])
    expect(report.files).toMatchObject([{ file: mail, kind: 'invoice', read: 3, added: 3, duplicates: 0 }])
    expect(status).toBe(1)
    const text = readFileSync(saved, 'utf8')
    expect(text).not.toContain(path(''))
    const parsed = parseHousehold(text)
    expect(parsed.ok && parsed.household.invoices?.map(({ account: of, charged }) => [of, charged]).sort()).toEqual([
      ['net', 735_00],
      ['water', 922_50],
    ])
    const again = check(['--as-of', '2025-06-20', '--household', saved, mail])
    expect(again.report.files).toMatchObject([{ read: 3, added: 0, duplicates: 3 }])
  })

  it('names the bill inside it that is nobody’s, and the account that could be made', () => {
    const saved = path('none.json')
    const { report, status, stderr } = check(['--as-of', '2025-06-20', '--household', one, '--save', saved, mail])
    expect([status, report.files[0]?.read, report.files[0]?.added]).toEqual([2, 3, 1])
    const errors = report.files[0]?.problems.filter(({ level }) => level === 'error') ?? []
    expect(errors).toHaveLength(1)
    for (const part of ['вода.txt', '300200100', 'Водоканал Озёрный']) expect(errors[0]?.message).toContain(part)
    expect(stderr).toContain('Водоканал Озёрный')
    expect(() => readFileSync(saved)).toThrow()
  })

  it('is printed paper by paper', () => {
    const { stdout, status } = sverka(['inspect', mail])
    for (const part of ['вода.txt', '300200100', 'интернет.txt', '77004912']) expect(stdout).toContain(part)
    expect(status).toBe(0)
  })
})
