/** Wording of the area «cli». */
export const cli = { placeholder: 'cli' } as const
