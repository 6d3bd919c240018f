/** Settings that are no JSON are set aside under another name, never wiped: what stood in them may still be wanted. */

export interface SettingsFiles {
  /** The text of a file, or null when there is none. */
  read(path: string): string | null
  rename(from: string, to: string): void
}

/** Whether a settings file can be used: a JSON object. An empty one is what a power cut leaves behind. */
export function isReadableSettingsText(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text)
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
  } catch {
    return false
  }
}

/** `settings.json.corrupt-20250620T093000Z`: no colons, because Windows forbids them in names. */
export const asideName = (path: string, now: Date): string => `${path}.corrupt-${now.toISOString().replace(/[-:]|\.\d+/g, '')}`

/** Sets a corrupt settings file aside. Gives its new name, or null when there was nothing to do. */
export function setAsideIfCorrupt(path: string, now: Date, files: SettingsFiles): string | null {
  const text = files.read(path)
  if (text === null || isReadableSettingsText(text)) return null
  const aside = asideName(path, now)
  files.rename(path, aside)
  return aside
}
