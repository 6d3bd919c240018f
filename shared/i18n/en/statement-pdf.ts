/** What is said of statements in PDF and of PDFs that are none. */
export const statementPdf = {
  locked: 'The PDF is locked with a password and cannot be read. Download the statement without a password or as CSV from the bank.',
  broken: 'The PDF is damaged or was not downloaded to the end. Download it again.',
  tooLong: 'The PDF has {{pages}} pages, and at most {{limit}} can be read. Download a statement for a shorter period.',
  tooHeavy: 'The PDF is too complex to be read in reasonable time. Download a statement for a shorter period or as CSV.',
  scanned:
    'This PDF holds no text: it is a photo or a scan, and no payment code is seen on it. Download a statement in the bank’s app or site, best as CSV; take a bill’s picture so that its QR code is whole, or enter the sum yourself.',
  newLayout:
    'This is a statement of a known bank in a new layout: no operation could be read. It begins with “{{start}}”. Download the statement as CSV from the bank.',
  unknownBank:
    'This looks like a statement, but the bank is not known, and the rows found ({{count}}) cannot be checked against its totals. It begins with “{{start}}”. Download a CSV or OFX statement from the bank.',
  agrees: 'Agrees with the statement’s totals.',
  untold: 'The statement prints no totals, so there is nothing to check the sums against. Compare them with the statement yourself.',
  cameDiffers:
    'Money in does not agree with the statement’s total: it says {{stated}}, the operations come to {{read}}. The difference is {{difference}}. Check the operations or download the statement as CSV.',
  wentDiffers:
    'Money out does not agree with the statement’s total: it says {{stated}}, the operations come to {{read}}. The difference is {{difference}}. Check the operations or download the statement as CSV.',
  rowsLeft_one: 'The totals agree, but {{count}} operation could not be read. Check it in the statement.',
  rowsLeft_few: 'The totals agree, but {{count}} operations could not be read. Check them in the statement.',
  rowsLeft_many: 'The totals agree, but {{count}} operations could not be read. Check them in the statement.',
  rowsLeft_other: 'The totals agree, but {{count}} operations could not be read. Check them in the statement.',
  moreRows_one: 'And {{count}} more row like this.',
  moreRows_few: 'And {{count}} more rows like this.',
  moreRows_many: 'And {{count}} more rows like this.',
  moreRows_other: 'And {{count}} more rows like this.',
  debitsOnly:
    'This is a statement of a VTB card and may leave out money that came in. The statement of the account is complete: better download that.',
} as const
