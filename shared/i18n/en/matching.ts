/** TODO area matching */
export const matching = { placeholder: 'matching' } as const
