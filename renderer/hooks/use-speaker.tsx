/** The voice of the screens: the project's speaker in the chosen language, for the household's currency and today. */
import { createContext, useContext } from 'react'
import type { Speaker } from '../../shared/i18n/speaker.ts'

export const SpeakerContext = createContext<Speaker | null>(null)

/** Says messages: `const { tell, money, day } = useSpeaker()`. Throws outside of the app. */
export function useSpeaker(): Speaker {
  const speaker = useContext(SpeakerContext)
  if (!speaker) throw new Error('useSpeaker needs a SpeakerContext above it')
  return speaker
}
