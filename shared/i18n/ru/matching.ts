/** Wording of the area «matching». */
export const matching = { placeholder: 'matching' } as const
