/** Puts the guards on what Electron creates: the session and every web contents. The decisions are in guards/. */
import type { Session, WebContents } from 'electron'
import { isOwnPage } from './guards/navigation.ts'
import { mayHave } from './guards/permissions.ts'
import { mayRequest } from './guards/requests.ts'
import { APP_HOST, APP_SCHEME } from './identity.ts'
import { answerRequest } from './page/answer.ts'

/** For `registerSchemesAsPrivileged`: a standard scheme has an origin, and so IndexedDB; a secure one has workers and crypto. */
export const OWN_SCHEME = { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } } as const

/** Serves the page under `app://sverka` and closes the session to everything else. `root`: the folder of the built page. */
export function secureSession(session: Session, root: string): void {
  session.protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url)
    if (url.host !== APP_HOST) return new Response(null, { status: 404 })
    const { status, headers, body } = await answerRequest(root, request.method, url.pathname)
    return new Response(status === 200 ? body : null, { status, headers })
  })
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !mayRequest(details.url) }))
  session.setPermissionRequestHandler((contents, permission, decide, details) =>
    decide(details.isMainFrame && mayHave(permission, contents.getURL())),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin))
  session.setDevicePermissionHandler(() => false)
  // Saving goes through the bridge and its dialog; a download that the page starts by itself is not ours.
  session.on('will-download', (event) => event.preventDefault())
}

/** Nails a web contents to the program's own page: no other address, no other window, no webview. */
export function secureContents(contents: WebContents): void {
  const stay = (event: { url: string; preventDefault(): void }): void => {
    if (!isOwnPage(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // WebRTC sends datagrams that no request filter sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
