/** What a paste brings: files as they are, nameless pictures and texts under names that a person knows again. */
import { describe, expect, it } from 'vitest'
import { filesOfPaste } from '../../../../renderer/screens/import/use-paste.ts'

const NAMES = { text: 'вставленный текст.txt', picture: 'вставленная картинка' }
const pasted = (files: File[], text = ''): File[] =>
  filesOfPaste({ files: files as never, getData: (type) => (type === 'text/plain' ? text : '') }, NAMES)

describe('a paste', () => {
  it.each<[string, File[], string, string[]]>([
    ['of a picture', [new File(['x'], 'image.png', { type: 'image/png' })], '', ['вставленная картинка.png']],
    ['of a picture beside its address', [new File(['x'], 'image.jpeg')], 'https://example.ru', ['вставленная картинка.jpeg']],
    ['of files', [new File(['x'], 'счёт.pdf'), new File(['y'], 'a.csv')], '', ['счёт.pdf', 'a.csv']],
    ['of a text', [], 'С 1 июля 735 рублей', ['вставленный текст.txt']],
    ['of nothing', [], ' \n', []],
  ])('%s', (_, files, text, names) => {
    expect(pasted(files, text).map(({ name }) => name)).toEqual(names)
  })

  it('keeps the bytes', async () => {
    const [picture] = pasted([new File(['bytes'], 'image.png', { type: 'image/png' })])
    expect([await picture?.text(), picture?.type]).toEqual(['bytes', 'image/png'])
    expect(await pasted([], 'С 1 июля')[0]?.text()).toBe('С 1 июля')
  })
})
