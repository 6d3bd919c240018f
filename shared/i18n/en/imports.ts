/** Wording of the area «imports». */
export const imports = { placeholder: 'imports' } as const
