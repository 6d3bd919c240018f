import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { diskFault, readInput } from '../../../electron/cli/files.ts'
import { saveWhole } from '../../../electron/cli/save.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-disk-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))
const inFolder = (name: string): string => join(folder, name)

describe('readInput', () => {
  it('gives the bytes and their SHA-256 under the name that was given', async () => {
    const path = inFolder('выписка.csv')
    writeFileSync(path, Buffer.from([0xcf, 0xee, 0x0a]))
    const sha256 = createHash('sha256').update(readFileSync(path)).digest('hex')
    const read = await readInput(path)
    expect(read).toMatchObject({ ok: true, value: { name: path, sha256 } })
    expect(read.ok && [...read.value.bytes]).toEqual([0xcf, 0xee, 0x0a])
  })

  it('reads an empty file as no bytes', async () => {
    writeFileSync(inFolder('empty.csv'), '')
    const read = await readInput(inFolder('empty.csv'))
    expect(read.ok && read.value.bytes.length).toBe(0)
  })

  it.each([
    ['missing.csv', 'missing'],
    ['no-folder/a.csv', 'missing'],
    ['.', 'folder'],
    ['file.csv/a.csv', 'missing'],
  ])('tells of %s: %s', async (name, fault) => {
    writeFileSync(inFolder('file.csv'), 'x')
    expect(await readInput(join(folder, name))).toEqual({ ok: false, fault: { key: `cli.disk.${fault}` } })
  })
})

describe('diskFault', () => {
  it.each([
    ['EACCES', 'forbidden'],
    ['EPERM', 'forbidden'],
    ['EROFS', 'readOnly'],
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EISDIR', 'folder'],
    ['ENOENT', 'missing'],
    ['EIO', 'other'],
  ])('%s is said as %s', (code, key) => {
    expect(diskFault(Object.assign(new Error('x'), { code })).key).toBe(`cli.disk.${key}`)
  })

  it('names what it does not know', () => {
    expect(diskFault('odd').values).toEqual({ reason: 'odd' })
    expect(diskFault(Object.assign(new Error('x'), { code: 'EMFILE' })).values).toEqual({ reason: 'EMFILE' })
  })
})

describe('saveWhole', () => {
  it('writes a new file for its owner alone', () => {
    saveWhole(inFolder('h.json'), 'ё\n')
    expect(readFileSync(inFolder('h.json'), 'utf8')).toBe('ё\n')
    expect(statSync(inFolder('h.json')).mode & 0o777).toBe(0o600)
  })

  it('replaces a file and keeps its permissions', () => {
    writeFileSync(inFolder('h.json'), 'old')
    chmodSync(inFolder('h.json'), 0o640)
    saveWhole(inFolder('h.json'), 'new')
    expect(readFileSync(inFolder('h.json'), 'utf8')).toBe('new')
    expect(statSync(inFolder('h.json')).mode & 0o777).toBe(0o640)
  })

  it('leaves nothing else in the folder', () => {
    saveWhole(inFolder('h.json'), 'new')
    expect(readdirSync(folder)).toEqual(['h.json'])
  })

  it('replaces what a link points to, and leaves the link', () => {
    mkdirSync(inFolder('disk'))
    writeFileSync(inFolder('disk/h.json'), 'old')
    symlinkSync(inFolder('disk/h.json'), inFolder('h.json'))
    saveWhole(inFolder('h.json'), 'new')
    expect(readFileSync(inFolder('disk/h.json'), 'utf8')).toBe('new')
    expect(readdirSync(inFolder('disk'))).toEqual(['h.json'])
  })

  it.each([
    ['a folder', 'EISDIR', () => mkdirSync(inFolder('h.json'))],
    ['a folder that is not there', 'ENOENT', () => rmSync(folder, { recursive: true })],
  ])('refuses %s and leaves nothing behind', (_, code, arrange) => {
    arrange()
    expect(() => saveWhole(inFolder('h.json'), 'new')).toThrow(expect.objectContaining({ code }))
    if (code === 'EISDIR') expect(readdirSync(folder)).toEqual(['h.json'])
  })

  it('leaves the old file as it was when the new one cannot be written', () => {
    writeFileSync(inFolder('h.json'), 'old')
    // A stranger's file stands where the temporary one would.
    writeFileSync(inFolder(`.h.json.${process.pid}.tmp`), 'stranger')
    expect(() => saveWhole(inFolder('h.json'), 'new')).toThrow(expect.objectContaining({ code: 'EEXIST' }))
    expect(readFileSync(inFolder('h.json'), 'utf8')).toBe('old')
    expect(readFileSync(inFolder(`.h.json.${process.pid}.tmp`), 'utf8')).toBe('stranger')
  })

  it('holds Ctrl-C no longer than it writes', () => {
    const before = process.listenerCount('SIGINT')
    saveWhole(inFolder('h.json'), 'new')
    expect(process.listenerCount('SIGINT')).toBe(before)
  })
})
