/** The homes that accounts can be put into: those that are there, and new ones whose names are being typed. */
import { useState } from 'react'
import type { Home } from '../../../shared/model/household.ts'
import { useData } from '../../hooks/use-data.tsx'
import { useSpeaker } from '../../hooks/use-speaker.tsx'

export interface HomesControl {
  all: Home[]
  /** Those of them that are not stored yet. */
  fresh: Home[]
  rename(id: string, name: string): void
  /** Adds a second home to name. */
  add(): void
  remove(id: string): void
}

/** A family without a home begins with one that has a usual name. */
export function useHomes(): HomesControl {
  const { head } = useData()
  const { tell } = useSpeaker()
  const [fresh, setFresh] = useState<Home[]>(() =>
    head.homes.length === 0 ? [{ id: crypto.randomUUID(), name: tell('discover.screen.firstHome') }] : [],
  )
  const known = new Set(head.homes.map(({ id }) => id))
  const left = fresh.filter(({ id }) => !known.has(id))
  return {
    all: [...head.homes, ...left],
    fresh: left,
    rename: (id, name) => setFresh((before) => before.map((home) => (home.id === id ? { ...home, name } : home))),
    add: () => setFresh((before) => [...before, { id: crypto.randomUUID(), name: tell('discover.screen.secondHome') }]),
    remove: (id) => setFresh((before) => before.filter((home) => home.id !== id)),
  }
}
