/** Language, colours, size of type, keys: changed at once. */
import { THEMES, TYPE_SIZES } from '../../../shared/bridge.ts'
import { LANGUAGES } from '../../../shared/i18n/dictionary.ts'
import { useProgram } from '../../hooks/program.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { ChoiceRow } from './choice-row.tsx'
import styles from './settings.module.css'
import { SwitchRow } from './switch-row.tsx'

export function LookSettings() {
  const { tell } = useSpeaker()
  const { settings, change } = useProgram()
  return (
    <div className={styles.rows}>
      <ChoiceRow
        label={tell('settings.language')}
        value={settings.language}
        choices={LANGUAGES.map((value) => ({ value, label: tell(`settings.languages.${value}`), lang: value }))}
        onChange={(language) => change({ language })}
      />
      <ChoiceRow
        label={tell('settings.typeSize')}
        value={settings.typeSize}
        choices={TYPE_SIZES.map((value) => ({ value, label: tell(`settings.typeSizes.${value}`) }))}
        onChange={(typeSize) => change({ typeSize })}
      />
      <ChoiceRow
        label={tell('settings.theme')}
        value={settings.theme}
        choices={THEMES.map((value) => ({ value, label: tell(`settings.themes.${value}`) }))}
        onChange={(theme) => change({ theme })}
      />
      <SwitchRow label={tell('settings.digitKeys')} on={settings.digitKeys} onChange={(digitKeys) => change({ digitKeys })} />
    </div>
  )
}
