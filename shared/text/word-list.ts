/** Lists of words and phrases written as one text: parted by commas, over as many lines as they need. */

/** The words of `text` in their order. A word holds no comma; spaces around it and empty places do not count. */
export const wordList = (text: string): readonly string[] =>
  text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
