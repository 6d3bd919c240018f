/** The start of the page: settings and environment from the bridge, the worker, then the app. */
import './bridge/strict-page.ts'
import '@mantine/core/styles.layer.css'
import './theme/fonts.css'
import './theme/tokens.css'
import './theme/base.css'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { bridge } from './bridge/index.ts'
import { startingParts } from './start-parts.ts'
import { connectWorker } from './worker/client.ts'

const root = document.getElementById('root')
if (root) {
  const parts = await startingParts(bridge(), connectWorker())
  createRoot(root).render(<App parts={parts} />)
}
