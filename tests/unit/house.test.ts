/** The house's own laws: who may import whom, who may read the clock, how long a file may be, that no wording is lost. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { DICTIONARIES, LANGUAGES } from '../../shared/i18n/dictionary.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = ['shared', 'renderer', 'electron'] as const
const LONGEST_FILE = 400

const filesUnder = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const CODE = /\.(ts|tsx)$/
const sources = SOURCES.flatMap(filesUnder).filter((path) => CODE.test(path))
const tests = [...filesUnder('tests'), ...filesUnder('scripts')].filter((path) => CODE.test(path))
/** Code without comments, so that what a comment tells of is not taken for something done. */
const uncommented = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
const codeOf = new Map(sources.map((path) => [path, uncommented(read(path))]))

interface Import {
  from: string
  /** A path of the house, or the name of a package. */
  to: string
  own: boolean
}
const SPECIFIER = /(?:\bfrom\s+|\bimport\s+|\bimport\s*\(\s*|new URL\(\s*)'([^']+)'/g
const imports: Import[] = [...codeOf].flatMap(([from, code]) =>
  [...code.matchAll(SPECIFIER)].map(([, to = '']) => {
    const own = to.startsWith('.')
    return { from, to: own ? posix.join(dirname(from), to.replace(/\?.*$/, '')) : to, own }
  }),
)
const ownImports = imports.filter(({ own, to }) => own && CODE.test(to))

/**
 * Who may import whom inside shared/. A part is a folder, or a file at its top. Each names all it may use beside itself; so the
 * order of the road (files, documents → store → matching → ledger → alerts → report) stands here, and nothing turns back.
 */
const BASE = ['dates', 'money', 'i18n', 'text', 'hash', 'limits', 'checks', 'multimap']
const MODEL = [...BASE, 'catalogue', 'model']
const MAY_USE: Record<string, readonly string[]> = {
  aligned: [],
  multimap: [],
  dates: [],
  money: [],
  hash: [],
  limits: [],
  i18n: ['dates', 'money'],
  checks: [],
  text: ['hash'],
  model: BASE,
  catalogue: [...BASE, 'model'],
  reader: MODEL,
  xml: BASE,
  codes: MODEL,
  pdf: [...MODEL, 'codes'],
  schedule: MODEL,
  inside: [...MODEL, 'reader'],
  statements: [...MODEL, 'reader', 'inside', 'pdf', 'xml'],
  documents: [...MODEL, 'reader', 'pdf', 'inside', 'xml', 'codes'],
  'inspected-json': MODEL,
  demo: MODEL,
  mail: [...MODEL, 'reader', 'inside', 'statements', 'documents'],
  prepare: [...MODEL, 'codes', 'pdf', 'statements', 'documents', 'mail'],
  inspect: [...MODEL, 'inspected-json', 'reader', 'statements', 'documents', 'pdf', 'inside', 'mail'],
  importing: [...MODEL, 'reader', 'statements', 'documents', 'inspect', 'schedule'],
  papers: [...MODEL, 'pdf'],
  transfers: MODEL,
  learning: [...MODEL, 'aligned'],
  matching: [...MODEL, 'aligned', 'schedule', 'transfers', 'learning'],
  discover: [...MODEL, 'transfers', 'matching'],
  ledger: [...MODEL, 'aligned', 'schedule', 'matching'],
  alerts: [...MODEL, 'schedule', 'matching', 'ledger', 'standing'],
  reconciler: [...MODEL, 'matching', 'ledger', 'alerts'],
  report: [...MODEL, 'reconciler'],
  'report-json': MODEL,
  standing: MODEL,
  todos: MODEL,
  coming: [...MODEL, 'schedule'],
  sentence: [...MODEL, 'standing'],
  bridge: BASE,
  snapshot: [...MODEL, 'bridge', 'sentence', 'todos', 'standing'],
}
/** Check digits stand in the catalogue's folder, and the model's schema needs them without the catalogue. */
const partOf = (path: string): string =>
  path === 'shared/catalogue/checks.ts' ? 'checks' : (path.split('/')[1] ?? '').replace(/\.(d\.)?ts$/, '')

