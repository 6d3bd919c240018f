/** Short notices at the foot of the window, said to screen readers as well; an undo stays longer, a failure until it is sent away. */
import { IconX } from '@tabler/icons-react'
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react'
import { useSpeaker } from '../hooks/use-speaker.tsx'
import { Button } from './button.tsx'
import type { Tone } from './state-mark.tsx'
import styles from './toasts.module.css'

export interface Toast {
  text: string
  tone: Tone
  action?: { label: string; run(): void }
}
interface Toasts {
  show(toast: Toast): void
}

const ToastsContext = createContext<Toasts | null>(null)
/** Long enough to be read twice; with a button, long enough to change one's mind. A failure waits for the person. */
const SHOWN_FOR = 8_000
const SHOWN_WITH_BUTTON = 20_000
const AT_MOST = 2

export function ToastsProvider({ children }: { children: ReactNode }) {
  const { tell } = useSpeaker()
  const [shown, setShown] = useState<(Toast & { id: number })[]>([])
  const last = useRef(0)
  const drop = useCallback((id: number) => setShown((before) => before.filter((toast) => toast.id !== id)), [])
  const show = useCallback(
    (toast: Toast) => {
      const id = ++last.current
      setShown((before) => [...before.slice(1 - AT_MOST), { ...toast, id }])
      if (toast.tone !== 'short') window.setTimeout(() => drop(id), toast.action ? SHOWN_WITH_BUTTON : SHOWN_FOR)
    },
    [drop],
  )
  const toasts = useMemo(() => ({ show }), [show])
  return (
    <ToastsContext value={toasts}>
      {children}
      <div className={styles.stack} role="status" aria-live="polite">
        {shown.map(({ id, text, tone, action }) => (
          <div key={id} className={styles.toast} data-tone={tone}>
            <p>{text}</p>
            {action && (
              <Button
                small
                onClick={() => {
                  drop(id)
                  action.run()
                }}
              >
                {action.label}
              </Button>
            )}
            <Button small kind="plain" aria-label={tell('app.action.dismiss')} onClick={() => drop(id)}>
              <IconX aria-hidden="true" size="1.25rem" />
            </Button>
          </div>
        ))}
      </div>
    </ToastsContext>
  )
}

/** `show({ text, tone: 'ok' })` */
export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext)
  if (!toasts) throw new Error('useToasts needs a ToastsProvider above it')
  return toasts
}
