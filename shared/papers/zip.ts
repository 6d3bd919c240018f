/**
 * The archive of kept files as a ZIP that any computer opens: the files under their own names, and a list of what is known of each.
 * Read back, only what the list names is taken, and only as large as the list says.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate'
import { z } from 'zod'
import { isCivilDate } from '../dates.ts'
import { MAX_FILE_BYTES } from '../limits.ts'
import { NOTICE_CHANNELS } from '../model/household.ts'
import { MEDIA_KINDS, type OriginalInfo } from './original.ts'

/** A kept file with its bytes. */
export interface KeptFile {
  info: OriginalInfo
  bytes: Uint8Array
}

const LIST = 'sverka.json'
/** Far above what a list of all papers of a life takes. */
const LONGEST_LIST = 32 * 1024 * 1024

const Entry = z.object({
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string(),
  media: z.enum(MEDIA_KINDS),
  size: z.number().int().min(0).max(MAX_FILE_BYTES),
  receivedOn: z.string().refine(isCivilDate),
  channel: z.enum(NOTICE_CHANNELS).optional(),
  outer: z.string().optional(),
})
const List = z.object({ format: z.literal('sverka-originals'), version: z.literal(1), files: z.array(Entry) })

/** Characters; the ending stays, the beginning goes. */
const LONGEST_NAME = 100

/** Packed already: packing them again takes time and saves nothing. */
const PACKED: ReadonlySet<OriginalInfo['media']> = new Set(['pdf', 'picture', 'workbook', 'archive'])

/** The files as one ZIP. */
export function writeArchive(files: readonly KeptFile[]): Uint8Array {
  const entries: Zippable = {}
  const taken = new Set<string>()
  const listed = files.map(({ info: { demo: _, ...info }, bytes }) => {
    const path = freePath(`${info.receivedOn} ${plain(info.name)}`, taken)
    entries[path] = [bytes, { level: PACKED.has(info.media) ? 0 : 6 }]
    return { path, ...info }
  })
  const list = { format: 'sverka-originals', version: 1, files: listed }
  return zipSync({ [LIST]: strToU8(`${JSON.stringify(list, null, 2)}\n`), ...entries })
}

/** A name that every system takes. */
function plain(name: string): string {
  const bare = name.replace(/[\p{Cc}\p{Cs}\\/:*?"<>|\s]+/gu, ' ').trim()
  return [...bare].slice(-LONGEST_NAME).join('') || 'file'
}

function freePath(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]{1,8})?$/su.exec(name) ?? []
  let path = name
  for (let nth = 2; taken.has(path.toLowerCase()); nth += 1) path = `${stem.trimEnd()} (${nth})${ending}`
  taken.add(path.toLowerCase())
  return path
}

/**
 * What a ZIP that `writeArchive` made holds; undefined when it is no such archive. Whether the bytes are what the list calls them is for the
 * caller to see by their SHA-256. Files that are missing or of another size are named in `lost`.
 */
export function readArchive(zip: Uint8Array): { files: KeptFile[]; lost: string[] } | undefined {
  try {
    const text = unzipSync(zip, { filter: ({ name, originalSize }) => name === LIST && originalSize <= LONGEST_LIST })[LIST]
    const list = text && List.safeParse(JSON.parse(strFromU8(text)))
    if (!list?.success) return undefined
    const sizes = new Map(list.data.files.map(({ path, size }) => [path, size]))
    const found = unpacked(zip, sizes)
    const files: KeptFile[] = []
    const lost: string[] = []
    for (const { path, channel, outer, ...known } of list.data.files) {
      const bytes = found[path]
      const info = { ...known, ...(channel && { channel }), ...(outer !== undefined && { outer }) } as OriginalInfo
      if (bytes?.length === info.size) files.push({ info, bytes })
      else lost.push(info.name)
    }
    return { files, lost }
  } catch {
    return undefined
  }
}

/** The listed files of the listed sizes. Where one is damaged they are taken out one by one, so that it costs itself alone. */
function unpacked(zip: Uint8Array, sizes: ReadonlyMap<string, number>): Record<string, Uint8Array> {
  const take = (wanted?: string): Record<string, Uint8Array> =>
    unzipSync(zip, { filter: ({ name, originalSize }) => sizes.get(name) === originalSize && (wanted ?? name) === name })
  try {
    return take()
  } catch {
    const found: Record<string, Uint8Array> = {}
    for (const path of sizes.keys())
      try {
        Object.assign(found, take(path))
      } catch {
        // It stays missing, and is named as lost.
      }
    return found
  }
}

/** The files in parts that are not too large each: `most` bytes, unless a single file is larger. */
export function partsBySize(files: readonly OriginalInfo[], most: number): OriginalInfo[][] {
  const parts: OriginalInfo[][] = []
  let room = 0
  for (const info of files) {
    if (parts.length === 0 || info.size > room) {
      parts.push([])
      room = most
    }
    parts.at(-1)?.push(info)
    room -= info.size
  }
  return parts
}
