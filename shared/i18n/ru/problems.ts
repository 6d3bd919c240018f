/** What readers say of a file: statements, invoices, notices. */
export const problems = {
  at: { line: 'строка {{line}}', page: 'страница {{page}}' },
} as const
