/** Layouts through the worker: an unknown table is shown, kept, read, remembered after a restart, shared and forgotten. */
import { beforeEach, describe, expect, it } from 'vitest'
import type { DroppedFile, Preview } from '../../../renderer/worker/api.ts'
import type { HouseholdService } from '../../../renderer/worker/service.ts'
import type { TableRules } from '../../../shared/model/custom-layout.ts'
import { layoutId, layoutsOf } from '../../../shared/model/own-layouts.ts'
import type { TableChoices } from '../../../shared/statements/csv/custom-cut.ts'
import { AT, keysOf, look, must, newDisk, opened, rowsOf, SIX_DEBITS, statement, text } from './service-world.ts'

let disk: IDBFactory
let service: HouseholdService
beforeEach(async () => {
  disk = newDisk()
  service = await opened(disk)
})

const march = (): DroppedFile => text('март.csv', 'Когда;Сколько;Кому\n03/03/2025;650;ДОМ.РУ\n04/03/2025;120;Кофе\n')
const april = (): DroppedFile => text('апрель.csv', 'Когда;Сколько;Кому\n03/04/2025;650;ДОМ.РУ\n')

/** The guessed choices with what only a person knows. */
async function chosen(preview: Preview, index = 0, rules: Partial<TableRules> = { sign: 'out' }): Promise<TableChoices> {
  const view = await service.previewTable(preview.id, index, {})
  if (!view) throw new Error('no table')
  return { ...view.choices, rules: { ...view.choices.rules, ...rules } }
}
async function keep(file: DroppedFile = march(), name = 'Карта'): Promise<Preview> {
  const preview = await look(service, [file])
  const answer = await service.saveLayout(preview.id, 0, name, await chosen(preview))
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems))
  return answer.preview
}
const names = async (of = service): Promise<string[]> => layoutsOf(await of.household()).map(({ name }) => name)

describe('an unknown table', () => {
  it('is shown as it would be read, and nothing is kept', async () => {
    const preview = await look(service, [march()])
    expect(preview.files[0]).toMatchObject({ kind: 'unknown', format: 'csv', usable: false })
    const view = await service.previewTable(preview.id, 0, await chosen(preview))
    expect(view?.rows.map(({ read }) => read?.amount)).toEqual([-650_00, -120_00])
    expect(await names()).toEqual([])
  })

  it('kept as a layout, is read at once in the same preview and can be stored', async () => {
    const preview = await keep()
    expect(preview.files[0]).toMatchObject({ kind: 'statement', preset: 'own:Карта', read: 2, added: 2, usable: true, problems: [] })
    expect(await service.applyImport(preview.id, [], AT)).toMatchObject({ ok: true })
    expect(await rowsOf(service)).toBe(2)
  })

  it('the next file like it is read without a question, after a restart too', async () => {
    await keep()
    const again = await opened(disk)
    expect((await look(again, [april()])).files[0]).toMatchObject({ preset: 'own:Карта', read: 1, added: 1 })
    expect((await look(again, [march()])).files[0]).toMatchObject({ read: 2 })
  })

  it('reads the other tables of the drop anew with it, and leaves the rest', async () => {
    const bank = statement('банк.csv', SIX_DEBITS)
    const preview = await look(service, [march(), bank, april(), text('письмо.txt', 'Привет')])
    const answer = await service.saveLayout(preview.id, 0, 'Карта', await chosen(preview))
    if (!answer.ok) throw new Error('refused')
    expect(answer.preview.id).not.toBe(preview.id)
    expect(answer.preview.files.map(({ file, read }) => [file, read])).toEqual([
      ['март.csv', 2],
      ['банк.csv', 6],
      ['апрель.csv', 1],
      ['письмо.txt', 0],
    ])
    // The old preview is out of date with its numbers.
    expect(keysOf(await service.applyImport(preview.id, [], AT))).toEqual(['household.refused.previewGone'])
  })

  it('asked again, begins with what was kept, and the new answer takes its place', async () => {
    const preview = await keep()
    const view = await service.previewTable(preview.id, 0, {})
    expect(view?.choices.rules.sign).toBe('out')
    const answer = await service.saveLayout(preview.id, 0, 'Карта', await chosen(preview, 0, { sign: 'in' }))
    expect(answer.ok && answer.preview.files[0]?.sample.map(({ amount }) => amount)).toEqual([650_00, 120_00])
    expect(await names()).toEqual(['Карта'])
  })
})

