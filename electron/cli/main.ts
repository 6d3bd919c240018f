/** The command line of a checkout: `npm run -s sverka -- VERB …`. The installed program takes the same words (electron/main.ts). */
import { readFileSync } from 'node:fs'
import { processOutput } from './output.ts'
import { runWords } from './run.ts'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string }
// Set, not called: a process that is told to exit at once may lose what it has not written yet.
process.exitCode = await runWords(process.argv.slice(2), processOutput(), version)
