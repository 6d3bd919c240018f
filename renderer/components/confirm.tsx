/** Asks before something that cannot be taken back. */

import { useSpeaker } from '../hooks/use-speaker.tsx'
import { Button } from './button.tsx'
import { Dialog, DialogButtons } from './dialog.tsx'

interface ConfirmProps {
  title: string
  text: string
  /** What the button that does it says, such as «Удалить счёт». */
  action: string
  onConfirm(): void
  onClose(): void
}

export function Confirm({ title, text, action, onConfirm, onClose }: ConfirmProps) {
  const { tell } = useSpeaker()
  return (
    <Dialog title={title} onClose={onClose} width={28}>
      <p>{text}</p>
      <DialogButtons>
        <Button
          kind="danger"
          onClick={() => {
            onConfirm()
            onClose()
          }}
        >
          {action}
        </Button>
        <Button onClick={onClose} data-autofocus>
          {tell('app.action.cancel')}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}
