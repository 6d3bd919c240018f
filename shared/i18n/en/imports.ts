/** Wording of bringing files in. */
export const imports = {
  screen: { hint: 'Drop a statement or a bill anywhere in the window', choose: 'Choose files…', paste: 'Paste a text…' },
} as const
