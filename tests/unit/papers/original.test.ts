/** What a kept file is to somebody who opens it, told by its bytes and never by its name. */
import { describe, expect, it } from 'vitest'
import type { InputFile } from '../../../shared/model/inspected.ts'
import { type MediaKind, mediaOf } from '../../../shared/papers/original.ts'

const bytes = (...parts: (string | number)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...part].map((letter) => letter.charCodeAt(0)))))
const given = (content: Uint8Array, more: Partial<InputFile> = {}): InputFile => ({ name: 'x.pdf', bytes: content, sha256: '', ...more })

describe('the kind of a kept file', () => {
  it.each<[string, InputFile, string | undefined, MediaKind]>([
    ['a PDF, also with a letter head before it', given(bytes('\n\n%PDF-1.4')), undefined, 'pdf'],
    ['PNG', given(bytes(0x89, 'PNG\r\n', 0x1a, '\n…')), undefined, 'picture'],
    ['JPEG', given(bytes(0xff, 0xd8, 0xff, 0xe0)), undefined, 'picture'],
    ['WebP', given(bytes('RIFF', 1, 2, 3, 4, 'WEBPVP8 ')), undefined, 'picture'],
    ['GIF', given(bytes('GIF89a')), undefined, 'picture'],
    ['a sound, which begins like WebP', given(bytes('RIFF', 1, 2, 3, 4, 'WAVEfmt ')), undefined, 'other'],
    ['HEIC, which no window shows', given(bytes(0, 0, 0, 0x18, 'ftypheic')), undefined, 'other'],
    ['a text that begins like a picture', given(bytes('BM — это бумага')), 'utf-8', 'text'],
    ['a mail', given(bytes('From: a@b'), { mail: { state: 'broken' } }), 'utf-8', 'mail'],
    ['a workbook', given(bytes('PK'), { workbook: { state: 'broken' } as never }), undefined, 'workbook'],
    ['an archive', given(bytes('PK'), { inside: { state: 'broken' } }), undefined, 'archive'],
    ['a text', given(bytes('a;b')), 'windows-1251', 'text'],
    ['bytes of nothing', given(bytes(0, 1, 2)), undefined, 'other'],
  ])('%s', (_, file, encoding, expected) => {
    expect(mediaOf(file, encoding)).toBe(expected)
  })
})
