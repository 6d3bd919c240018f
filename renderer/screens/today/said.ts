/** Small turns of phrase of the Today screen that need a rule: what is cut from a text, which tone a card has. */
import type { AccountReport } from '../../../shared/model/report.ts'
import { type Tone, toneOf } from '../../../shared/standing.ts'
import type { TodoCard } from '../../../shared/todos.ts'

/** The text without the account's name in front, where the card's title already says it. */
export function withoutName(text: string, name: string): string {
  const start = `${name}: `
  if (name === '' || !text.startsWith(start)) return text
  const rest = text.slice(start.length)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}

const MONEY_RULES = new Set(['short', 'forecast-short'])

/** A card about missing money looks as its account stands; any other as urgent as its worst alert. */
export function toneOfCard(card: TodoCard, account: AccountReport | undefined): Tone {
  if (account && card.alerts.some((alert) => MONEY_RULES.has(alert.rule))) return toneOf(account)
  return card.severity === 'critical' ? 'short' : card.severity === 'warning' ? 'soon' : 'unknown'
}

/** Each sentence once, in the order of first mention. */
export const once = (sentences: string[]): string[] => [...new Set(sentences)]
