/** Wording of the area «today». */
export const today = { placeholder: 'today' } as const
