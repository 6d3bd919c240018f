/** From the path of an address to a file of the built page, or to nothing when it leads outside. */
import { isAbsolute, relative, resolve, sep } from 'node:path'

/**
 * The file under `root` that a URL path names (`/` is index.html), or null when the path is malformed or leads outside.
 * `.` before the decoded path keeps it relative: an absolute one would replace the root.
 */
export function locate(root: string, pathname: string): string | null {
  if (!pathname.startsWith('/')) return null
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  // A NUL ends a path for the system; a backslash or a colon (drive, NTFS stream) would mean something else on Windows than here.
  if (/[\0\\:]/.test(decoded)) return null
  const file = resolve(root, `.${decoded === '/' ? '/index.html' : decoded}`)
  const inside = relative(root, file)
  if (inside === '' || inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return null
  return file
}
