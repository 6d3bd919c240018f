/** The list of screens. A new screen is one line here. */
import { IconCalendarCheck, IconFileText, IconListDetails, IconSettings } from '@tabler/icons-react'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { hrefOf, type Screen } from '../../route.ts'
import styles from './frame.module.css'

const SECTIONS = [
  { screen: 'today', name: 'app.nav.today', Icon: IconCalendarCheck },
  { screen: 'accounts', name: 'app.nav.accounts', Icon: IconListDetails },
  { screen: 'papers', name: 'app.nav.papers', Icon: IconFileText },
  { screen: 'settings', name: 'app.nav.settings', Icon: IconSettings },
] as const

/** How many things are to be done, and whether one of them is urgent. */
export interface AttentionMark {
  count: number
  urgent: boolean
}

export function Sections({ screen, attention }: { screen: Screen; attention: AttentionMark }) {
  const { tell } = useSpeaker()
  return (
    <nav aria-label={tell('app.nav.label')}>
      <ul className={styles.sections}>
        {SECTIONS.map(({ screen: to, name, Icon }) => (
          <li key={to}>
            <a href={hrefOf(to)} aria-current={to === screen ? 'page' : undefined} className={styles.section}>
              <Icon aria-hidden="true" size="1.25rem" stroke={1.75} />
              <span>{tell(name)}</span>
              {to === 'today' && attention.count > 0 && <Attention {...attention} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Attention({ count, urgent }: AttentionMark) {
  const { tell } = useSpeaker()
  return (
    <span className={styles.attention} data-tone={urgent ? 'short' : 'soon'}>
      <span aria-hidden="true">{count}</span>
      <span className="said">{tell('app.nav.attention', { count })}</span>
    </span>
  )
}
