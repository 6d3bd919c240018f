/** The tables that the family showed: how each is recognised; saved to a file, added from one, taken away. */
import { useRef, useState } from 'react'
import { message } from '../../../shared/i18n/message.ts'
import type { CustomLayout } from '../../../shared/model/custom-layout.ts'
import { layoutId, layoutsOf } from '../../../shared/model/own-layouts.ts'
import { Button } from '../../components/button.tsx'
import { Confirm } from '../../components/confirm.tsx'
import { useToasts } from '../../components/toasts.tsx'
import { useBridge, useWorker } from '../../hooks/program.tsx'
import { useAttempt } from '../../hooks/use-attempt.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { useTakeLayouts } from '../../hooks/use-take-layouts.ts'
import { LayoutList } from './layouts-list.tsx'
import styles from './settings.module.css'

export function LayoutsSettings() {
  const { tell } = useSpeaker()
  const worker = useWorker()
  const attempt = useAttempt()
  const take = useTakeLayouts()
  const save = useSaveLayouts()
  const picker = useRef<HTMLInputElement>(null)
  const [leaving, setLeaving] = useState<CustomLayout | null>(null)
  const layouts = layoutsOf(useData().head)

  return (
    <div className={styles.rows}>
      <p className={styles.hint}>{tell(layouts.length === 0 ? 'wizard.settings.empty' : 'wizard.settings.hint')}</p>
      {layouts.length > 0 && <LayoutList layouts={layouts} onSave={(layout) => void save(layout)} onRemove={setLeaving} />}
      <div className={styles.buttons}>
        <Button onClick={() => picker.current?.click()}>{tell('wizard.settings.import')}</Button>
        {layouts.length > 1 && <Button onClick={() => void save()}>{tell('wizard.settings.exportAll')}</Button>}
      </div>
      <input
        ref={picker}
        type="file"
        accept=".json"
        hidden
        aria-label={tell('wizard.settings.import')}
        onChange={(event) => {
          void event.currentTarget.files?.[0]?.text().then(take)
          event.currentTarget.value = ''
        }}
      />
      {leaving && (
        <Confirm
          title={tell('wizard.settings.removeTitle', { name: leaving.name })}
          text={tell('wizard.settings.removeText')}
          action={tell('wizard.settings.remove')}
          onConfirm={() => void attempt(worker.removeLayout(layoutId(leaving)), { done: message('wizard.settings.removed') })}
          onClose={() => setLeaving(null)}
        />
      )}
    </div>
  )
}

/** Saves one layout, or all, to a file of the person's choice. */
function useSaveLayouts(): (layout?: CustomLayout) => Promise<void> {
  const { tell } = useSpeaker()
  const worker = useWorker()
  const bridge = useBridge()
  const { show } = useToasts()
  return async (layout) => {
    const text = await worker.exportLayouts(layout && layoutId(layout))
    const name = layout ? tell('wizard.settings.exportName', { name: layout.name }) : tell('wizard.settings.exportAllName')
    const answer = await bridge.saveFile({ name, text })
    if (!answer.ok) show({ text: tell('app.failed', { detail: answer.error.code }), tone: 'short' })
    else if (answer.value) show({ text: tell('wizard.settings.exported'), tone: 'ok' })
  }
}
