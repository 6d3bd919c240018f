/** A service over a database in memory, statements in a bank's layout, and short words for what tests do with them. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { HouseholdStore } from '../../../renderer/data/store.ts'
import type { DroppedFile, Outcome, Preview, PreviewChoice, Progress } from '../../../renderer/worker/api.ts'
import { sha256Hex } from '../../../renderer/worker/reading.ts'
import { HouseholdService } from '../../../renderer/worker/service.ts'
import { civilDate } from '../../../shared/dates.ts'
import type { Account } from '../../../shared/model/household.ts'
import type { PdfText } from '../../../shared/model/text-page.ts'
import { money } from '../../../shared/money.ts'

export const TODAY = civilDate('2025-06-20')
export const AT = '2025-06-20T10:00:00.000Z'

/** Loaded by the first test that drops a PDF. */
async function pdfText(bytes: Uint8Array, _ticket: unknown, tell: (fraction: number) => void): Promise<PdfText> {
  const taking = await import('../../../shared/pdf/text.ts')
  return taking.pdfText(bytes, tell)
}

export const newDisk = (): IDBFactory => new IDBFactory()

export function serviceOver(indexedDB: IDBFactory): HouseholdService {
  const store = new HouseholdStore({ indexedDB, IDBKeyRange, wait: async () => {} })
  const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
  return new HouseholdService(store, {
    now: () => performance.now(),
    breathe,
    sha256: sha256Hex,
    readPdf: pdfText,
    readPicture: async () => ({ state: 'broken' }),
  })
}

export async function opened(disk: IDBFactory, expectData = false): Promise<HouseholdService> {
  const service = serviceOver(disk)
  const state = await service.open(expectData)
  if (state.state !== 'ready') throw new Error(JSON.stringify(state))
  return service
}

const HEADER = [
  'Дата операции',
  'Дата платежа',
  'Номер карты',
  'Статус',
  'Сумма операции',
  'Валюта операции',
  'Сумма платежа',
  'Валюта платежа',
  'Кэшбэк',
  'Категория',
  'MCC',
  'Описание',
  'Бонусы (включая кэшбэк)',
  'Округление на инвесткопилку',
  'Сумма операции с округлением',
]
const line = (cells: readonly string[]): string => cells.map((cell) => `"${cell}"`).join(';')

/** A row of a statement: the day as `DD.MM.YYYY`, the sum as `-650,00`, the payee. */
export type Line = readonly [day: string, sum: string, payee: string]

export function statement(name: string, lines: readonly Line[]): DroppedFile {
  const rows = lines.map(([day, sum, payee]) =>
    line([`${day} 12:00:00`, day, '*4417', 'OK', sum, 'RUB', sum, 'RUB', '', 'Связь', '4899', payee, '0', '0', sum.replace('-', '')]),
  )
  return text(name, [line(HEADER), ...rows, ''].join('\n'))
}

export const text = (name: string, content: string): DroppedFile => ({
  name,
  bytes: new TextEncoder().encode(content).buffer as ArrayBuffer,
})

/** Six debits of 650 on the 28th, December to May. */
export const SIX_DEBITS: Line[] = ['28.12.2024', '28.01.2025', '28.02.2025', '28.03.2025', '28.04.2025', '28.05.2025'].map((day) => [
  day,
  '-650,00',
  'ДОМ.РУ',
])

export const HOME = { id: 'h1', name: 'У бабушки' }
export const INTERNET: Account = {
  id: 'a1',
  home: 'h1',
  name: 'Интернет у бабушки',
  provider: 'ДОМ.РУ',
  kind: 'internet',
  payees: ['ДОМ.РУ'],
  billing: { model: 'prepaid', day: 1 },
  tariffs: [{ from: civilDate('2025-01-01'), amount: money(650_00) }],
  autopay: [{ mode: 'fixed', amount: money(650_00), day: 28 }],
  opening: { on: civilDate('2025-01-01'), balance: money(650_00) },
  creditLagDays: 0,
}

export async function withAccount(service: HouseholdService): Promise<void> {
  await must(service.saveHome(HOME))
  await must(service.saveAccount(INTERNET))
}

export async function must(outcome: Promise<Outcome>): Promise<void> {
  const said = await outcome
  if (!said.ok) throw new Error(JSON.stringify(said.problems))
}

export const keysOf = (outcome: { ok: boolean; problems?: { message: { key: string } }[] }): string[] =>
  (outcome.problems ?? []).map(({ message }) => message.key)

export const look = (service: HouseholdService, files: DroppedFile[], tell: (progress: Progress) => void = () => {}): Promise<Preview> =>
  service.preview(files, TODAY, tell)

/** Drops files and takes all of them; gives the step. */
export async function take(service: HouseholdService, files: DroppedFile[], choices: PreviewChoice[] = []): Promise<string> {
  const preview = await look(service, files)
  const applied = await service.applyImport(preview.id, choices, AT)
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems))
  return applied.step
}

export const rowsOf = async (service: HouseholdService): Promise<number> => (await service.counts()).transactions
