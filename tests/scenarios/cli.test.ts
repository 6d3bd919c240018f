/** The command line on real input: what goes to which stream, exit statuses, saving, and files that are not what they seem. */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync } from 'node:fs'
import iconv from 'iconv-lite'
import { beforeAll, describe, expect, it } from 'vitest'
import { parseHousehold } from '../../shared/model/file.ts'
import { type CliReport, check, piped, started, sverka, workFolder } from './cli-run.ts'

const { path, put, putJson } = workFolder()
const UNUSABLE = 2
const RUSSIAN = /[а-яё]/i

const HEAD =
  '"Дата операции";"Дата платежа";"Номер карты";"Статус";"Сумма операции";"Валюта операции";"Сумма платежа";"Валюта платежа";"Кэшбэк";"Категория";"MCC";"Описание";"Бонусы (включая кэшбэк)"'
const row = (day: string, status = 'OK'): string =>
  `"${day} 10:15:00";"${day}";"*1234";"${status}";"-650,00";"RUB";"-650,00";"RUB";"";"Связь";"4899";"ДОМ.РУ";"0,00"`
const DAYS = ['28.01.2025', '28.02.2025', '28.03.2025', '28.04.2025', '28.05.2025', '28.06.2025']
const bankFile = (rows: string[]): Buffer => iconv.encode(`${[HEAD, ...rows].join('\r\n')}\r\n`, 'win1251')

const HOUSEHOLD = {
  format: 'sverka-household',
  version: 1,
  currency: 'RUB',
  homes: [{ id: 'home', name: 'У бабушки' }],
  accounts: [
    {
      id: 'internet',
      home: 'home',
      name: 'Интернет у бабушки',
      provider: 'ДОМ.РУ',
      kind: 'internet',
      contract: '1234567890',
      payees: ['дом.ру'],
      billing: { model: 'prepaid', day: 1, whenShort: 'block' },
      tariffs: [{ from: '2025-01-01', amount: '650.00' }],
      autopay: [{ mode: 'fixed', amount: '650.00', day: 28 }],
      opening: { on: '2025-01-01', balance: '650.00' },
      creditLagDays: 0,
      'x-note': 'stays',
    },
  ],
}
const NOTICE = 'Дом.ру: с 1 июля 2025 года абонентская плата по договору 1234567890 составит 735 рублей в месяц.\n'

let bank = ''
let household = ''
beforeAll(() => {
  bank = put('bank.csv', bankFile(DAYS.map((day) => row(day))))
  household = putJson('household.json', HOUSEHOLD)
})
const savedAt = (name: string): string => path(name)

