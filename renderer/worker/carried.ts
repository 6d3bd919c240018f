/** The bytes of a drop while its preview is open: which files would be kept, each with the file it came inside of. */
import type { CivilDate } from '../../shared/dates.ts'
import type { NoticeChannel } from '../../shared/model/household.ts'
import type { InputFile, Inspected } from '../../shared/model/inspected.ts'
import { mediaOf, type OriginalInfo } from '../../shared/papers/original.ts'
import { decodeText } from '../../shared/statements/encoding.ts'

interface Carried {
  info: Omit<OriginalInfo, 'receivedOn'>
  bytes: Uint8Array
}

/** A file as it will be kept. */
export interface Original {
  info: OriginalInfo
  bytes: Uint8Array
}

export class CarriedFiles {
  private readonly files = new Map<string, Carried>()

  /** Takes a prepared and read file, with the files inside it that its papers name. What can bring no paper is let go: it may be large. */
  add(file: InputFile, read: Inspected): void {
    const { parts = [] } = read
    // A text that nobody could read may still be a table, for the column wizard.
    if (read.kind === 'unknown' && parts.length === 0 && read.encoding === undefined) return
    this.put(file, read.encoding)
    this.addInside(file, new Set([read, ...parts].flatMap(namesOf)), { sha256: file.sha256, isMail: file.mail?.state === 'read' })
  }

  /**
   * The files that these papers were read from, each after the file it came inside of. `receivedOn`: the day of the drop. The channel is
   * that of the paper as the person corrected it, else that of the mail.
   */
  of(papers: readonly Inspected[], receivedOn: CivilDate): Original[] {
    const found = new Map<string, Original>()
    const take = (sha256: string, said?: NoticeChannel): void => {
      const carried = this.files.get(sha256)
      if (!carried || found.has(sha256)) return
      const { info, bytes } = carried
      if (info.outer !== undefined) take(info.outer)
      const channel = said ?? info.channel
      found.set(sha256, { info: { ...info, receivedOn, ...(channel && { channel }) }, bytes })
    }
    for (const paper of papers) for (const sha256 of namesOf(paper)) take(sha256, paper.notice?.channel)
    return [...found.values()]
  }

  private put(file: InputFile, encoding: string | undefined, outer?: Outer): void {
    const { name, bytes, sha256 } = file
    if (this.files.has(sha256)) return
    const media = mediaOf(file, encoding)
    const channel = media === 'mail' || outer?.isMail ? { channel: 'email' as const } : {}
    const info = { sha256, name, media, size: bytes.length, ...channel, ...(outer && { outer: outer.sha256 }) }
    this.files.set(sha256, { info, bytes })
  }

  private addInside(file: InputFile, named: ReadonlySet<string>, outer: Outer): void {
    for (const one of insideOf(file)) {
      // Where no hash was taken of an inner file, the outer one's stands for it, and that one is kept anyway.
      if (one.sha256 !== outer.sha256 && named.has(one.sha256)) this.put(one, decodeText(one.bytes)?.encoding, outer)
      this.addInside(one, named, outer)
    }
  }
}

/** The dropped file that another one was inside of. */
interface Outer {
  sha256: string
  isMail: boolean
}

const insideOf = ({ mail, inside }: InputFile): readonly InputFile[] => [
  ...(mail?.state === 'read' ? mail.attachments : []),
  ...(inside?.state === 'read' ? inside.files : []),
]

/** The hash of the file itself, and those of the inner files that its papers were read from. */
const namesOf = ({ sha256, invoice, notice }: Inspected): string[] =>
  [sha256, invoice?.source?.sha256, notice?.source?.sha256].filter((each) => each !== undefined)
