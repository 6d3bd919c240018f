/** The list of the family's layouts, each with what it recognises and its two buttons. */
import type { CustomLayout } from '../../../shared/model/custom-layout.ts'
import { layoutId } from '../../../shared/model/own-layouts.ts'
import { Button } from '../../components/button.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './settings.module.css'

interface LayoutListProps {
  layouts: readonly CustomLayout[]
  onSave(layout: CustomLayout): void
  onRemove(layout: CustomLayout): void
}

export function LayoutList({ layouts, onSave, onRemove }: LayoutListProps) {
  const { tell } = useSpeaker()
  const recognised = ({ match }: CustomLayout): string =>
    'header' in match
      ? tell('wizard.settings.byHeader', { columns: match.header.filter((name) => name !== '').join(', ') })
      : tell('wizard.settings.byKinds', { count: match.kinds.length })
  return (
    <ul className={styles.layouts}>
      {layouts.map((layout) => (
        <li key={layoutId(layout)}>
          <div>
            <strong>{layout.name}</strong>
            <p className={styles.hint}>{recognised(layout)}</p>
          </div>
          <div className={styles.buttons}>
            <Button small onClick={() => onSave(layout)} aria-label={tell('wizard.settings.exportOne', { name: layout.name })}>
              {tell('wizard.settings.export')}
            </Button>
            <Button
              small
              kind="danger"
              onClick={() => onRemove(layout)}
              aria-label={tell('wizard.settings.removeOne', { name: layout.name })}
            >
              {tell('wizard.settings.remove')}
            </Button>
          </div>
        </li>
      ))}
    </ul>
  )
}
