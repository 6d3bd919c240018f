/** Serves the built page on 127.0.0.1, for computers where Electron's runtime cannot be had. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerRequest } from './answer.ts'

const ADDRESS = '127.0.0.1'

export interface PageServer {
  port: number
  url: string
  close(): Promise<void>
}

/**
 * Whether the Host header names this server. A foreign site can point its own name at 127.0.0.1 (DNS rebinding) and would then read our
 * page as its own; its name stands in the header.
 */
export const isOwnHost = (host: string | undefined, port: number): boolean => host === `${ADDRESS}:${port}` || host === `localhost:${port}`

/** The path of a request line as it was sent: `new URL` would resolve its dots and hide an attempt. Null for anything but a path. */
export const pathOf = (target: string | undefined): string | null => (target?.startsWith('/') ? (target.split(/[?#]/, 1)[0] ?? null) : null)

async function respond(root: string, port: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request.url)
  if (!isOwnHost(request.headers.host, port) || path === null) {
    response.writeHead(400, { 'Content-Length': '0' }).end()
    return
  }
  const answer = await answerRequest(root, request.method ?? '', path)
  response.writeHead(answer.status, answer.headers).end(answer.body)
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      // In use, or reserved by Windows for something else: both mean the next one.
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    server.once('error', failed)
    server.listen(port, ADDRESS, () => {
      server.off('error', failed)
      resolve(true)
    })
  })
}

/**
 * Serves the folder `root` on the first free port from `firstPort`, trying `tries` of them.
 * Rejects when none is free or the address cannot be used at all.
 */
export async function servePage(root: string, firstPort: number, tries = 100): Promise<PageServer> {
  for (let port = firstPort; port < firstPort + tries && port < 65_536; port += 1) {
    const server = createServer((request, response) => {
      respond(root, port, request, response).catch(() => response.destroy())
    })
    if (!(await listen(server, port))) continue
    return {
      port,
      url: `http://${ADDRESS}:${port}/`,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve())
          // A browser keeps its connections open; waiting for them would keep Ctrl-C waiting.
          server.closeAllConnections()
        }),
    }
  }
  throw new Error(`no free port from ${firstPort} to ${firstPort + tries - 1}`)
}
