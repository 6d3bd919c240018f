/** How the file becomes a table at all: the encoding of its letters, what separates its columns, where their names stand. */
import { DELIMITERS } from '../../../../shared/model/custom-layout.ts'
import type { TableView } from '../../../../shared/statements/csv/custom-view.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { SelectField } from '../../../components/fields.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import { withDelimiter, withEncoding, withHeader } from './choices.ts'
import type { TableControl } from './use-table.ts'
import styles from './wizard.module.css'

/** Those that banks write; what the program found stands among them. */
const ENCODINGS = ['utf-8', 'windows-1251', 'ibm866', 'koi8-r', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1252', 'windows-1257']
const NAMES = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const
const LONGEST_LINE = 60

export function CutPart({ view, choices, cut, open }: { view: TableView } & Pick<TableControl, 'choices' | 'cut'> & { open: boolean }) {
  const { tell } = useSpeaker()
  const { encoding, delimiter, headerRow } = { ...view.choices, ...choices }
  const labels = [...new Set([view.found, ...ENCODINGS])]
  const lines = view.lines.map((cells, at) => {
    const text = cells.join(' · ').slice(0, LONGEST_LINE)
    return { value: String(at), label: tell('wizard.headerRow', { number: at + 1, text }) }
  })
  const beyond = headerRow !== null && headerRow >= lines.length ? [{ value: String(headerRow), label: String(headerRow + 1) }] : []
  return (
    <Disclosure summary={tell('wizard.cut')} open={open}>
      <div className={styles.fields}>
        <SelectField
          label={tell('wizard.encoding')}
          value={encoding}
          choices={labels.map((value) => ({
            value,
            label: value === view.found ? tell('wizard.encodingFound', { encoding: value }) : value,
          }))}
          onChange={(value) => cut(withEncoding(value))}
        />
        <SelectField
          label={tell('wizard.delimiter')}
          value={delimiter}
          choices={DELIMITERS.map((value) => ({ value, label: tell(`wizard.delimiters.${NAMES[value]}`) }))}
          onChange={(value) => cut(withDelimiter({ encoding }, value as (typeof DELIMITERS)[number]))}
        />
        <SelectField
          label={tell('wizard.header')}
          value={headerRow === null ? '' : String(headerRow)}
          choices={[{ value: '', label: tell('wizard.headerNone') }, ...lines, ...beyond]}
          onChange={(value) => cut(withHeader({ encoding, delimiter }, value === '' ? null : Number(value)))}
        />
      </div>
    </Disclosure>
  )
}
