/** Wording of the area «settings». */
export const settings = { placeholder: 'settings' } as const
