/** TODO area accounts */
export const accounts = { placeholder: 'accounts' } as const
