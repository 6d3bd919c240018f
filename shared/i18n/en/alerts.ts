/** Wording of the area «alerts». */
export const alerts = { placeholder: 'alerts' } as const
