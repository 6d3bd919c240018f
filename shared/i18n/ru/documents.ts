/** What readers say of invoices, notices and payment codes. */
export const documents = {} as const
