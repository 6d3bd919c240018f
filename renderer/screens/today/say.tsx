/** The sentence, its critical part in the colour of its state. */

import { type Sentence, stressed } from '../../../shared/sentence.ts'
import { typeset } from '../../components/typeset.ts'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './today.module.css'

export function Say({ sentence }: { sentence: Sentence }) {
  const { say, language } = useSpeaker()
  const pieces = stressed(typeset(sentence.main.map(say).join(' '), language))
  return (
    <span className={styles.say} data-tone={sentence.state}>
      {pieces.map(({ text, strong, from }) => (strong ? <em key={from}>{text}</em> : <span key={from}>{text}</span>))}
    </span>
  )
}
