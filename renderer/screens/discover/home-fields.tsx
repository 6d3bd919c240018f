/** Names the homes that are new: the first by its usual name, a second one if there is any. */
import { IconPlus } from '@tabler/icons-react'
import { Button } from '../../components/button.tsx'
import { TextField } from '../../components/fields.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'
import styles from './discover.module.css'
import type { HomesControl } from './use-homes.ts'

export function HomeFields({ homes }: { homes: HomesControl }) {
  const { tell } = useSpeaker()
  const { all, fresh } = homes
  return (
    <div className={styles.homes}>
      {fresh.map(({ id, name }) => {
        const isFirst = all[0]?.id === id
        return (
          <div key={id} className={styles.homeField}>
            <TextField
              label={tell(isFirst ? 'discover.screen.firstHomeName' : 'discover.screen.secondHomeName')}
              value={name}
              onChange={(typed) => homes.rename(id, typed)}
            />
            {!isFirst && (
              <Button kind="plain" onClick={() => homes.remove(id)}>
                {tell('discover.screen.noSecondHome')}
              </Button>
            )}
          </div>
        )
      })}
      {all.length < 2 && (
        <Button small icon={<IconPlus aria-hidden="true" size="1rem" />} onClick={homes.add}>
          {tell('discover.screen.addHome')}
        </Button>
      )}
    </div>
  )
}
