/** TODO area papers */
export const papers = { placeholder: 'papers' } as const