describe('check', () => {
  it('takes a windows-1251 statement into the household and says that nothing is short', () => {
    const { report, status, stderr } = check(['--as-of', '2025-06-29', '--household', household, bank])
    expect(stderr).toBe('')
    expect(report.files).toEqual([
      {
        file: bank,
        sha256: createHash('sha256').update(readFileSync(bank)).digest('hex'),
        kind: 'statement',
        format: 'csv',
        read: 6,
        added: 6,
        duplicates: 0,
        problems: [],
      },
    ])
    expect(report.accounts[0]).toMatchObject({ state: 'ok', balance: '650.00' })
    expect(report.accounts[0]?.payments).toHaveLength(6)
    expect(status).toBe(0)
  })

  it('with the notice of 735 roubles says that 85.00 are missing', () => {
    const notice = put('notice.txt', NOTICE)
    const { report, status } = check(['--as-of', '2025-06-29', '--household', household, bank, notice])
    expect(report.files.map(({ kind, added }) => [kind, added])).toEqual([
      ['statement', 6],
      ['notice', 1],
    ])
    expect(report.accounts[0]).toMatchObject({ state: 'short', gap: '85.00', payBy: '2025-06-30' })
    expect(status).toBe(1)
  })

  it('saves a household that holds the rows, keeps unknown keys, and knows the file when it comes again', () => {
    const saved = savedAt('saved.json')
    const first = check(['--as-of', '2025-06-29', '--household', household, '--save', saved, bank])
    expect(first.stderr).toBe('')
    const parsed = parseHousehold(readFileSync(saved, 'utf8'))
    expect(parsed.ok && parsed.household.transactions?.length).toBe(6)
    expect(readFileSync(saved, 'utf8')).toContain('"x-note": "stays"')
    expect(parsed.ok && parsed.household.imports?.map(({ file }) => file)).toEqual(['bank.csv'])

    const again = savedAt('again.json')
    const second = check(['--as-of', '2025-06-29', '--household', saved, '--save', again, bank])
    expect(second.report.files[0]).toMatchObject({ read: 6, added: 0, duplicates: 6 })
    const twice = parseHousehold(readFileSync(again, 'utf8'))
    expect(twice.ok && twice.household.transactions).toEqual(parsed.ok && parsed.household.transactions)
    expect(second.report.accounts).toEqual(first.report.accounts)
  })

  it('may save over the household it read', () => {
    const own = putJson('own.json', HOUSEHOLD)
    expect(check(['--as-of', '2025-06-29', '--household', own, '--save', own, bank]).status).toBe(0)
    const parsed = parseHousehold(readFileSync(own, 'utf8'))
    expect(parsed.ok && parsed.household.transactions?.length).toBe(6)
  })

  it('takes a statement whose sums do not close, and tells it', () => {
    const ofx = put(
      'cut.ofx',
      'OFXHEADER:100\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>RUB<BANKACCTFROM><ACCTID>4417</BANKACCTFROM><BANKTRANLIST>' +
        '<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>20250128<TRNAMT>-650.00<FITID>1<NAME>DOM.RU</STMTTRN></BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>',
    )
    const mt940 = put(
      'cut.sta',
      ':20:1\n:25:4417\n:28C:1\n:60F:C250101RUB1000,00\n:61:2501280128D650,00NMSC1\n:86:DOM.RU\n:62F:C250131RUB300,00\n-\n',
    )
    const ran = check(['--as-of', '2025-01-29', '--household', household, '--save', savedAt('cut.json'), ofx, mt940])
    expect(ran.faults).toHaveLength(1)
    expect(ran.faults[0]).toContain('cut.sta')
    expect(ran.status).not.toBe(2)
    expect(existsSync(savedAt('cut.json'))).toBe(true)
  })

  it('needs no household: the rows are read and no account is there to be short', () => {
    const { report, status } = check(['--as-of', '2025-06-29', bank])
    expect(report).toMatchObject({ accounts: [], unclaimed: 6 })
    expect(report.files[0]).toMatchObject({ read: 6, added: 6 })
    expect(status).toBe(0)
  })

  it('reads a file from standard input', () => {
    const piped = sverka(['check', '--json', '--as-of', '2025-06-29', '--household', '-', bank], JSON.stringify(HOUSEHOLD))
    expect((JSON.parse(piped.stdout) as CliReport).accounts[0]).toMatchObject({ state: 'ok' })
    const { report } = check(['--as-of', '2025-06-29', '--household', household, '-'], bankFile(DAYS.map((day) => row(day))))
    expect(report.files[0]).toMatchObject({ file: '-', read: 6 })
  })

  it('without --json begins with the sentence, in the language asked for', () => {
    const notice = put('notice.txt', NOTICE)
    const words = ['check', '--as-of', '2025-06-20', '--household', household, bank, notice]
    const russian = sverka(words)
    expect(russian.stdout.split('\n')[0]).toMatch(/85/)
    expect(russian.stdout).toMatch(RUSSIAN)
    const english = sverka([...words, '--lang', 'en'])
    expect(english.stdout.split('\n')[0]).toMatch(/85/)
    expect(english.stdout.split('\n')[0]?.replace('Интернет у бабушки', '')).not.toMatch(RUSSIAN)
    expect([russian.status, english.status]).toEqual([1, 1])
    expect(russian.stdout).not.toContain('\u001B')
  })

  it('tells rows that the bank did not carry out, and takes them for none', () => {
    const failed = put('failed.csv', bankFile([row('28.06.2025', 'FAILED'), row('28.05.2025')]))
    const { report, status, stderr } = check(['--as-of', '2025-06-29', '--household', household, failed])
    expect(report.files[0]).toMatchObject({ added: 1, problems: [{ level: 'warning' }] })
    expect(stderr).toBe('')
    expect(status).not.toBe(UNUSABLE)
  })

  it('says which document fits no account, files it nowhere and saves nothing', () => {
    const stranger = put('stranger.txt', 'Теплосеть: с 1 июля 2025 года плата по договору 777 составит 900 рублей в месяц.\n')
    const saved = savedAt('stranger-saved.json')
    const { report, status, faults } = check(['--as-of', '2025-06-29', '--household', household, '--save', saved, stranger, bank])
    expect(report.files[0]).toMatchObject({ added: 0, problems: [{ level: 'error' }] })
    expect(report.files[1]).toMatchObject({ added: 6, problems: [] })
    expect(faults[0]).toContain('stranger.txt')
    expect(status).toBe(UNUSABLE)
    expect(existsSync(saved)).toBe(false)
  })
})

