/** TODO area cli */
export const cli = { placeholder: 'cli' } as const
