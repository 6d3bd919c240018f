/** Wording of the area «ledger». */
export const ledger = { placeholder: 'ledger' } as const
