/** The Today screen: the sentence, what to do, the coming days, the homes; on a first start, the way in. */
import { Page } from '../../components/page.tsx'
import { typeset } from '../../components/typeset.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSentence } from '../../hooks/use-sentence.ts'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { FirstAccounts } from '../start/first-accounts.tsx'
import { FirstStart, NoAccounts } from '../start/first-start.tsx'
import { Homes } from './homes.tsx'
import { Say } from './say.tsx'
import { Strip } from './strip.tsx'
import { TodoList } from './todo-list.tsx'

export function TodayScreen() {
  const { tell, say, language } = useSpeaker()
  const { head, counts } = useData()
  const said = useSentence()
  if (head.accounts.length === 0) return counts.transactions === 0 ? <FirstStart /> : <FirstAccounts none={<NoAccountsPage />} />
  return (
    <Page title={tell('app.nav.today')} heading={<Say sentence={said} />} lead={typeset(said.rest.map(say).join(' '), language)}>
      <TodoList />
      <Strip />
      <Homes />
    </Page>
  )
}

/** Statements in which nothing recurs: the first account is added by hand. */
function NoAccountsPage() {
  const { tell, say, language } = useSpeaker()
  const said = useSentence()
  return (
    <Page title={tell('app.nav.today')} heading={<Say sentence={said} />} lead={typeset(said.rest.map(say).join(' '), language)}>
      <NoAccounts />
    </Page>
  )
}
