/** The files inside a PDF are taken out, within bounds, and never at the cost of its text. */
import { describe, expect, it } from 'vitest'
import { MAX_PDF_ATTACHMENT_BYTES, MAX_PDF_ATTACHMENTS } from '../../../shared/limits.ts'
import { pdfText } from '../../../shared/pdf/text.ts'

interface Inside {
  name: string
  text: string
}

/** A PDF of one empty page with these files in it; pdf.js finds the objects without a table of them. */
function pdfWith(files: readonly Inside[], names = treeOf(files)): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${names} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
    ...files.flatMap(({ name, text }, at) => [
      `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${5 + at * 2} 0 R >> >>`,
      `<< /Type /EmbeddedFile /Length ${text.length} >>\nstream\n${text}\nendstream`,
    ]),
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.7\n${body}trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`)
}

function treeOf(files: readonly Inside[]): string {
  const leaves = files.map((_, at) => `(${String(at).padStart(4, '0')}) ${4 + at * 2} 0 R`).join(' ')
  return files.length === 0 ? '' : `/Names << /EmbeddedFiles << /Names [${leaves}] >> >>`
}

async function insideOf(bytes: Uint8Array): Promise<Inside[] | undefined> {
  const read = await pdfText(bytes, () => {})
  if (read.state !== 'read') throw new Error(read.state)
  return read.attachments?.map(({ name, bytes: data }) => ({ name, text: new TextDecoder().decode(data) }))
}

describe('files inside a PDF', () => {
  it.each<[string, Inside[]]>([
    ['one', [{ name: 'factur-x.xml', text: '<Invoice/>' }]],
    [
      'several, in the order of the tree',
      [
        { name: 'a.xml', text: '<a/>' },
        { name: 'b.txt', text: 'words' },
      ],
    ],
    ['an empty one', [{ name: 'empty.xml', text: '' }]],
  ])('%s', async (_title, files) => {
    expect(await insideOf(pdfWith(files))).toEqual(files)
  })

  it('none: the key is not there', async () => {
    expect(await pdfText(pdfWith([]), () => {})).not.toHaveProperty('attachments')
  })

  it('keeps of a name the file alone, and not more than fits into a line', async () => {
    const [path, long] =
      (await insideOf(
        pdfWith([
          { name: '/etc/../x/factur-x.xml', text: '' },
          { name: 'y'.repeat(500), text: '' },
        ]),
      )) ?? []
    expect(path?.name).toBe('factur-x.xml')
    expect(long?.name).toHaveLength(121)
  })

  it('takes the first of very many', async () => {
    const many = Array.from({ length: MAX_PDF_ATTACHMENTS * 3 }, (_, at) => ({ name: `${at}.xml`, text: '' }))
    expect((await insideOf(pdfWith(many)))?.map(({ name }) => name)).toEqual(many.slice(0, MAX_PDF_ATTACHMENTS).map(({ name }) => name))
  })

  it('leaves out what is too large and takes what stands beside it', async () => {
    const large = { name: 'film.bin', text: 'x'.repeat(MAX_PDF_ATTACHMENT_BYTES + 1) }
    const small = { name: 'factur-x.xml', text: '<Invoice/>' }
    expect(await insideOf(pdfWith([large, small]))).toEqual([small])
  })

  it.each([
    ['a tree that names nothing', '/Names << /EmbeddedFiles << /Names [(a)] >> >>'],
    ['a tree that is its own branch', '/Names << /EmbeddedFiles 1 0 R >>'],
    ['a tree that is no tree', '/Names 3'],
    ['a file that is a page', '/Names << /EmbeddedFiles << /Names [(a) 3 0 R] >> >>'],
  ])('reads the text all the same: %s', async (_title, names) => {
    const read = await pdfText(pdfWith([], names), () => {})
    expect(read).toMatchObject({ state: 'read', pages: [{ width: 595 }] })
    expect(read).not.toHaveProperty('attachments')
  })
})
