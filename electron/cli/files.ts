/** Reads files of the command line from the disk or standard input; a fault of the disk is a sentence, never an exception. */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { type Message, message } from '../../shared/i18n/message.ts'
import type { InputFile } from '../../shared/model/inspected.ts'

/** Standard input, as the words name it. */
export const STANDARD_INPUT = '-'
/** Larger than any statement; reading more would only fill the memory. */
const LARGEST = 500_000_000
const MEGABYTE = 1_000_000

export type Read<T> = { ok: true; value: T } | { ok: false; fault: Message }

/** As lower-case hex. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The bytes of a file and their SHA-256 (hex). `name` is the path as it was given. */
export async function readInput(path: string): Promise<Read<InputFile>> {
  try {
    const bytes = path === STANDARD_INPUT ? await readStandardInput() : await readDisk(path)
    return bytes instanceof Uint8Array ? { ok: true, value: { name: path, bytes, sha256: sha256(bytes) } } : { ok: false, fault: bytes }
  } catch (error) {
    return { ok: false, fault: diskFault(error) }
  }
}

async function readDisk(path: string): Promise<Uint8Array | Message> {
  const { size } = await stat(path)
  return size > LARGEST ? tooLarge(size) : readFile(path)
}

async function readStandardInput(): Promise<Uint8Array | Message> {
  const bytes = await buffer(process.stdin)
  return bytes.length > LARGEST ? tooLarge(bytes.length) : bytes
}

const tooLarge = (size: number): Message => message('cli.disk.tooLarge', { size: Math.ceil(size / MEGABYTE), limit: LARGEST / MEGABYTE })

/** What the operating system's error means to a person who named the file. */
export function diskFault(error: unknown): Message {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return message('cli.disk.missing')
    case 'EISDIR':
      return message('cli.disk.folder')
    case 'EACCES':
    case 'EPERM':
      return message('cli.disk.forbidden')
    case 'EROFS':
      return message('cli.disk.readOnly')
    case 'ENOSPC':
    case 'EDQUOT':
      return message('cli.disk.full')
    default:
      return message('cli.disk.other', { reason: code || String(error) })
  }
}
