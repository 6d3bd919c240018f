/** Writes a file whole or not at all: a temporary file beside it, flushed to the disk, then renamed over it. */
import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Replaces `path` by `text` (UTF-8) in one step. Throws the operating system's error, and then `path` is as it was. Everything is
 * synchronous, so that Ctrl-C, held for the moment, cannot come between the steps and leave the temporary file behind.
 */
export function saveWhole(path: string, text: string): void {
  const target = realTarget(path)
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
  const hold = (): void => {}
  process.on('SIGINT', hold).on('SIGTERM', hold)
  try {
    const file = openSync(temporary, 'wx', modeOf(target))
    try {
      write(file, text)
      renameSync(temporary, target)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error
    }
    flushFolder(dirname(target))
  } finally {
    process.off('SIGINT', hold).off('SIGTERM', hold)
  }
}

/** A link stays a link: what it points to is replaced. */
function realTarget(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** A file that stands keeps its permissions; a new one is for its owner alone, because it tells a family's payments. */
function modeOf(target: string): number {
  const found = statSync(target, { throwIfNoEntry: false })
  if (found?.isDirectory()) throw Object.assign(new Error(`a folder: ${target}`), { code: 'EISDIR' })
  return found ? found.mode & 0o777 : 0o600
}

function write(file: number, text: string): void {
  try {
    const bytes = Buffer.from(text, 'utf8')
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/**
 * Without this the rename itself may be lost in a power cut. Windows and some network disks cannot flush a folder; the file is in its
 * place by then, so that is no failure.
 */
function flushFolder(path: string): void {
  try {
    const folder = openSync(path, 'r')
    try {
      fsyncSync(folder)
    } finally {
      closeSync(folder)
    }
  } catch {
    // See above.
  }
}
