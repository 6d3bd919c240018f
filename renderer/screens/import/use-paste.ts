/** What is pasted anywhere in the window outside of a field: pictures and files as if they were dropped, text as a message. */
import { useEffect, useEffectEvent } from 'react'

const TYPING = 'input, textarea, select, [contenteditable="true"]'

/** A picture of the clipboard has no name of its own: browsers call every one of them so. */
const NAMELESS = /^image\.(?:png|jpe?g|webp|bmp|gif)$/i

interface PasteNames {
  /** «вставленный текст.txt» */
  text: string
  /** «вставленная картинка», without its ending. */
  picture: string
}

/** The files that a paste brings, named so that a person knows them again; none: it is nothing for us. */
export function filesOfPaste(data: Pick<DataTransfer, 'files' | 'getData'>, names: PasteNames): File[] {
  const files = [...data.files]
  if (files.length > 0) {
    return files.map((file) => {
      const ending = file.name.slice(file.name.lastIndexOf('.'))
      return file.name === '' || NAMELESS.test(file.name) ? new File([file], names.picture + ending, { type: file.type }) : file
    })
  }
  const text = data.getData('text/plain')
  return text.trim() === '' ? [] : [textFile(text, names.text)]
}

export const textFile = (text: string, name: string): File => new File([text], name, { type: 'text/plain' })

/** Fields keep their paste; a picture pasted into one is taken all the same, for a field can do nothing with it. */
export function usePaste(names: PasteNames, pasted: (files: File[]) => boolean): void {
  const take = useEffectEvent((event: ClipboardEvent): void => {
    const { clipboardData, target } = event
    if (!clipboardData) return
    if (target instanceof Element && target.closest(TYPING) && clipboardData.files.length === 0) return
    const files = filesOfPaste(clipboardData, names)
    if (files.length > 0 && pasted(files)) event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: ClipboardEvent): void => take(event)
    document.addEventListener('paste', listen)
    return () => document.removeEventListener('paste', listen)
  }, [])
}
