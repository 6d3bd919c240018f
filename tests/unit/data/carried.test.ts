/** The bytes of a drop until it is taken in: which files are kept of it, what came inside of what, by which way it came. */
import { describe, expect, it } from 'vitest'
import { CarriedFiles } from '../../../renderer/worker/carried.ts'
import { civilDate } from '../../../shared/dates.ts'
import type { InputFile, Inspected, Mail } from '../../../shared/model/inspected.ts'

const DAY = civilDate('2025-06-20')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const file = (sha256: string, more: Partial<InputFile> = {}): InputFile => ({
  name: `${sha256}.bin`,
  bytes: bytesOf(sha256),
  sha256,
  ...more,
})
const read = (sha256: string, more: Partial<Inspected> = {}): Inspected => ({
  file: `${sha256}.bin`,
  sha256,
  kind: 'invoice',
  format: 'pdf',
  problems: [],
  ...more,
})
const mail = (attachments: InputFile[]): Mail => ({ state: 'read', subject: '', from: '', text: '', attachments, left: [] })
const named = (carried: CarriedFiles, papers: Inspected[]): string[] => carried.of(papers, DAY).map(({ info }) => info.sha256)

describe('a mail with a bill and a picture of a logo', () => {
  const logo = file('logo')
  const bill = file('bill', { bytes: bytesOf('%PDF-1.7') })
  const letter = file('mail', { mail: mail([logo, bill]) })
  const invoice = { source: { file: 'bill.bin', sha256: 'bill' } }
  const inspected = read('mail', { format: 'eml', invoice })

  it('keeps the mail and the bill, which came in it', () => {
    const carried = new CarriedFiles()
    carried.add(letter, inspected)
    expect(carried.of([inspected], DAY)).toEqual([
      { info: { sha256: 'mail', name: 'mail.bin', media: 'mail', size: 4, receivedOn: DAY, channel: 'email' }, bytes: letter.bytes },
      {
        info: { sha256: 'bill', name: 'bill.bin', media: 'pdf', size: 8, receivedOn: DAY, channel: 'email', outer: 'mail' },
        bytes: bill.bytes,
      },
    ])
  })

  it('keeps the mail too when a bill inside is taken in as a file of its own', () => {
    const carried = new CarriedFiles()
    carried.add(letter, read('mail', { kind: 'unknown', parts: [read('bill')] }))
    expect(named(carried, [read('bill')])).toEqual(['mail', 'bill'])
  })
})

describe('an archive', () => {
  it('keeps itself and the papers in it that are taken in, however deep', () => {
    const deep = file('deep')
    const zip = file('zip', { inside: { state: 'read', files: [file('a'), file('m', { mail: mail([deep]) }), file('junk')], left: [] } })
    const carried = new CarriedFiles()
    carried.add(zip, read('zip', { kind: 'unknown', parts: [read('a'), read('deep')] }))
    expect(named(carried, [read('deep')])).toEqual(['zip', 'deep'])
    expect(named(carried, [read('a'), read('junk')])).toEqual(['zip', 'a'])
  })

  it('whose files bear its own hash is kept once', () => {
    const zip = file('zip', { inside: { state: 'read', files: [file('zip')], left: [] } })
    const carried = new CarriedFiles()
    carried.add(zip, read('zip'))
    expect(named(carried, [read('zip')])).toEqual(['zip'])
  })
})

describe('what nothing can be read from', () => {
  it.each<[string, Partial<Inspected>, string[]]>([
    ['a film', { kind: 'unknown', format: 'text' }, []],
    ['a table of unknown columns, which the wizard may read', { kind: 'unknown', format: 'csv', encoding: 'utf-8' }, ['x']],
  ])('%s', (_, more, expected) => {
    const carried = new CarriedFiles()
    carried.add(file('x'), read('x', more))
    expect(named(carried, [read('x')])).toEqual(expected)
  })
})
