/** Whether bytes are an e-mail as mail programs save it (RFC 5322): header lines first, one of them such as only mails have. */

const HEAD_BYTES = 16 * 1024
/** An mbox file of one letter begins with such a line. */
const MBOX = /^From \S+ [^\n]*\n/
const FIRST = /^[A-Za-z][A-Za-z0-9-]{0,60}:(?:[ \t]|\r?\n[ \t])/
const MAIL_HEADERS =
  /^(?:MIME-Version|Received|Return-Path|Message-ID|Content-Type|Content-Transfer-Encoding|Delivered-To|DKIM-Signature|X-Mailer|List-Unsubscribe):/im

/** Looks at the header alone, at most its first 16 KB. */
export function isMail(bytes: Uint8Array): boolean {
  // Every byte is a letter here: names of headers are ASCII whatever the rest is.
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, HEAD_BYTES))
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .replace(MBOX, '')
  if (!FIRST.test(head)) return false
  return MAIL_HEADERS.test(head.split(/\r?\n\r?\n/, 1)[0] ?? '')
}
