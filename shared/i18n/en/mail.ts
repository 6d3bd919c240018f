/** What the reader of e-mails says. */
export const mail = {
  broken:
    'The e-mail cannot be opened: it is damaged or not made like one. Save it from the mail program again, or copy its text and paste it.',
  report: 'This is a report of the post about an e-mail that was not delivered: there is no bill in it.',
  nothing:
    'The e-mail "{{subject}}" from {{from}} holds no bill, no new price and no warning. If there is a bill in it, save that as a file, or copy the text and paste it.',
  nothingUntitled:
    'The e-mail without a subject from {{from}} holds no bill, no new price and no warning. If there is a bill in it, save that as a file, or copy the text and paste it.',
  noSender: 'an unknown sender',
  inside: 'Attachment {{file}}: {{inside}}',
  left: 'The attachment "{{file}}" is an e-mail or an archive inside others; it was not opened. Save it as a file of its own and add it.',
  tooMany:
    'The attachment "{{file}}" and those after it were not opened: of one e-mail up to {{limit}} are read. Save them separately and add them.',
  repeated: 'The file {{file}} is the same bill once more; it was taken once.',
  otherContract:
    'The e-mail names the account {{letter}}, the attached bill {{bill}}. The attached one was taken; check whether both are yours.',
  otherSum: 'The e-mail says {{letter}}, the attached bill {{bill}}. The attached bill was taken; check the sum.',
  otherDay: 'The e-mail says to pay by {{letter}}, the attached bill by {{bill}}. The attached bill was taken.',
  otherMonth: 'The e-mail is for {{letter}}, the attached bill for {{bill}}. The attached bill was taken.',
  dueFromCalendar: 'The last day to pay, {{on}}, was taken from the attached calendar.',
} as const
