/** The rights of the page in the one window: as few as Electron lets it have. */
import type { WebPreferences } from 'electron'

/**
 * Preferences of the window. `preload` is the absolute path of the bundled CommonJS file.
 * Source: Electron's security checklist, items 2 to 8; all are said aloud, so that a changed default changes nothing here.
 */
export function webPreferences(preload: string): WebPreferences & { preload: string } {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    // The spell checker fetches its dictionaries from a server.
    spellcheck: false,
    // Dropping a file on the window must reach the page, never open the file in it.
    navigateOnDragDrop: false,
  }
}
