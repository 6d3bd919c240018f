/** Parts a text of several messages (a copied chat, a bank's messages pasted one under another) into the messages worth reading. */
import { MAX_MESSAGES } from '../../limits.ts'
import { visible } from '../../text/visible.ts'
import { looksLikeAutopay } from './autopay.ts'
import { LONGEST_HEAD, startsLikeChat } from './chat-head.ts'
import { flatten } from './flat.ts'
import { LONGEST_DOCUMENT, looksLikeDocument } from './recognise.ts'

export interface ChatMessage {
  /** Its head, or how it begins. */
  name: string
  /** With its head, which tells the day and the sender. */
  text: string
}

/** The messages that may be papers, in their order, the last of them where there are too many; none where the text is one message. */
export function messagesIn(written: string): ChatMessage[] {
  const text = visible(written)
  const chat = byHeads(text)
  const all = chat.length > 1 ? chat.filter(({ bare }) => looksLikeDocument(bare)) : bankMessages(text)
  return all.slice(-MAX_MESSAGES).map(({ name, text: words }) => ({ name, text: words }))
}

interface Piece extends ChatMessage {
  /** Without its head. */
  bare: string
}

/** Each line that begins like a message of a chat begins one; the lines up to the next belong to it. */
function byHeads(text: string): Piece[] {
  const pieces: Piece[] = []
  let lines: string[] = []
  let head = 0
  const finish = (): void => {
    const words = lines.join('\n').trim()
    if (head > 0 && words !== '') pieces.push({ name: nameOf(words.slice(0, head)), text: words, bare: words.slice(head).trim() })
  }
  for (const line of text.split(/\r\n|\n|\r/)) {
    const found = startsLikeChat(flatten(line.slice(0, LONGEST_HEAD)))
    if (found > 0) {
      finish()
      lines = [line.trimStart()]
      head = found - (line.length - line.trimStart().length)
    } else lines.push(line)
  }
  finish()
  return pieces
}

/** Paragraphs, else lines, each of which is a bank's message; none where even one is not. */
function bankMessages(text: string): Piece[] {
  if (text.length > LONGEST_DOCUMENT) return []
  for (const between of [/(?:\r?\n[ \t]*){2,}/, /\r?\n/]) {
    const blocks = text
      .split(between)
      .map((block) => block.trim())
      .filter((block) => block !== '')
    if (blocks.length > 1 && blocks.every((block) => looksLikeAutopay(flatten(block))))
      return blocks.map((block) => ({ name: nameOf(block), text: block, bare: block }))
  }
  return []
}

const NAME_LENGTH = 40

const nameOf = (words: string): string => {
  const plain = words
    .replace(/[\s[\]/\\]+/gu, ' ')
    .trim()
    .replace(/:$/, '')
  return plain.length > NAME_LENGTH ? `${plain.slice(0, NAME_LENGTH).trim()}…` : plain
}
