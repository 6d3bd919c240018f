/** Proposals for accounts that are still missing, reached from the list of accounts. */
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import { DiscoverScreen } from '../discover/index.tsx'
import { ToList } from './parts/to-list.tsx'

export function FindAccounts() {
  const { tell } = useSpeaker()
  return <DiscoverScreen title={tell('discover.screen.title')} above={<ToList />} />
}
