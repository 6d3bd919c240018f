/** Wording of the area «papers». */
export const papers = { placeholder: 'papers' } as const
