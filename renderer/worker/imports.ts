/** The way of a drop: read and shown, then planned anew against the household of that moment and stored as one step, then perhaps undone. */
import type { CivilDate } from '../../shared/dates.ts'
import { filesOf, undoImports } from '../../shared/importing/index.ts'
import type { Inspected } from '../../shared/model/inspected.ts'
import type { TableChoices } from '../../shared/statements/csv/custom-cut.ts'
import { layoutOf, type TableView, viewTable } from '../../shared/statements/csv/custom-view.ts'
import { withoutBrought } from '../data/brought.ts'
import { problem } from '../data/changes.ts'
import { addLayouts } from '../data/layouts.ts'
import { originalsOfUndone, withoutUnnamed } from '../data/originals.ts'
import { withGoneBack, withUndone } from '../data/steps.ts'
import type { Applied, DroppedFile, Outcome, Preview, PreviewChoice, Progress, Relaid } from './api.ts'
import { CarriedFiles } from './carried.ts'
import { fileInto, previewOf } from './filing.ts'
import { type Keeper, refused } from './keeper.ts'
import { stateWith } from './lay.ts'
import { type ReadingParts, readFiles } from './reading.ts'
import type { Ticket } from './slices.ts'
import { contextOf, readAnew, type TableBytes, tableBytes } from './tables.ts'

interface Drop {
  id: string
  asOf: CivilDate
  /** What is to be taken in: the dropped files, each followed by the papers inside it. */
  inspected: Inspected[]
  /** Which of them were inside another. */
  inside: ReadonlySet<number>
  tables: TableBytes
  /** The bytes, to be kept with the step. */
  carried: CarriedFiles
}

export class Imports {
  private readonly keeper: Keeper
  private readonly parts: ReadingParts
  /** The last drop that was read; an older preview is out of date. */
  private drop: Drop | undefined
  private ticket: Ticket | undefined
  private previews = 0

  constructor(keeper: Keeper, parts: ReadingParts) {
    this.keeper = keeper
    this.parts = parts
  }

  /** Reads files and says what they would do. A second drop stops the first. */
  async preview(files: DroppedFile[], asOf: CivilDate, tell: (progress: Progress) => unknown): Promise<Preview> {
    this.cancel()
    const ticket: Ticket = { cancelled: false }
    this.ticket = ticket
    const context = contextOf(this.keeper.state.household, asOf)
    // A window that has gone answers no progress; that must not stop the reading.
    const told = (progress: Progress): void => void Promise.resolve(tell(progress)).catch(() => undefined)
    const carried = new CarriedFiles()
    const read = await readFiles(files, context, ticket, this.parts, told, (file, one) => carried.add(file, one))
    const inspected = read.flatMap(filesOf)
    const dropped = new Set(read.map(({ file }) => file))
    const inside = new Set(inspected.flatMap(({ file }, index) => (dropped.has(file) ? [] : [index])))
    return this.show({ asOf, inspected, inside, tables: tableBytes(files, read, inspected), carried })
  }

  private show(drop: Omit<Drop, 'id'>): Preview {
    this.previews += 1
    this.drop = { id: `preview-${this.previews}`, ...drop }
    return { id: this.drop.id, files: this.shown(this.drop) }
  }

  /** How a file of the preview would be read with these choices; null when it is no text or the preview is out of date. */
  table(preview: string, index: number, choices: TableChoices): TableView | null {
    const drop = this.drop
    const bytes = drop?.id === preview ? drop.tables.get(index) : undefined
    if (!drop || !bytes) return null
    return viewTable(bytes, choices, contextOf(this.keeper.state.household, drop.asOf)) ?? null
  }

  /** Keeps the choices as a layout and shows the drop as it is read with it. */
  async keepLayout(preview: string, index: number, name: string, choices: TableChoices): Promise<Relaid> {
    const drop = this.drop
    const bytes = drop?.id === preview ? drop.tables.get(index) : undefined
    if (!drop || !bytes) return refused(problem('household.refused.previewGone'))
    const layout = layoutOf(bytes, choices, name, contextOf(this.keeper.state.household, drop.asOf))
    if (Array.isArray(layout)) return refused(...layout)
    const outcome = await this.keeper.changeHousehold((household) => addLayouts(household, [layout]))
    if (!outcome.ok) return outcome
    const { asOf, inside, tables, carried } = drop
    const inspected = await readAnew(drop.inspected, tables, contextOf(this.keeper.state.household, asOf), this.parts)
    return { ok: true, preview: this.show({ asOf, inspected, inside, tables, carried }) }
  }

  cancel(): void {
    if (this.ticket) this.ticket.cancelled = true
    this.ticket = undefined
  }

  /** Lets a preview go that nobody wants, with its bytes. */
  forget(preview: string): void {
    if (this.drop?.id === preview) this.drop = undefined
  }

  /** Each file is planned after the ones before it, so that two copies in one drop count once. */
  private shown({ inspected, inside, asOf }: Drop): Preview['files'] {
    let { household } = this.keeper.state
    return inspected.map((file, index) => {
      const filed = fileInto(household, file, asOf)
      household = filed.household
      return previewOf(index, file, filed, inside.has(index), asOf)
    })
  }

  async apply(preview: string, choices: readonly PreviewChoice[], at: string): Promise<Applied> {
    const drop = this.drop
    if (!drop || drop.id !== preview) return refused(problem('household.refused.previewGone'))
    let step = ''
    const outcome = await this.keeper.change((state) => {
      const next = stateWith(state, drop, choices, at)
      if (!Array.isArray(next)) step = next.steps.at(-1)?.id ?? ''
      return next
    })
    if (!outcome.ok) return outcome
    if (this.drop === drop) this.drop = undefined
    return { ok: true, step }
  }

  undo(id: string): Promise<Outcome> {
    return this.keeper.change((state) => {
      const step = state.steps.find((each) => each.id === id)
      if (!step) return [problem('household.refused.stepGone')]
      if (step.undone) return [problem('household.refused.stepUndone')]
      const { laid } = step
      const household = withoutBrought(withGoneBack(undoImports(state.household, laid.imports), laid), laid.brought)
      const steps = withUndone(state.steps, step)
      return withoutUnnamed({ ...state, household, steps }, originalsOfUndone(state.steps, steps))
    })
  }
}
