/** The composition root of the desktop program. The order matters: nothing is opened before the single-instance lock is ours. */
import { join } from 'node:path'
import { app, protocol } from 'electron'
import { OFFLINE_SWITCHES } from './guards/requests.ts'
import { APP_ID, USER_DATA_NAME } from './identity.ts'
import { programWords } from './launch/program-words.ts'
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

const words = programWords(process.argv, app.isPackaged)
// The words of the command line open no window, so they need no lock: they may run beside one.
if (words) void runCommandLine(words)
else if (app.requestSingleInstanceLock()) run()
else app.quit()

async function runCommandLine(given: readonly string[]): Promise<void> {
  const [{ runWords }, { processOutput, flushed }] = await Promise.all([import('./cli/run.ts'), import('./cli/output.ts')])
  const status = await runWords(given, processOutput(), app.getVersion())
  await flushed()
  app.exit(status)
}

function run(): void {
  const state = shellState(openStore(app.getPath('userData'), new Date()))
  // Fields for days are Chromium's own: their order follows its language.
  app.commandLine.appendSwitch('lang', state.settings().language)
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
