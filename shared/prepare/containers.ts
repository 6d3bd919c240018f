/** Opens the files that hold files (archives, e-mails) and texts of several messages, and prepares what is inside, all within one bound. */
import { messagesIn } from '../documents/text/messages.ts'
import { MAX_ARCHIVE_FILES, MAX_UNPACKED_BYTES } from '../limits.ts'
import { openMail } from '../mail/open.ts'
import { isMail } from '../mail/signature.ts'
import type { InputFile, LeftOut } from '../model/inspected.ts'
import { isArchive, unpack } from '../statements/archive/unpack.ts'
import { decodeText } from '../statements/encoding.ts'

/** In what a file lies: the kinds of the files around it, and the room that all the files of the outermost share. */
export interface Within {
  around: readonly ('mail' | 'archive')[]
  room: { bytes: number; files: number }
}

export const outermost = (): Within => ({ around: [], room: { bytes: MAX_UNPACKED_BYTES, files: MAX_ARCHIVE_FILES } })

export interface Tools {
  sha256: (bytes: Uint8Array) => Promise<string>
  tell: (fraction: number) => void
  breathe: () => Promise<void>
  within: Within
  prepareOne: (file: InputFile, tell: (fraction: number) => void, within: Within) => Promise<InputFile>
}

/** A letter sent on as a file of a letter is opened, one inside that is not; an archive inside an archive neither. */
const MOST = { mail: 2, archive: 1 }

const mayOpen = (kind: 'mail' | 'archive', { around }: Within): boolean => around.filter((one) => one === kind).length < MOST[kind]

/** Why a file inside is not opened: it would be one container too many. */
function leftOut(bytes: Uint8Array, within: Within): LeftOut | undefined {
  const kind = isArchive(bytes) ? 'archive' : isMail(bytes) ? 'mail' : undefined
  return kind && !mayOpen(kind, within) ? 'nested' : undefined
}

async function prepareAll(files: readonly InputFile[], within: Within, from: number, tools: Tools): Promise<InputFile[]> {
  const prepared: InputFile[] = []
  for (const [index, one] of files.entries()) {
    await tools.breathe()
    const tell = (fraction: number): void => tools.tell(from + ((index + fraction) / files.length) * (1 - from))
    prepared.push(await tools.prepareOne({ ...one, sha256: await tools.sha256(one.bytes) }, tell, within))
  }
  return prepared
}

/** The archive with its files, each known by its own bytes. */
export async function prepareArchive(file: InputFile, tools: Tools): Promise<InputFile> {
  const { room } = tools.within
  const unpacking = unpack(file, room.bytes)
  let step = unpacking.next()
  for (; !step.done; step = unpacking.next()) {
    tools.tell(step.value * 0.3)
    await tools.breathe()
  }
  if (step.value.state !== 'read') return { ...file, inside: step.value }
  const within: Within = { around: [...tools.within.around, 'archive'], room }
  const left = [...step.value.left]
  const files: InputFile[] = []
  for (const one of step.value.files) {
    const why = room.files <= 0 ? 'tooLarge' : leftOut(one.bytes, within)
    if (why) left.push({ name: one.name, why })
    else {
      files.push(one)
      room.files -= 1
      room.bytes -= one.bytes.length
    }
  }
  return { ...file, inside: { state: 'read', files: await prepareAll(files, within, 0.3, tools), left } }
}

/** The e-mail taken apart, with the files attached to it. */
export async function prepareMail(file: InputFile, tools: Tools): Promise<InputFile> {
  const opened = await openMail(file.bytes)
  await tools.breathe()
  if (!opened) return { ...file, mail: { state: 'broken' } }
  const { files, beyond, ...letter } = opened
  const within: Within = { around: [...tools.within.around, 'mail'], room: tools.within.room }
  const left: { name: string; why: LeftOut | 'tooMany' }[] = beyond === undefined ? [] : [{ name: beyond, why: 'tooMany' }]
  const taken = files.filter(({ name, bytes }) => {
    const why = within.room.files <= 0 ? 'tooMany' : leftOut(bytes, within)
    if (why) left.push({ name, why })
    else within.room.files -= 1
    return !why && bytes.length > 0
  })
  const prepared = await prepareAll(
    taken.map(({ name, bytes }) => ({ name, bytes, sha256: '' })),
    within,
    0.2,
    tools,
  )
  const attachments = prepared.map((one, index) => (taken[index]?.inline ? { ...one, inline: true } : one))
  return { ...file, mail: { state: 'read', ...letter, attachments, left } }
}

/** A text longer than this is no pasted chat but an export of years. */
const LONGEST_CHAT_BYTES = 4 * 1024 * 1024

/** A text with its messages, where it holds several; else as it is. */
export async function prepareText(file: InputFile, tools: Tools): Promise<InputFile> {
  if (file.bytes.length > LONGEST_CHAT_BYTES) return file
  const text = decodeText(file.bytes)?.text
  const found = text === undefined ? [] : messagesIn(text)
  if (found.length === 0) return file
  const messages: InputFile[] = []
  for (const { name, text: words } of found) {
    const bytes = new TextEncoder().encode(words)
    messages.push({ name, bytes, sha256: await tools.sha256(bytes) })
  }
  return { ...file, messages }
}
