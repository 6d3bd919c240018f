/** Files of 1CClientBankExchange made line by line, for the tests of its reader. */
import { inspectText, lines } from './reading.ts'

export const OWN = '40817810000000000011'
export const DOLLARS = '40817840000000000022'
export const THEIRS = '40702810000000000333'
/** A whole file with these lines after its first one, as 1C writes it. */
export const onec = (...rows: string[]) => inspectText(lines('1CClientBankExchange', ...rows), 'win1251', 'kl_to_1c.txt')
export const HEADER = ['ВерсияФормата=1.03', 'Кодировка=Windows', 'ДатаНачала=01.06.2025', 'ДатаКонца=30.06.2025', `РасчСчет=${OWN}`]
export const section = (...rows: string[]) => ['СекцияРасчСчет', ...rows, 'КонецРасчСчет']
export const document = (...rows: string[]) => ['СекцияДокумент=Платежное поручение', ...rows, 'КонецДокумента']
export const OUT = [
  'Номер=7',
  'Дата=02.06.2025',
  'Сумма=650.00',
  `ПлательщикСчет=${OWN}`,
  'ДатаСписано=03.06.2025',
  `ПолучательСчет=${THEIRS}`,
  'Получатель1=ООО Связь',
  'НазначениеПлатежа=Интернет',
]
/** The documents of one account, the head and the end of the file around them. */
export const statement = (...rows: string[]) => onec(...HEADER, ...section(`РасчСчет=${OWN}`), ...rows, 'КонецФайла')
export const rowsOf = (found: ReturnType<typeof onec>) => (found.statements ?? []).flatMap(({ transactions }) => transactions)
