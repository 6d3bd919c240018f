/** Measures a statement of 100,000 rows on its way through the service: `node tests/bench/import.ts`. Nothing is asserted. */
import { addDays, civilDate } from '../../shared/dates.ts'
import { AT, type Line, newDisk, opened, statement, withAccount } from '../unit/data/service-world.ts'

const PAYEES = ['Пятёрочка', 'Магнит', 'ДОМ.РУ', 'Аптека Ригла', 'Лента', 'МТС', 'Яндекс Такси', 'Мосэнергосбыт']
const lines: Line[] = Array.from({ length: 100_000 }, (_, at) => {
  const day = addDays(civilDate('2016-01-01'), Math.floor(at / 29))
    .split('-')
    .reverse()
    .join('.')
  return [day, `-${(at * 7919) % 9000},00`, `${PAYEES[at % PAYEES.length]} ${at % 400}`]
})
const file = statement('десять лет.csv', lines)
const today = civilDate('2025-06-20')

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const result = await work()
  console.log(`${name.padEnd(28)} ${(performance.now() - start).toFixed(0).padStart(6)} ms`)
  return result
}

const disk = newDisk()
const service = await opened(disk)
await withAccount(service)
console.log(`${(file.bytes.byteLength / 1e6).toFixed(1)} MB`)
const preview = await timed('preview', () => service.preview([file], today, () => {}))
console.log(preview.files.map(({ read, added, duplicates }) => ({ read, added, duplicates })))
await timed('apply', () => service.applyImport(preview.id, [], AT))
await timed('report', () => service.report(today))
await timed('save a home', () => service.saveHome({ id: 'h2', name: 'Дача' }))
await timed('report after it', () => service.report(today))
await timed('export', () => service.exportHousehold())
await timed('start again', () => opened(disk))
const [step] = await service.steps()
await timed('undo', () => service.undoImport(step?.id ?? ''))
