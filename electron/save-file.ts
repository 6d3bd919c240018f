/** Offers a text or bytes as a file to save, through the system's dialog. */
import { rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog } from 'electron'
import { safeFileName } from './state/file-name.ts'

/** Writes beside the target first: a full disk must not leave half a file where a whole one was. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const beside = `${path}.part`
  try {
    await writeFile(beside, content, { encoding: 'utf8', flush: true })
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw error
  }
}

/** Gives false when the person thought better of it. Rejects when the file could not be written. */
export async function saveFile(name: string, content: string | Uint8Array): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog({ defaultPath: join(app.getPath('documents'), safeFileName(name)) })
  if (canceled || filePath === '') return false
  await writeWhole(filePath, content)
  return true
}