describe('who imports whom', () => {
  it('lets the three top folders meet only in shared/', () => {
    const wrong = ownImports.filter(({ from, to }) => {
      const [a, b] = [from.split('/')[0], to.split('/')[0]]
      return a !== b && b !== 'shared'
    })
    expect(wrong, 'renderer/ and electron/ meet only in shared/bridge.ts, and shared/ imports neither: move the code to shared/').toEqual(
      [],
    )
  })

  it.each([
    ['shared', /^(node:|fs$|path$|electron|react|dexie|comlink|@mantine|@tabler|recharts)/, 'do it at the edge and pass the result in'],
    ['renderer', /^(node:|electron)/, 'the window asks the computer through shared/bridge.ts: add a call there'],
    ['electron', /^(react|dexie|comlink|@mantine|@tabler|recharts)/, 'what the window shows is not the business of the shell'],
  ])('keeps %s/ free of packages that are not its own', (folder, packages, advice) => {
    const wrong = imports.filter(({ from, to, own }) => !own && from.startsWith(`${folder}/`) && packages.test(to))
    expect(wrong, advice).toEqual([])
  })

  it('has a place on the road for every part of shared/', () => {
    const parts = [...new Set(sources.filter((path) => path.startsWith('shared/')).map(partOf))].filter((part) => part !== 'platform')
    const nameless = parts.filter((part) => !(part in MAY_USE))
    expect(nameless, 'say in MAY_USE (this file) what the new part of shared/ may use').toEqual([])
  })

  it('keeps the direction of the road inside shared/', () => {
    const wrong = ownImports
      .filter(({ from, to }) => from.startsWith('shared/') && to.startsWith('shared/'))
      .filter(({ from, to }) => partOf(from) !== partOf(to) && !MAY_USE[partOf(from)]?.includes(partOf(to)))
      .map(({ from, to }) => `${from} → ${to}`)
    expect(
      wrong,
      'this import goes against the road (MAY_USE in this file): pass the value in, or move what both need further down',
    ).toEqual([])
  })

  it('has no circle of imports', () => {
    expect(circle(ownImports), 'two files that need each other are one, or both need a third: take out what they share').toEqual([])
  })

  it('keeps shared/reader.ts and the tests apart from product code', () => {
    const wrong = imports.filter(({ to, own }) => own && /^(tests|scripts)\//.test(to))
    expect(wrong, 'product code never imports a test or a script').toEqual([])
  })
})

/** One circle of imports as a list of files, or an empty list. */
function circle(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const visit = (path: string, road: string[]): string[] => {
    if (road.includes(path)) return [...road.slice(road.indexOf(path)), path]
    if (done.has(path)) return []
    for (const to of next.get(path) ?? []) {
      const found = visit(to, [...road, path])
      if (found.length > 0) return found
    }
    done.add(path)
    return []
  }
  for (const path of next.keys()) {
    const found = visit(path, [])
    if (found.length > 0) return found
  }
  return []
}

describe('the clock, chance and the network', () => {
  /** The edges: the only files that may ask what time it is. */
  const CLOCKS = [
    /^renderer\/hooks\/use-today\.ts$/, // the day of the screens
    /^renderer\/bridge\/browser-parts\.ts$/, // midnight in a browser, as the shell tells it on the desktop
    /^renderer\/worker\/client\.ts$/, // the moment of a click, for the worker to write down
    /^electron\/cli\/computer\.ts$/,
    /^electron\/(main|program|start)\.ts$/,
  ]
  const CLOCK = /new Date\(\)|\bDate\.now\b|\bDate\(\)/
  const CHANCE = /\bMath\.random\b/
  const NETWORK = /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/

  it.each([
    ['reads the clock', CLOCK, CLOCKS, 'take the day as a parameter; only the edges named in CLOCKS (this file) read the clock'],
    ['asks chance', CHANCE, [], 'ids come from content (shared/hash.ts) or crypto.randomUUID(), never from Math.random'],
    ['uses the network', NETWORK, [], 'Sverka is offline by construction: nothing is fetched'],
  ])('nothing below the edges %s', (_, pattern, allowed, advice) => {
    const wrong = sources.filter((path) => pattern.test(codeOf.get(path) ?? '') && !allowed.some((edge) => edge.test(path)))
    expect(wrong, advice).toEqual([])
  })
})

describe('files', () => {
  it(`has none of more than ${LONGEST_FILE} lines`, () => {
    const long = [...sources, ...tests].filter((path) => read(path).split('\n').length - 1 > LONGEST_FILE)
    expect(long, 'split the file: each must be explainable in one sentence').toEqual([])
  })

  it('says in a head comment what each source file is for', () => {
    const silent = sources.filter((path) => !/^(#!.*\n)?\/(\*\*|\/)/.test(read(path)))
    expect(silent, 'begin the file with one sentence that says what it is for').toEqual([])
  })

  it('sets no check aside', () => {
    // Spelt in two parts, so that this file does not find itself.
    const marks = ['@ts-' + 'ignore', '@ts-' + 'expect-error', '@ts-' + 'nocheck', 'biome-' + 'ignore', 'TO' + 'DO', 'FIX' + 'ME']
    const wrong = [...sources, ...tests].filter((path) => marks.some((mark) => read(path).includes(mark)))
    expect(wrong, 'mend the cause instead of setting the check aside').toEqual([])
  })

  it('names no path of a machine', () => {
    const machine = new RegExp(
      ['(^|[\\s\'"`(=])/(?:wo' + 'rk|ro' + 'ot|ho' + 'me|Us' + 'ers|farm)/(?!someone)', '[A-Z]:\\\\\\\\?Us' + 'ers'].join('|'),
      'm',
    )
    const texts = ['README.md', 'ARCHITECTURE.md', 'package.json', 'package-lock.json', '.ci/run', ...filesUnder('.ci')].filter((path) =>
      exists(path),
    )
    const wrong = [...sources, ...tests, ...texts].filter((path) => machine.test(read(path)))
    expect(wrong, 'write the path relative to the project').toEqual([])
  })
})

function exists(path: string): boolean {
  try {
    read(path)
    return true
  } catch {
    return false
  }
}

describe('wording', () => {
  const PLURAL = /_(?:zero|one|two|few|many|other)$/
  const leaves = (node: object, prefix = ''): [string, string][] =>
    Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? leaves(value, `${prefix}${key}.`) : [[`${prefix}${key}`, String(value)]],
    )
  const dictionaries = LANGUAGES.map((language) => ({ language, texts: leaves(DICTIONARIES[language]) }))
  const keysOf = (texts: [string, string][]): string[] => [...new Set(texts.map(([key]) => key.replace(PLURAL, '')))].sort()
  const russian = dictionaries.find(({ language }) => language === 'ru')?.texts ?? []

  it.each(dictionaries)('has the same keys in $language as in Russian', ({ texts }) => {
    expect(keysOf(texts), 'add the missing wording to shared/i18n').toEqual(keysOf(russian))
  })

  it.each(dictionaries)('puts as many values into the sentences of $language as of Russian', ({ texts }) => {
    // As many, not the same: Russian says "to whom" where English says the name.
    const valuesOf = (list: [string, string][]): Map<string, number> => {
      const values = new Map<string, Set<string>>()
      for (const [key, text] of list) {
        const names = [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name = '']) => name)
        const found = values.get(key.replace(PLURAL, '')) ?? new Set<string>()
        for (const name of names) if (!(PLURAL.test(key) && name === 'count')) found.add(name)
        values.set(key.replace(PLURAL, ''), found)
      }
      return new Map([...values].map(([key, names]) => [key, names.size]))
    }
    const wanted = valuesOf(russian)
    const wrong = [...valuesOf(texts)].filter(([key, count]) => wanted.get(key) !== count).map(([key]) => key)
    expect(wrong, 'a value that one language tells and another does not is lost: use it in both, or in neither').toEqual([])
  })

  it.each(dictionaries)('has every plural form that $language needs', ({ language, texts }) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const plurals = new Set(texts.filter(([key]) => PLURAL.test(key)).map(([key]) => key.replace(PLURAL, '')))
    const keys = new Set(texts.map(([key]) => key))
    const missing = [...plurals].flatMap((key) => forms.map((form) => `${key}_${form}`)).filter((key) => !keys.has(key))
    expect(missing, 'add the form to shared/i18n').toEqual([])
  })

  it('has no key that nothing says', () => {
    const code = [...codeOf].filter(([path]) => !/^shared\/i18n\/(ru|en)\//.test(path)).map(([, text]) => text)
    const whole = code.join('\n')
    const said = new Set([...whole.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/gi)].map(([, key = '']) => key))
    // `alerts.short.${name}` says every key that begins so and ends with what follows.
    const patterns = [...whole.matchAll(/`([a-z][\w.${}\s?:'()[\]-]*\$\{[^`]*)`/gi)].map(([, text = '']) => keyPattern(text))
    // A stem that stands as a literal (`'today.say.pay'`) is completed where it is used; a group may be taken whole.
    const groups = [...whole.matchAll(/DICTIONARIES\[\w+\]\.([\w.]+)/g)].map(([, group = '']) => group)
    const stems = [...[...said].filter((key) => key.split('.').length > 2), ...groups]
    const isSaid = (key: string): boolean =>
      said.has(key) || patterns.some((pattern) => pattern?.test(key)) || stems.some((stem) => key.startsWith(`${stem}.`))
    const unsaid = keysOf(russian).filter((key) => !isSaid(key))
    expect(unsaid, 'take the wording out of shared/i18n, or say it').toEqual([])
  })

  /** `today.say.${x}.by` as a pattern of keys; undefined where it names no area. */
  function keyPattern(template: string): RegExp | undefined {
    const parts = template.split(/\$\{[^}]*\}/)
    return parts[0]?.includes('.')
      ? new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`)
      : undefined
  }
})

describe('packages', () => {
  const manifest = JSON.parse(read('package.json')) as Record<'dependencies' | 'devDependencies', Record<string, string>>

  it.each(['dependencies', 'devDependencies'] as const)('pins %s exactly', (group) => {
    const loose = Object.entries(manifest[group]).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    expect(loose, 'write the exact version (npm i -E), so that everyone builds the same program').toEqual([])
  })

  it('lists in the lock file the packages of other systems too', () => {
    const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, { optionalDependencies?: object }> }
    const listed = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
    const missing = Object.values(packages).flatMap((entry) =>
      Object.keys(entry.optionalDependencies ?? {}).filter((name) => !listed.has(name)),
    )
    const advice =
      'npm leaves out what its registry does not offer, and npm ci then refuses: add the entry (version, cpu, os, optional) by hand'
    expect(missing, advice).toEqual([])
  })

  it('names no registry in the lock file', () => {
    expect(/"resolved":\s*"http/.test(read('package-lock.json')), 'keep omit-lockfile-registry-resolved in .npmrc').toBe(false)
  })
})
