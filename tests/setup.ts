/** Before every test file: the network does not exist (Sverka is offline by construction, and so are its tests), and chance repeats. */
import net from 'node:net'
import fc from 'fast-check'

// A check that decides must give the same answer twice, so properties meet the same cases at every run; `npm run test:explore` lets
// them meet new ones. What that finds becomes a case of its own.
if (import.meta.env.MODE !== 'explore') fc.configureGlobal({ seed: 20_250_629 })

const refuse = (): never => {
  throw new Error('A test tried to reach the network. Nothing in Sverka may.')
}
globalThis.fetch = refuse as typeof fetch
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const where = JSON.stringify(args)
  if (!/127\.0\.0\.1|localhost|"path"/.test(where)) refuse()
  return (connect as (...rest: unknown[]) => net.Socket).apply(this, args)
} as typeof net.Socket.prototype.connect
