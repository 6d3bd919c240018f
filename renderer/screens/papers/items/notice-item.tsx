/** A provider's or a bank's message in a list: what it announces, how early it came, its text. */
import { IconBell } from '@tabler/icons-react'
import { noticeTiming, noticeTimingWords } from '../../../../shared/documents/notice-timing.ts'
import type { Notice } from '../../../../shared/model/household.ts'
import type { OriginalInfo } from '../../../../shared/papers/original.ts'
import type { NoticePaper } from '../../../../shared/papers/paper.ts'
import { Disclosure } from '../../../components/disclosure.tsx'
import { useData } from '../../../hooks/use-data.tsx'
import { useSpeaker } from '../../../hooks/use-speaker.tsx'
import styles from '../papers.module.css'
import { ItemFrame } from './frame.tsx'
import { noticeTitle } from './notice-title.ts'

/** As much as an SMS holds is read at once; a letter waits for a click. */
const SHORT_TEXT = 300

interface NoticeItemProps {
  paper: NoticePaper
  withAccount: boolean
  onOpen(original: OriginalInfo): void
  onRemove(): void
}

export function NoticeItem({ paper: { notice, original, account }, withAccount, onOpen, onRemove }: NoticeItemProps) {
  const { tell, say, money } = useSpeaker()
  const received = tell('papers.item.received', {
    day: { day: notice.receivedOn },
    channel: tell(`household.channel.${notice.channel}`),
  })
  return (
    <ItemFrame
      icon={<IconBell aria-hidden="true" size="1.5rem" stroke={1.5} />}
      title={say(noticeTitle(notice))}
      account={withAccount ? account : undefined}
      facts={[received]}
      sum={notice.amount === undefined ? undefined : money(notice.amount)}
      original={original}
      onOpen={onOpen}
      onRemove={onRemove}
    >
      <Timing notice={notice} />
      {notice.text && <Text text={notice.text} />}
    </ItemFrame>
  )
}

function Timing({ notice }: { notice: Notice }) {
  const { say } = useSpeaker()
  const days = useData().head.settings?.noticeDays
  const timing = noticeTiming(notice, days)
  if (!timing) return null
  return <p data-tone={timing.late ? 'short' : undefined}>{say(noticeTimingWords(timing, days))}</p>
}

function Text({ text }: { text: string }) {
  const { tell } = useSpeaker()
  if (text.length <= SHORT_TEXT) return <p className={styles.quote}>{text}</p>
  return (
    <Disclosure summary={tell('papers.item.text')}>
      <p className={styles.quote}>{text}</p>
    </Disclosure>
  )
}
