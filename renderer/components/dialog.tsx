/** A dialog over the page: keeps the focus inside, closes with Escape, gives the focus back. */
import { Modal } from '@mantine/core'
import { type FormEvent, type ReactNode, useLayoutEffect } from 'react'
import { useSpeaker } from '../hooks/use-speaker.tsx'
import { Button, type ButtonKind } from './button.tsx'
import styles from './dialog.module.css'

interface DialogProps {
  title: string
  onClose(): void
  /** In rem. */
  width?: number
  children: ReactNode
}

/** Shown while it is mounted. */
export function Dialog({ title, onClose, width = 32, children }: DialogProps) {
  const { tell } = useSpeaker()
  useFocusBack()
  return (
    <Modal.Root
      opened
      onClose={onClose}
      size={`${width}rem`}
      classNames={{
        content: styles.content ?? '',
        header: styles.header ?? '',
        title: styles.title ?? '',
        body: styles.body ?? '',
        overlay: styles.overlay ?? '',
      }}
    >
      <Modal.Overlay />
      <Modal.Content>
        {/* Mantine draws a <header> here; outside of a section that would be a second banner of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={tell('app.action.close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

/**
 * Mantine gives the focus back when a dialog is closed and stays mounted; these end by being taken away. One dialog that follows another
 * at once finds the focus where the first one had found it.
 */
function useFocusBack(): void {
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
}

/** The row of buttons at a dialog's end. */
export function DialogButtons({ children }: { children: ReactNode }) {
  return <div className={styles.buttons}>{children}</div>
}

interface FormDialogProps extends DialogProps {
  /** What the button that does it says. */
  submit: string
  submitKind?: ButtonKind
  busy?: boolean
  onSubmit(): void
}

/** A dialog with a form: Enter submits, the buttons stand at the end. */
export function FormDialog({ submit, submitKind = 'primary', busy = false, onSubmit, children, ...dialog }: FormDialogProps) {
  const { tell } = useSpeaker()
  const send = (event: FormEvent): void => {
    event.preventDefault()
    onSubmit()
  }
  return (
    <Dialog {...dialog}>
      <form onSubmit={send} noValidate className={styles.form}>
        {children}
        <DialogButtons>
          <Button type="submit" kind={submitKind} disabled={busy}>
            {submit}
          </Button>
          <Button onClick={dialog.onClose}>{tell('app.action.cancel')}</Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}
