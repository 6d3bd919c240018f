/** Saves the kept files as ZIPs one after the other, takes them back from one, and says how it went. */
import { useEffect, useState } from 'react'
import { message, type Problem } from '../../../shared/i18n/message.ts'
import type { OriginalInfo } from '../../../shared/papers/original.ts'
import { useToasts } from '../../components/toasts.tsx'
import { useBridge, useWorker } from '../../hooks/program.tsx'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import type { TakenBack } from '../../worker/api.ts'
import { sizeWords } from '../papers/viewer/size-words.ts'

export interface ArchiveControl {
  kept: OriginalInfo[]
  busy: boolean
  save(): Promise<void>
  takeBack(file: File, most: number): Promise<void>
}

export function useArchive(): ArchiveControl {
  const worker = useWorker()
  const { tell } = useSpeaker()
  const { show } = useToasts()
  const kept = useKept()
  const save = useSaveParts()
  const [busy, setBusy] = useState(false)
  const failed = (error: unknown): void =>
    show({ text: tell('app.failed', { detail: error instanceof Error ? error.message : String(error) }), tone: 'short' })
  const working = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true)
    await work().catch(failed)
    setBusy(false)
  }
  const told = useTold()
  return {
    kept,
    busy,
    save: () => working(save),
    takeBack: (file, most) =>
      working(async () => {
        if (file.size > most) told({ ok: false, problems: [{ level: 'error', message: tooLarge(file) }] })
        else told(await worker.takeBackArchive(await file.arrayBuffer()))
      }),
  }
}

const tooLarge = ({ size }: File): Problem['message'] => message('originals.archive.tooLarge', { size: { message: sizeWords(size) } })

/** What is known of the kept files, asked anew after every change. */
function useKept(): OriginalInfo[] {
  const worker = useWorker()
  const { head } = useData()
  const [kept, setKept] = useState<OriginalInfo[]>([])
  // The household stands in the list because a new one may mean other files.
  useEffect(() => {
    let gone = false
    const ask = async (): Promise<void> => {
      const files = await worker.originals()
      if (!gone && head) setKept(files)
    }
    void ask()
    return () => {
      gone = true
    }
  }, [worker, head])
  return kept
}

/** One ZIP, or several where one would be too large; stops when the person thinks better of it. */
function useSaveParts(): () => Promise<void> {
  const worker = useWorker()
  const bridge = useBridge()
  const { tell } = useSpeaker()
  const { today } = useData()
  const { show } = useToasts()
  return async () => {
    const count = await worker.archiveParts()
    const lost: string[] = []
    for (let part = 1; part <= count; part += 1) {
      const { zip, damaged } = await worker.archivePart(part)
      lost.push(...damaged)
      const name =
        count === 1 ? tell('originals.archive.name', { day: today }) : tell('originals.archive.partName', { day: today, part, count })
      const answer = await bridge.saveBytes({ name, bytes: zip })
      if (!answer.ok) throw new Error(answer.error.code)
      if (!answer.value) return
    }
    if (lost.length > 0) show({ text: tell('originals.archive.damaged', { names: lost.join(', ') }), tone: 'short' })
    else show({ text: tell('originals.archive.saved'), tone: 'ok' })
  }
}

/** Says what came back, and what of the ZIP could not be taken. */
function useTold(): (answer: TakenBack) => void {
  const { tell, say } = useSpeaker()
  const { show } = useToasts()
  return (answer) => {
    if (!answer.ok) {
      show({ text: `${tell('app.refused')} ${answer.problems.map((problem) => say(problem.message)).join('; ')}`, tone: 'short' })
      return
    }
    const back = answer.added + answer.mended
    const words = back === 0 ? tell('originals.archive.nothing') : tell('originals.archive.taken', { count: back })
    if (answer.wrong.length === 0) show({ text: words, tone: 'ok' })
    else {
      const wrong = tell('originals.archive.wrong', { names: answer.wrong.join(', ') })
      show({ text: back === 0 ? wrong : `${words} ${wrong}`, tone: 'short' })
    }
  }
}
