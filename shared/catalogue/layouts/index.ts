/** All known bank layouts. A new bank is one object in a list here; nothing else has to change. */
import type { Layout } from './layout.ts'
import { RUSSIAN_LAYOUTS } from './russia.ts'
import { WORLD_LAYOUTS } from './world.ts'

export const LAYOUTS: readonly Layout[] = [...RUSSIAN_LAYOUTS, ...WORLD_LAYOUTS]
