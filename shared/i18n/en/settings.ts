/** TODO area settings */
export const settings = { placeholder: 'settings' } as const
