/** Hands bytes out to be saved as a file, and says how it went. */
import { useCallback } from 'react'
import { useToasts } from '../../../components/toasts.tsx'
import { useBridge } from '../../../hooks/program.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'

/** The longest name that the bridge takes. */
const LONGEST_NAME = 200

/** Gives `save(name, bytes)`, which resolves to whether it was saved. */
export function useSaveBytes(): (name: string, bytes: Uint8Array) => Promise<boolean> {
  const bridge = useBridge()
  const { tell } = useSpeaker()
  const { show } = useToasts()
  return useCallback(
    async (name, bytes) => {
      // A part of a larger buffer would cross to the shell with all of it.
      const whole = bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
      const answer = await bridge.saveBytes({ name: name.slice(-LONGEST_NAME), bytes: whole })
      if (!answer.ok) show({ text: tell('app.failed', { detail: answer.error.code }), tone: 'short' })
      else if (answer.value) show({ text: tell('originals.saved'), tone: 'ok' })
      return answer.ok && answer.value
    },
    [bridge, tell, show],
  )
}
