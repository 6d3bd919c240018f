/** A proposed name for a file that any system accepts. */

const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** The name without folders and without what Windows forbids; `sverka` when nothing is left. The dialog lets the person change it. */
export function safeFileName(name: string): string {
  const base = (name.split(/[/\\]/).at(-1) ?? '')
    .replace(/\p{Cc}|[<>:"|?*]/gu, '_')
    .replace(/^\.+|[. ]+$/g, '')
    .trim()
  return base === '' || RESERVED.test(base) ? `sverka${RESERVED.test(base) ? `-${base}` : ''}` : base
}