describe('on its way out', () => {
  it('a reader that stops reading is no fault', () => {
    const long = put('long.csv', bankFile(Array.from({ length: 20_000 }, () => row('28.06.2025'))))
    const ran = piped(['inspect', '--json', long], '| head -c 20')
    expect(ran).toEqual({ status: 0, stdout: expect.stringMatching(/^\[\s*\{\s*"file/), stderr: '' })
  })

  it('standard output that is closed before the first word is no fault', () => {
    expect(piped(['check', '--household', household, '--as-of', '2025-06-29', bank], '| true').stderr).toBe('')
  })
})

describe('Ctrl-C', () => {
  it.each([200, 350, 500, 700])('after %i ms leaves the household whole or not there, and nothing beside it', async (delay) => {
    const long = put('long.csv', bankFile(Array.from({ length: 20_000 }, () => row('28.06.2025'))))
    const folder = path(`stopped-${delay}`)
    mkdirSync(folder)
    const child = started(['check', '--json', '--save', `${folder}/out.json`, long])
    const stop = setTimeout(() => child.kill('SIGINT'), delay)
    await once(child, 'close')
    clearTimeout(stop)
    const left = readdirSync(folder)
    expect(['', 'out.json']).toContain(left.join())
    if (left.length > 0) expect(parseHousehold(readFileSync(`${folder}/out.json`, 'utf8')).ok).toBe(true)
  })
})

describe('inspect', () => {
  it('prints one element a file, as JSON', () => {
    const notice = put('notice.txt', NOTICE)
    const { stdout, status, stderr } = sverka(['inspect', '--json', bank, notice])
    const files = JSON.parse(stdout) as {
      kind: string
      encoding?: string
      statements?: { transactions: { on: string; amount: string }[] }[]
    }[]
    expect(files.map(({ kind }) => kind)).toEqual(['statement', 'notice'])
    expect(files[0]?.encoding).toBe('windows-1251')
    expect(files[0]?.statements?.[0]?.transactions).toHaveLength(6)
    expect(files[0]?.statements?.[0]?.transactions[0]).toMatchObject({ on: '2025-01-28', amount: '-650.00', currency: 'RUB' })
    expect([status, stderr]).toEqual([0, ''])
  })

  it('says in the language asked for what a file holds', () => {
    expect(sverka(['inspect', '--lang', 'en', bank]).stdout).toMatch(/bank\.csv: statement, csv.*\n.*6 transactions/)
    expect(sverka(['inspect', '--lang', 'ru', bank]).stdout).toMatch(/bank\.csv: выписка, csv.*\n.*6 операций/)
  })
})

describe('files that are not what they seem', () => {
  const strange: [string, () => string][] = [
    ['a file that is no statement', () => put('poem.csv', 'Мороз и солнце; день чудесный!\nЕщё ты дремлешь, друг прелестный\n')],
    ['an empty file', () => put('empty.csv', '')],
    ['a PDF renamed .csv', () => put('renamed.csv', '%PDF-1.7\n%\u00E2\u00E3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n')],
    [
      '50 MB of zeros',
      () => {
        truncateSync(put('zeros.csv', ''), 50_000_000)
        return path('zeros.csv')
      },
    ],
    ['a file that is not there', () => path('nowhere.csv')],
    [
      'a folder',
      () => {
        mkdirSync(path('folder.csv'), { recursive: true })
        return path('folder.csv')
      },
    ],
  ]

  it.each(strange)('%s: one clear line, nothing changed, and the other files are told all the same', (_, make) => {
    const file = make()
    const saved = savedAt('strange-saved.json')
    const { report, status, faults } = check(['--as-of', '2025-06-29', '--household', household, '--save', saved, bank, file])
    const aboutFile = faults.filter((line) => line.startsWith(`${file}: `))
    expect(aboutFile).toHaveLength(1)
    expect(aboutFile[0]).toMatch(RUSSIAN)
    expect(aboutFile[0]).not.toMatch(/ENOENT|EISDIR|Error|undefined|\{\{/)
    expect(report.files.map(({ added }) => added)).toEqual([6, 0])
    expect(report.files[1]).toMatchObject({ kind: 'unknown', problems: [{ level: 'error' }] })
    expect(status).toBe(UNUSABLE)
    expect(existsSync(saved)).toBe(false)
    expect(JSON.parse(readFileSync(household, 'utf8'))).toEqual(HOUSEHOLD)
  })

  it.each(strange)('%s: inspect says the same', (_, make) => {
    const file = make()
    const { stdout, status, faults } = sverka(['inspect', '--json', '--lang', 'en', file, bank])
    expect((JSON.parse(stdout) as { kind: string }[]).map(({ kind }) => kind)).toEqual(['unknown', 'statement'])
    expect(faults).toHaveLength(1)
    expect(faults[0]?.startsWith(`${file}: `)).toBe(true)
    expect(faults[0]?.replace(/“.*”/, '')).not.toMatch(RUSSIAN)
    expect(status).toBe(UNUSABLE)
  })
})

describe('households that cannot be used', () => {
  const [account] = HOUSEHOLD.accounts
  it.each([
    [
      'a wrong date',
      { ...HOUSEHOLD, accounts: [{ ...account, tariffs: [{ from: '2025-02-30', amount: '650.00' }] }] },
      'accounts[0].tariffs[0].from',
    ],
    ['an account of no home', { ...HOUSEHOLD, accounts: [{ ...account, home: 'moon' }] }, 'accounts[0].home'],
    ['a version to come', { ...HOUSEHOLD, version: 2 }, 'version'],
    ['something else', [1, 2], ''],
  ])('%s: one line with its place, nothing printed, nothing saved', (_, content, place) => {
    const file = putJson('wrong.json', content)
    const before = readFileSync(file)
    const { status, stdout, faults } = sverka(['check', '--json', '--household', file, '--save', file, bank])
    expect([status, stdout]).toEqual([UNUSABLE, ''])
    expect(faults.filter((line) => line.startsWith(`${file}: `))).toHaveLength(1)
    expect(faults[0]).toContain(place)
    expect(readFileSync(file)).toEqual(before)
  })

  it('no JSON, not there, a folder: one line', () => {
    for (const file of [put('no.json', '{"format": '), path('nowhere.json'), path('.')]) {
      const { status, stdout, faults } = sverka(['check', '--json', '--household', file, bank])
      expect([status, stdout]).toEqual([UNUSABLE, ''])
      expect(faults.filter((line) => line.startsWith(`${file}: `))).toHaveLength(1)
    }
  })

  it('a place where nothing can be saved: the report is printed, one line, status 2', () => {
    const nowhere = path('no-folder/out.json')
    const { report, status, faults } = check(['--as-of', '2025-06-29', '--household', household, '--save', nowhere, bank])
    expect(report.accounts).toHaveLength(1)
    expect(faults).toEqual([expect.stringContaining(nowhere)])
    expect(status).toBe(UNUSABLE)
  })

  it('leaves no temporary file in the folder', () => {
    expect(readdirSync(path('.')).filter((name) => name.includes('.tmp'))).toEqual([])
  })
})

describe('words', () => {
  it.each([
    [[]],
    [['chekc', 'a.csv']],
    [['check', '--bogus', 'a.csv']],
    [['check', '--as-of', '2025-02-30', 'a.csv']],
    [['discover']],
    [['export-ics', '--household', 'h.json']],
  ])('%j: status 2, one line that points to --help, nothing printed', (words) => {
    const { status, stdout, faults } = sverka(words)
    expect([status, stdout]).toEqual([UNUSABLE, ''])
    expect(faults).toEqual([expect.stringMatching(/^sverka: .*[а-яё].*--help$/i)])
  })

  it('--help and --version answer on standard output', () => {
    const help = sverka(['--help'])
    expect(help.stdout).toMatch(/inspect[\s\S]*discover[\s\S]*check[\s\S]*--as-of[\s\S]*--save/)
    expect([help.status, help.stderr]).toEqual([0, ''])
    expect(sverka(['--help', '--lang', 'en']).stdout).not.toMatch(RUSSIAN)
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
    expect(sverka(['--version']).stdout).toBe(`${manifest.version}\n`)
  })

  it('speaks English where the system speaks neither', () => {
    const { stderr } = sverka(['check', '--bogus'], '', 'de_DE.UTF-8')
    expect(stderr).not.toMatch(RUSSIAN)
  })
})
