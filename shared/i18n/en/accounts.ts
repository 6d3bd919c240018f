/** Wording of the area «accounts». */
export const accounts = { placeholder: 'accounts' } as const
