/** The composition root of the desktop program. The order matters: nothing is opened before the single-instance lock is ours. */
import { join } from 'node:path'
import { app, protocol } from 'electron'
import { OFFLINE_SWITCHES } from './guards/requests.ts'
import { APP_ID, USER_DATA_NAME } from './identity.ts'
import { programPaths } from './paths.ts'
import { type Program, startProgram } from './program.ts'
import { OWN_SCHEME, secureContents } from './secure.ts'
import { openStore } from './state/electron-store.ts'
import { shellState } from './state/shell-state.ts'

app.enableSandbox()
for (const [name, value] of OFFLINE_SWITCHES) app.commandLine.appendSwitch(name, value)
protocol.registerSchemesAsPrivileged([OWN_SCHEME])
// The lock lies in the user data folder, so the folder comes first.
app.setPath('userData', join(app.getPath('appData'), USER_DATA_NAME))

if (app.requestSingleInstanceLock()) run()
else app.quit()

function run(): void {
  const state = shellState(openStore(app.getPath('userData'), new Date()))
  let program: Program | null = null
  app.setAppUserModelId(APP_ID)
  app.on('web-contents-created', (_event, contents) => secureContents(contents))
  app.on('second-instance', () => program?.show())
  app.on('activate', () => program?.show())
  app.on('before-quit', () => program?.beginQuit())
  app.on('window-all-closed', () => {
    // On macOS a program without windows goes on in the dock.
    if (process.platform !== 'darwin') app.quit()
  })
  void app.whenReady().then(() => {
    program = startProgram(state, programPaths(import.meta.dirname))
  })
}
