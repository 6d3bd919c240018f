/** Answers a request for a file of the built page. The one door behind both `app://sverka` and the server on 127.0.0.1. */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { contentType } from './content-type.ts'
import { NONCE_PLACEHOLDER, securityHeaders } from './csp.ts'
import { locate } from './locate.ts'

export interface Answer {
  status: 200 | 404 | 405
  headers: Record<string, string>
  /** Empty for HEAD. */
  body: Uint8Array<ArrayBuffer>
}

const EMPTY = new Uint8Array()

function refusal(status: 404 | 405, extra: Record<string, string> = {}): Answer {
  return { status, headers: { ...securityHeaders(newNonce()), 'Content-Length': '0', ...extra }, body: EMPTY }
}

/** Unguessable, 128 bits, as the policy's source asks. */
const newNonce = (): string => randomBytes(16).toString('base64')

/**
 * The answer to `method` for `pathname` (still percent-encoded) from the folder `root`. Only GET and HEAD are answered; a folder, an
 * unknown kind of file and a path outside are all "not found", so that nothing can be learned about the disk.
 */
export async function answerRequest(root: string, method: string, pathname: string): Promise<Answer> {
  if (method !== 'GET' && method !== 'HEAD') return refusal(405, { Allow: 'GET, HEAD' })
  const file = locate(root, pathname)
  const type = file === null ? null : contentType(file)
  if (file === null || type === null) return refusal(404)
  let body: Uint8Array<ArrayBuffer>
  try {
    body = await readFile(file)
  } catch {
    return refusal(404)
  }
  const nonce = newNonce()
  if (type.startsWith('text/html')) body = Buffer.from(Buffer.from(body).toString('utf8').replaceAll(NONCE_PLACEHOLDER, nonce))
  return {
    status: 200,
    headers: { ...securityHeaders(nonce), 'Content-Type': type, 'Content-Length': String(body.byteLength) },
    body: method === 'HEAD' ? EMPTY : body,
  }
}
