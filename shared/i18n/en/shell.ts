/** Wording of the area «shell». */
export const shell = { placeholder: 'shell' } as const
