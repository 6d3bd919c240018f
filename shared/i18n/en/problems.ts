/** What readers say of a file: statements, invoices, notices. */
export const problems = {
  at: { line: 'line {{line}}', page: 'page {{page}}' },
  file: {
    empty: 'The file is empty. Download it again.',
    zeros: 'The file holds nothing but zeros: it is damaged or was not downloaded to the end. Download it again.',
    tooLarge: 'The file is too large: {{size}} MB, and at most {{limit}} MB can be read. Download a statement for a shorter period.',
    binary: 'This is neither text nor a document of a known kind. Download a CSV or OFX statement from the bank.',
    unknown:
      'It is not clear what this file is: it holds neither a table of operations nor a bill. It begins with “{{start}}”. Download a CSV or OFX statement from the bank.',
    misnamed: 'The file’s name ends in “.{{ending}}”, but something else is inside. {{inside}}',
    tripped:
      'This file tripped the program: {{what}}. It was not read; the others are unharmed. Download it again or in another form (CSV, OFX).',
    tooManyRows: 'The file has more than {{limit}} rows, which the program does not read. Download a statement for a shorter period.',
    moreProblems_one: 'These are the first {{limit}} remarks; there is {{count}} more.',
    moreProblems_few: 'These are the first {{limit}} remarks; there are {{count}} more.',
    moreProblems_many: 'These are the first {{limit}} remarks; there are {{count}} more.',
    moreProblems_other: 'These are the first {{limit}} remarks; there are {{count}} more.',
    brokenLetters_one: '{{count}} letter of the text is damaged: the file was saved wrongly. The rest was read.',
    brokenLetters_few: '{{count}} letters of the text are damaged: the file was saved wrongly. The rest was read.',
    brokenLetters_many: '{{count}} letters of the text are damaged: the file was saved wrongly. The rest was read.',
    brokenLetters_other: '{{count}} letters of the text are damaged: the file was saved wrongly. The rest was read.',
  },
  known: {
    belarus: 'This is a statement of a Belarusian client bank, which the program cannot read. Download the statement as CSV.',
    html: 'This is a web page and not a statement. Download a CSV or OFX statement from the bank.',
    xml: 'This is an XML file of an unknown kind. Download a CSV or OFX statement from the bank.',
    ics: 'This is a calendar and holds no operations. Download a CSV or OFX statement from the bank.',
    slip: 'This is the slip of a single operation and not a statement. Download a statement for a month as CSV or OFX from the bank.',
  },
  table: {
    strange:
      'This is a table, but its day and sum columns are not to be seen. Columns found: {{found}}. Needed: a column with the date and one with the sum (or two: money in and money out).',
    noRows: 'The statement holds no operations.',
    noneTaken_one:
      'No operation could be read: the file has {{count}} row of data, which does not fit. Check that this is the right statement.',
    noneTaken_few:
      'No operation could be read: the file has {{count}} rows of data, and none fits. Check that this is the right statement.',
    noneTaken_many:
      'No operation could be read: the file has {{count}} rows of data, and none fits. Check that this is the right statement.',
    noneTaken_other:
      'No operation could be read: the file has {{count}} rows of data, and none fits. Check that this is the right statement.',
  },
  row: {
    held: 'The operation is not posted yet (“{{status}}”) and was not taken: {{what}}. Import a later statement, when the bank has posted it.',
    failed: 'The operation failed (“{{status}}”) and was not taken: {{what}}.',
    cancelled: 'The operation was cancelled (“{{status}}”) and was not taken: {{what}}.',
    unknownStatus:
      'The state of the operation, “{{status}}”, is not known; it was taken: {{what}}. Check with the bank whether it went through.',
    badDate: 'The date “{{found}}” cannot be read; the row was not taken. Check it with the bank.',
    badAmount: 'The sum “{{found}}” cannot be read; the row was not taken: {{what}}. Check it with the bank.',
    noAmount: 'The row has no sum and was not taken: {{what}}.',
    zero: 'The sum is zero; the row was not taken: {{what}}.',
    tooLong:
      'The row has {{found}} columns instead of {{expected}} and was not taken: it is not clear which is the sum. Check it with the bank.',
    repaired: 'The row had a stray separator inside a text; it was mended and taken: {{what}}. Check it.',
    brokenQuotes: 'The row’s quotation marks are broken; it was taken: {{what}}. Check it.',
    totals: 'This is a balance or a total and no operation: {{what}}.',
    loose: 'The row has no date and was not taken: {{what}}.',
    rounded: 'The sum “{{amount}}” was rounded to two decimals.',
    many: '{{first}} Rows like this: {{count}}; the first are {{lines}}.',
  },
  doubt: {
    decimal:
      'It is not clear what separates the decimals: “{{example}}” can be read in two ways. “{{mark}}” was taken for the decimal mark. Check the sums.',
    dateOrder: 'It is not clear whether the day or the month comes first: {{examples}}. The day was taken to come first. Check the dates.',
    sign: 'No sum is marked as money out, so all were taken as money in. If these are expenses, download a statement that marks them with a minus.',
  },
  balance: {
    mismatch:
      'The balances do not fit the operations: {{opening}} at the start makes {{computed}} with the operations, but the statement says {{closing}}. The difference is {{difference}}. Download the whole statement again.',
  },
  ofx: {
    noStatement:
      'The OFX file holds no statement: only a list of accounts or the bank’s answer. Download a statement for the period you need.',
    refused: 'Instead of a statement the bank answered: “{{said}}”. Download the statement again.',
    trades_one: '{{count}} securities operation was not taken: it is no payment.',
    trades_few: '{{count}} securities operations were not taken: they are no payments.',
    trades_many: '{{count}} securities operations were not taken: they are no payments.',
    trades_other: '{{count}} securities operations were not taken: they are no payments.',
  },
} as const
