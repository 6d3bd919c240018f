/**
 * Measures how QIF, MT940, 1C and Sber's text report are read, 25,000 to 200,000 operations, beside the floor of decoding and splitting
 * the same bytes: `node tests/bench/statement-formats.ts`. Processor time, because that does not grow when others use the computer;
 * it includes the collector of garbage, which runs beside. Nothing is asserted.
 */
import { addDays, civilDate } from '../../shared/dates.ts'
import { inspectNow } from '../../shared/inspect.ts'

const FIRST = civilDate('2016-01-01')
const day = (at: number): string => addDays(FIRST, Math.floor(at / 29))
const dotted = (at: number): string => day(at).split('-').reverse().join('.')
const short = (at: number): string => day(at).slice(2).replaceAll('-', '')
const sum = (at: number): string => `${((at * 7919) % 9000) + 1}`
const times = (count: number, one: (at: number) => string): string => Array.from({ length: count }, (_, at) => one(at)).join('')

const MONTHS = ['ЯНВ', 'ФЕВ', 'МАР', 'АПР', 'МАЙ', 'ИЮН', 'ИЮЛ', 'АВГ', 'СЕН', 'ОКТ', 'НОЯ', 'ДЕК']
const named = (at: number): string => `${day(at).slice(8)}${MONTHS[Number(day(at).slice(5, 7)) - 1] ?? ''}`
const OWN = '40817810000000000011'

const FILES: Record<string, (count: number) => string> = {
  qif: (count) =>
    `!Type:Bank\n${times(count, (at) => `D${dotted(at)}\nT-${sum(at)}.00\nPМагазин ${at % 400}\nMпокупка по карте\nLДом:Еда\n^\n`)}`,
  mt940: (count) =>
    `:20:BENCH\n:25:10000000/0000012345\n:28C:1/1\n:60F:C160101EUR0,00\n${times(
      count,
      (at) =>
        `:61:${short(at)}${short(at).slice(2)}DR${sum(at)},00N005NONREF//B${at}\n:86:105?00LASTSCHRIFT?20EREF+E-${at}?21MREF+M-1?22SVWZ+Einkauf am Markt?32Laden ${at % 400}\n`,
    )}`,
  '1c': (count) =>
    `1CClientBankExchange\nРасчСчет=${OWN}\nСекцияРасчСчет\nРасчСчет=${OWN}\nКонецРасчСчет\n${times(
      count,
      (at) =>
        `СекцияДокумент=Платежное поручение\nНомер=${at}\nДата=${dotted(at)}\nСумма=${sum(at)}.00\nПлательщикСчет=${OWN}\nДатаСписано=${dotted(at)}\nПлательщик1=Иванова\nПлательщикИНН=590200000112\nПолучательСчет=40702810000000000333\nПолучатель1=ООО Магазин ${at % 400}\nПолучательИНН=5902000001\nНазначениеПлатежа=Покупка\nКонецДокумента\n`,
    )}КонецФайла\n`,
  'sber-text': (count) =>
    `ОТЧЕТ ПО СЧЕТУ КАРТЫ\n--------------------+-----+\n${times(
      count,
      (at) =>
        `${' '.repeat(20)}${named(at)} ${named(at)}${day(at).slice(2, 4)} 123456 ${`MAGAZIN ${at % 400}`.padEnd(22)} RUR ${`${sum(at)}.00`.padStart(14)}${`${sum(at)}.00`.padStart(13)}\n${' '.repeat(44)}PERM         RU\n`,
    )}`,
}

/** Processor time in milliseconds, the least of three runs. */
function best(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3; run++) {
    const start = process.cpuUsage().user
    work()
    least = Math.min(least, (process.cpuUsage().user - start) / 1000)
  }
  return least
}

const ms = (value: number): string => `${value.toFixed(0).padStart(5)} ms`
for (const [format, make] of Object.entries(FILES)) {
  for (const count of [25_000, 50_000, 100_000, 200_000]) {
    const bytes = new TextEncoder().encode(make(count))
    const read = () => inspectNow({ name: format, bytes, sha256: '0' }, { asOf: civilDate('2026-01-01'), currency: 'RUB' })
    const found = (read().statements ?? []).reduce((total, { transactions }) => total + transactions.length, 0)
    const floor = best(() => new TextDecoder().decode(bytes).split('\n'))
    console.log(
      `${format.padEnd(10)} ${String(found).padStart(7)} rows  ${(bytes.length / 1e6).toFixed(1).padStart(5)} MB  read ${ms(best(read))}  floor ${ms(floor)}`,
    )
  }
}
