/** Brings the example in and takes it out again, with the files behind its papers. */
import type { CivilDate } from '../../shared/dates.ts'
import { demoFiles, withSources } from '../../shared/demo/files.ts'
import { demoHousehold } from '../../shared/demo/index.ts'
import { withDemo, withoutDemo } from '../../shared/demo/join.ts'
import type { Language } from '../../shared/i18n/dictionary.ts'
import type { OriginalInfo } from '../../shared/papers/original.ts'
import { problem } from '../data/changes.ts'
import { withOriginals, withoutUnnamed } from '../data/originals.ts'
import type { State } from '../data/store.ts'
import type { Change } from './keeper.ts'
import type { ReadingParts } from './reading.ts'

/** The change that adds the example laid out around this day; an older one gives way. */
export async function bringExample(today: CivilDate, language: Language, { sha256 }: Pick<ReadingParts, 'sha256'>): Promise<Change> {
  const bare = demoHousehold(today, language)
  const files = await Promise.all(
    demoFiles(bare, today, language).map(async ({ paper, text, ...file }) => {
      const bytes = new TextEncoder().encode(text)
      const info: OriginalInfo = { ...file, sha256: await sha256(bytes), media: 'text', size: bytes.length, demo: true }
      return { paper, info, bytes }
    }),
  )
  const demo = withSources(bare, new Map(files.map(({ paper, info: { name, sha256: hash } }) => [paper, { file: name, sha256: hash }])))
  return (state) => {
    const { currency } = state.household
    if (currency !== demo.currency) return [problem('household.refused.currency', { own: currency, other: demo.currency })]
    const bare = leaveExample(state)
    const infos = files.map(({ info }) => info)
    const originals = withOriginals(bare.originals, infos)
    const contents = new Map(files.map(({ info, bytes }) => [info.sha256, bytes]))
    return { ...bare, household: withDemo(bare.household, demo), originals, contents }
  }
}

/** The change that takes away exactly what the example brought. */
export function leaveExample(state: State): State {
  const files = [...state.originals.values()].filter(({ demo }) => demo).map(({ sha256 }) => sha256)
  return withoutUnnamed({ ...state, household: withoutDemo(state.household) }, files)
}
