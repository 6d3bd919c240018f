/** The bundled letters, fetched before the first screen: drawn in others first, all of its text would move a moment later. */

/** One sign of each file in fonts.css; the file holds all weights. */
const OF_EACH = 'Яa₽'

/** Resolves also where they cannot be had: the screens are then drawn in the system's letters. */
export const fetchLetters = (): Promise<void> =>
  document.fonts.load('1rem "Golos Text Variable"', OF_EACH).then(
    () => undefined,
    () => undefined,
  )
