/** The start of the worker: the service over the real database, exposed to the window. */
// First: it decides how the schemas below are made.
import '../bridge/strict-page.ts'
import { expose } from 'comlink'
import { HouseholdStore } from '../data/store.ts'
import { readPdf } from './read-pdf.ts'
import { readPicture } from './read-picture.ts'
import { sha256Hex } from './reading.ts'
import { HouseholdService } from './service.ts'

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** A turn of the event loop through a message, because nested timers are held back to 4 ms. */
function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

const store = new HouseholdStore({ indexedDB, IDBKeyRange, wait })
expose(new HouseholdService(store, { now: () => performance.now(), breathe, sha256: sha256Hex, readPdf, readPicture }))