describe('what is refused changes nothing', () => {
  it.each<[string, Partial<TableRules>, string]>([
    ['no day', { sign: 'out', columns: { amount: 1, description: [] } }, 'wizard.lacks.date'],
    ['no word which way sums went', {}, 'wizard.lacks.sign'],
    ['a column that is not there', { sign: 'out', columns: { date: 0, amount: 9, description: [] } }, 'wizard.lacks.column'],
  ])('%s', async (_, rules, key) => {
    const preview = await look(service, [march()])
    expect(keysOf(await service.saveLayout(preview.id, 0, 'x', await chosen(preview, 0, rules)))).toEqual([key])
    expect(await names()).toEqual([])
    expect((await service.applyImport(preview.id, [], AT)).ok).toBe(false)
  })

  it('a preview that is gone, a file that is no table', async () => {
    const old = await look(service, [march()])
    const choices = await chosen(old)
    const preview = await look(service, [march(), text('x.csv', '\u0000'.repeat(9_000)), statement('банк.ofx', SIX_DEBITS)])
    expect(await service.previewTable(old.id, 0, {})).toBeNull()
    expect(keysOf(await service.saveLayout(old.id, 0, 'x', choices))).toEqual(['household.refused.previewGone'])
    expect(await service.previewTable(preview.id, 1, {})).toBeNull()
    expect(await service.previewTable(preview.id, 7, {})).toBeNull()
  })
})

describe('layouts of the family', () => {
  it('are shared: written out, taken in by a relative, who reads the same file', async () => {
    await keep()
    const file = await service.exportLayouts()
    const relative = await opened(newDisk())
    expect(await relative.importLayouts(file)).toEqual({ ok: true, count: 1 })
    expect((await look(relative, [april()])).files[0]).toMatchObject({ preset: 'own:Карта', read: 1 })
    expect(await relative.exportLayouts()).toBe(file)
  })

  it('one of several is written out alone', async () => {
    await keep()
    await keep(text('x.csv', 'День;Сумма всего;Где\n03/03/2025;650;ДОМ.РУ\n'), 'Вторая')
    const [, second] = layoutsOf(await service.household())
    const file = JSON.parse(await service.exportLayouts(second && layoutId(second))) as { name: string }
    expect(file.name).toBe('Вторая')
    expect(JSON.parse(await service.exportLayouts())).toHaveLength(2)
  })

  it('taken away, the next file is asked about again; stored rows stay', async () => {
    const preview = await keep()
    await service.applyImport(preview.id, [], AT)
    const [layout] = layoutsOf(await service.household())
    await must(service.removeLayout(layout ? layoutId(layout) : ''))
    expect(await names()).toEqual([])
    expect((await look(service, [april()])).files[0]?.kind).toBe('unknown')
    expect(await rowsOf(service)).toBe(2)
    expect(keysOf(await service.removeLayout('gone'))).toEqual(['wizard.settings.gone'])
  })

  it('go with the household file and come back with it', async () => {
    await keep()
    const file = await service.exportHousehold()
    const other = await opened(newDisk())
    await must(other.restoreHousehold(file, AT))
    expect(await names(other)).toEqual(['Карта'])
    expect(await other.exportHousehold()).toBe(file)
  })

  it('a file that does not fit is refused whole', async () => {
    await keep()
    expect(keysOf(await service.importLayouts('{"format":"sverka-layout","version":9}'))).toEqual(['wizard.file.version'])
    expect(await names()).toEqual(['Карта'])
  })

  it('have an end', async () => {
    await keep()
    const [layout] = layoutsOf(await service.household())
    const many = Array.from({ length: 200 }, (_, at) => ({ ...layout, match: { header: ['a', 'b', `c${at}`] } }))
    expect(keysOf(await service.importLayouts(JSON.stringify(many)))).toEqual(['wizard.settings.tooMany'])
    expect(await names()).toEqual(['Карта'])
  })
})
