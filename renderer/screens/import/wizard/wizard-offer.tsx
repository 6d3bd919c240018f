/** The preview's word about the columns of a file, with the button that opens the wizard. */
import { OWN_PRESET } from '../../../../shared/model/custom-layout.ts'
import { Button } from '../../../components/button.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import type { PreviewFile } from '../../../worker/api.ts'
import { offerOf } from './offer.ts'
import styles from './wizard.module.css'

export function WizardOffer({ file, onOpen }: { file: PreviewFile; onOpen(): void }) {
  const { tell } = useSpeaker()
  const offer = offerOf(file)
  if (!offer) return null
  const words = {
    needed: { text: tell('wizard.openUnknown'), action: tell('wizard.open') },
    maybe: { text: tell('wizard.openMaybe'), action: tell('wizard.open') },
    check: { text: tell('wizard.check'), action: tell('wizard.checkAction') },
    own: { text: tell('wizard.own', { name: file.preset?.slice(OWN_PRESET.length) ?? '' }), action: tell('wizard.ownAction') },
  }[offer]
  return (
    <div className={styles.offer}>
      <p>{words.text}</p>
      <Button
        small={offer !== 'needed'}
        kind={offer === 'needed' ? 'primary' : 'quiet'}
        onClick={onOpen}
        aria-label={`${words.action}: ${file.file}`}
      >
        {words.action}
      </Button>
    </div>
  )
}
