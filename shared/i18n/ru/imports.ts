/** Wording of bringing files in. */
export const imports = {
  screen: { hint: 'Перетащите выписку или квитанцию в любое место окна', choose: 'Выбрать файлы…', paste: 'Вставить текст…' },
} as const
