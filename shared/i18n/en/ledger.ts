/** TODO area ledger */
export const ledger = { placeholder: 'ledger' } as const
