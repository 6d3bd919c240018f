/** What is known of a kept file: when and how it came, how large it is, with which import, its SHA-256. */
import { Button } from '../../../components/button.tsx'
import { Disclosure } from '../../../components/disclosure.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import type { OpenedOriginal } from '../../../worker/api.ts'
import { timeWords } from '../sorting.ts'
import { sizeWords } from './size-words.ts'
import styles from './viewer.module.css'

/** `onOuter`: opens the mail or archive that the file was inside of. */
export function AboutFile({ opened: { info, step }, onOuter }: { opened: OpenedOriginal; onOuter(sha256: string): void }) {
  const { tell, say, day, language } = useSpeaker()
  const { outer } = info
  const facts: [string, string][] = [
    [tell('originals.about.received'), day(info.receivedOn)],
    ...(info.channel ? [[tell('originals.about.channel'), tell(`household.channel.${info.channel}`)] as [string, string]] : []),
    [tell('originals.about.size'), say(sizeWords(info.size))],
    ...(step ? [[tell('originals.about.step'), timeWords(step.at, language)] as [string, string]] : []),
  ]
  return (
    <Disclosure summary={tell('originals.about.title')}>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{tell('originals.about.print')}</dt>
          <dd>
            <code className={styles.print}>{info.sha256}</code>
            <small>{tell('originals.about.printHint')}</small>
          </dd>
        </div>
      </dl>
      {outer !== undefined && (
        <Button small onClick={() => onOuter(outer)}>
          {tell('originals.about.outer')}
        </Button>
      )}
    </Disclosure>
  )
}
