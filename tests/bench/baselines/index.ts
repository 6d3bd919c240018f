/** Other ways to match, written from public descriptions, to measure beside. None of them asks for what it does not know but the greedy one. */
import type { Matcher } from '../quality-score.ts'
import { exact } from './exact.ts'
import { greedy } from './greedy.ts'
import { range } from './range.ts'
import { tolerance } from './tolerance.ts'

export const BASELINES: Readonly<Record<string, Matcher>> = {
  '±7.5 % and 2 days': tolerance,
  'least to most, words': range,
  'score, 0.85 and 0.60': greedy,
  'exact sum': exact,
}
