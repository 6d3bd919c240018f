/** What the readers of QIF, MT940, 1C and Sber's text report say. */
export const statementFormats = {
  totals: {
    income:
      'The statement says that {{stated}} came in, but the operations read come to {{computed}}. They were taken. Download the statement again, all of it.',
    expense:
      'The statement says that {{stated}} went out, but the operations read come to {{computed}}. They were taken. Download the statement again, all of it.',
    net: 'The statement prints a total of {{stated}}, but the operations read come to {{computed}}. They were taken. Download the statement again, all of it.',
  },
  cut: {
    end: 'The file breaks off: its last line is missing. What is there was taken. Download the statement again, all of it.',
    taken: 'The file breaks off at the last operation, which was taken: {{what}}. Check its sum or download the statement again.',
    left: 'The file breaks off within the last operation, which was not taken: {{what}}. Download the statement again, all of it.',
  },
  row: {
    dayMoved: 'There is no day “{{found}}”. The operation was taken for {{on}}: {{what}}.',
    noSide:
      'It is not clear whether this money came or went: the document does not name your account. It was not taken: {{what}}. Check with the bank what it is.',
    twice: 'A transfer between your accounts stands in the file twice. It was taken once: {{what}}.',
  },
  qif: {
    nothing:
      'The QIF file holds no operations of an account or a card: only lists of accounts, categories or securities. Export the operations of an account.',
    investments_one: '{{count}} trade of securities was not taken: it is no payment.',
    investments_few: '{{count}} trades of securities were not taken: they are no payments.',
    investments_many: '{{count}} trades of securities were not taken: they are no payments.',
    investments_other: '{{count}} trades of securities were not taken: they are no payments.',
    section:
      'The section “{{name}}” is not known and was not read. If your operations are in it, export them again as operations of an account.',
  },
  mt940: {
    nothing:
      'This is a SWIFT statement (MT940 or MT942), but it holds neither an account nor operations. Download a statement for the period you need.',
  },
  onec: {
    orders:
      'This is no statement but payment orders: 1C hands them to the bank to be paid. The file does not show whether they were. Download a statement for 1C from the bank.',
    nothing: 'The file for 1C holds neither an account nor operations. Download a statement for the period you need.',
  },
} as const
