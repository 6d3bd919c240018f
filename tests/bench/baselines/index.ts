/** Other ways to match, to measure beside. */
import type { Matcher } from '../quality-score.ts'

export const BASELINES: Record<string, Matcher> = {}
