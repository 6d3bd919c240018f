/** People as banks print them: «Марина К.», «К. Марина Андреевна», «Мария Петровна И». */

/** «Марина К.», «Мария Петровна И.»: a bank names its clients by the first name and an initial. */
const INITIAL_LAST = /(?<![\p{L}.])\p{Lu}\p{Ll}{2,}(?:\s\p{Lu}\p{Ll}+(?:вич|вна|ична))?\s\p{Lu}(?:\.|(?![\p{L}\d]))/u
const INITIAL_FIRST = /(?<!\p{L})\p{Lu}\.?\s\p{Lu}\p{Ll}{2,}\s\p{Lu}\p{Ll}+(?:вич|вна|ична)(?!\p{L})/u
const FULL = /(?<!\p{L})\p{Lu}\p{Ll}{2,}\s\p{Lu}\p{Ll}{2,}\s\p{Lu}\p{Ll}+(?:вич|вна|ична)(?!\p{L})/u

/** The person that a text names, as it writes them; undefined: none. */
export function personIn(text: string): string | undefined {
  const [found] = INITIAL_FIRST.exec(text) ?? FULL.exec(text) ?? INITIAL_LAST.exec(text) ?? []
  return found
}

/** Whether a text is nothing but a person: some banks print no word of a transfer. */
export const isPersonAlone = (text: string): boolean => /\.$|(?:вич|вна|ична)$/u.test(text.trim()) && personIn(text) === text.trim()
