/** What readers say of a file: statements, invoices, notices. */
export const problems = {
  at: { line: 'line {{line}}', page: 'page {{page}}' },
} as const
