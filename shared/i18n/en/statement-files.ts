/** What the readers of CAMT, Excel workbooks and ZIP archives say. */
export const statementFiles = {
  camt: {
    noStatement: 'This is a CAMT message, but it holds no statement. Download a statement for the period you need.',
    damaged: 'This is a CAMT statement, but the file is damaged from its very beginning. Download it again.',
    broken: 'The file breaks off or is damaged from this line on. What could be read was taken. Download the whole statement again.',
    doctype:
      'The file has a document type (DOCTYPE), which no statement has. Such a file can do harm and was not read. Download the statement from the bank’s site again.',
    deep: 'The file is not built like a statement: too many elements inside each other. It was not read. Download the statement again.',
    tooMany: 'The file holds more than {{limit}} entries and was not read. Download a statement for a shorter period.',
    noDay: 'The entry has no day; it was taken for {{on}}, the day on which the document was written: {{what}}.',
    information_one: '{{count}} entry is for information only (INFO), no money was moved; it was not taken.',
    information_few: '{{count}} entries are for information only (INFO), no money was moved; they were not taken.',
    information_many: '{{count}} entries are for information only (INFO), no money was moved; they were not taken.',
    information_other: '{{count}} entries are for information only (INFO), no money was moved; they were not taken.',
    rest: 'The entry of {{entry}} is not the sum of its payments: the difference of {{rest}} was taken as a row of its own (a fee, as a rule): {{what}}.',
    unsplit: 'The sums of the single payments do not fit the entry of {{entry}}; it was taken as one row: {{what}}.',
    notification:
      'This is a notification (camt.054): a batch is split into single payments here. In the statement (camt.053) the same batch may stand as one sum and would then count twice. Import one of the two, or both files in one ZIP archive.',
    balancesApart:
      'The opening balance is {{opening}} and the closing one {{closing}}: the currencies differ, so the operations cannot be checked against them. Download a statement for each currency.',
  },
  workbook: {
    locked: 'The Excel workbook is protected by a password. Open it, enter the password, save it without one and add it again.',
    broken: 'The Excel workbook is damaged and cannot be opened. Download it again, or open it and save it as CSV.',
    tooLarge:
      'The workbook is too large: unpacked, more than {{megabytes}} MB, {{cells}} cells or {{sheets}} sheets. It was not read. Download a statement for a shorter period.',
    program: {
      xlsb: 'This is a binary Excel workbook (XLSB), which the program cannot read. Open it and save it as an ordinary workbook (XLSX) or as CSV.',
      ods: 'This is a LibreOffice table (ODS), which the program cannot read. Open it and save it as XLSX or CSV.',
      word: 'This is a Word document and not a table. Download an XLSX, CSV or OFX statement from the bank.',
      old: 'This is a file of an Office program, but not a table. Download an XLSX, CSV or OFX statement from the bank.',
    },
    strange:
      'This is an Excel workbook, but on none of its sheets are the day and sum columns to be seen. Columns found: {{found}}. Needed: a column with the date and one with the sum (or two: money in and money out).',
    empty: 'The Excel workbook has no filled cell. Download it again.',
    sheetLeft: 'The sheet “{{sheet}}” was not read: its day and sum columns are not to be seen.',
    hiddenLeft: 'The hidden sheet “{{sheet}}” was not read. If your operations are on it, open the workbook, show the sheet and save it.',
  },
  archive: {
    broken: 'The ZIP archive is damaged or was not downloaded to the end. Download it again.',
    tooMany: 'The ZIP archive holds {{count}} files, and at most {{limit}} can be read. Unpack it and add the statements only.',
    empty: 'The ZIP archive holds no file.',
    nothing: 'The ZIP archive holds neither a statement nor a bill. In it: {{names}}.',
    inside: '{{file}}: {{inside}}',
    repeated_one: '{{count}} operation stands in several files of the archive and was taken once.',
    repeated_few: '{{count}} operations stand in several files of the archive and were taken once.',
    repeated_many: '{{count}} operations stand in several files of the archive and were taken once.',
    repeated_other: '{{count}} operations stand in several files of the archive and were taken once.',
    left: {
      locked: 'The file “{{file}}” in the archive is protected by a password. Unpack the archive and add the file separately.',
      nested: 'The file “{{file}}” is itself an archive and was not read. Unpack it and add the files from it.',
      method: 'The file “{{file}}” is packed in an unusual way. Unpack the archive and add the file separately.',
      damaged: 'The file “{{file}}” in the archive is damaged. Download the archive again.',
      tooLarge:
        'The file “{{file}}” in the archive is too large or unpacks too far: at most {{megabytes}} MB can be read of a whole archive. It was not read.',
    },
  },
} as const
