/** The fields of a payment code: `Key=Value` parts under the names of the standard, with every slip that generators make. */
import { normaliseWords } from '../../text/normalise.ts'
import type { Payload } from './payload.ts'

/** The names of ГОСТ Р 56042-2014. */
export const CODE_KEYS = [
  'Name',
  'PersonalAcc',
  'BankName',
  'BIC',
  'CorrespAcc',
  'Sum',
  'Purpose',
  'PayeeINN',
  'PayerINN',
  'DrawerStatus',
  'KPP',
  'CBC',
  'OKTMO',
  'PaytReason',
  'TaxPeriod',
  'DocNo',
  'DocDate',
  'TaxPaytKind',
  'LastName',
  'FirstName',
  'MiddleName',
  'PayerAddress',
  'PersonalAccount',
  'DocIdx',
  'PensAcc',
  'Contract',
  'PersAcc',
  'Flat',
  'Phone',
  'PayerIdType',
  'PayerIdNum',
  'ChildFio',
  'BirthDate',
  'PaymTerm',
  'PaymPeriod',
  'Category',
  'ServiceName',
  'CounterId',
  'CounterVal',
  'QuittId',
  'QuittDate',
  'InstNum',
  'ClassNum',
  'SpecFio',
  'AddAmount',
  'RuleId',
  'ExecId',
  'RegType',
  'UIN',
  'TechCode',
] as const
export type CodeKey = (typeof CODE_KEYS)[number]

export interface CodeFields {
  known: ReadonlyMap<CodeKey, string>
  /** Under names that the standard does not have, as written. */
  extra: ReadonlyMap<string, string>
  /** Given twice with different values; the first one stands. */
  repeated: readonly string[]
  /** Each field as it stands in the code, `Sum=73500`, by its name of the standard, else by its own. */
  written: ReadonlyMap<string, string>
}

/** Case and look-alike letters aside: `persAcc`, «ОКТМО» typed in Russian letters. */
const foldKey = (key: string): string => normaliseWords(key).trim()
const BY_FOLDED = new Map(CODE_KEYS.map((key) => [foldKey(key), key]))

/** A code that was pasted in quotes keeps the closing one. */
const unquoted = (body: string): string => ((body.match(/"/g)?.length ?? 0) % 2 === 1 ? body.replace(/"\s*$/u, '') : body)

/** Splits a payload into its fields. Empty values, `Null`, parts without `=` and without a name are left out. */
export function readFields(payload: Payload): CodeFields {
  const known = new Map<CodeKey, string>()
  const extra = new Map<string, string>()
  const repeated: string[] = []
  const written = new Map<string, string>()
  const put = <K extends string>(fields: Map<K, string>, key: K, value: string, words: string): void => {
    const first = fields.get(key)
    if (first === undefined) {
      fields.set(key, value)
      written.set(key, words)
    } else if (first !== value) repeated.push(key)
  }
  for (const part of unquoted(payload.body).split(payload.separator)) {
    const equals = part.indexOf('=')
    const name = part.slice(0, Math.max(equals, 0)).trim()
    const value = part
      .slice(equals + 1)
      .replace(/[\s\u00a0]+/gu, ' ')
      .trim()
    if (name === '' || value === '' || /^null$/i.test(value)) continue
    const key = BY_FOLDED.get(foldKey(name))
    const words = `${name}=${value}`
    if (key) put(known, key, value, words)
    else put(extra, name, value, words)
  }
  return { known, extra, repeated: [...new Set(repeated)], written }
}
