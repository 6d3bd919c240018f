/** The project's own documents are true: what they name is there, and every part of the tree stands on the map. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const DOCUMENTS = ['README.md', 'ARCHITECTURE.md', 'DECISIONS.md', 'docs/bench.md']
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** What people wrote: what npm and builds made is left out. */
const MADE = new Set(['node_modules', 'out', 'dist', '.git'])
const tree = readdirSync(ROOT).flatMap((top) =>
  MADE.has(top) ? [] : [top, ...(top.includes('.') && top !== '.ci' ? [] : under(top).map((path) => `${top}/${path}`))],
)
function under(top: string): string[] {
  try {
    return readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  } catch {
    return [] // a file
  }
}

const quoted = (document: string): string[] => [...new Set([...read(document).matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text))]

describe.each(DOCUMENTS)('%s', (document) => {
  it('names files and folders that are there', () => {
    // A path has a slash or the ending of a source; it may begin anywhere in the tree and hold a star.
    const paths = quoted(document).filter((text) => /^[\w.*-]+(\/[\w.*-]+)*\/?$/.test(text) && /\/|\w\.(tsx?|md|css)$/.test(text))
    const isThere = (path: string): boolean => {
      const words = path.replace(/\/$/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      const pattern = new RegExp(`(^|/)${words.replaceAll('*', '[^/]*')}$`)
      return tree.some((known) => pattern.test(known))
    }
    expect(paths.filter((path) => !isThere(path))).toEqual([])
  })

  it('names scripts of package.json', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const named = [...read(document).matchAll(/\bnpm run (?:-s )?([\w:]+)/g)].map(([, script = '']) => script)
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })

  it('links to files that are there', () => {
    const links = [...read(document).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)
    const folder = document.includes('/') ? `${document.slice(0, document.lastIndexOf('/'))}/` : ''
    expect(links.filter((path) => !tree.includes(`${folder}${path}`))).toEqual([])
  })
})

it('has a row on the map for every part of the tree', () => {
  const rows = read('ARCHITECTURE.md').matchAll(/^\| `.*$/gm)
  const named = new Set([...rows].flatMap(([row]) => [...row.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text.replace(/\/$/, ''))))
  const parts = tree.filter((path) => /^(shared\/[\w-]+(\.ts)?|(renderer|electron)\/[\w-]+)$/.test(path) && path !== 'electron/resources')
  // `shared/report.ts` names its whole path, `dates.ts` beside it the file alone, `shared/documents/filing*` the folder it is in.
  const isNamed = (path: string): boolean =>
    [...named].some((text) => text === path || text === path.split('/').at(-1) || text.startsWith(`${path}/`))
  expect(
    parts.filter((path) => !isNamed(path)),
    'give the part a row of the table in ARCHITECTURE.md',
  ).toEqual([])
})
