/** Wording of the area «app». */
export const app = { placeholder: 'app' } as const
