/** What is said of electronic invoices (UBL, CII, Factur-X). */
export const einvoice = {
  xml: {
    doctype:
      'The file has a document type (DOCTYPE), which electronic invoices never have. Such a file can do harm, so it was not read. Ask the provider for the invoice again.',
    deep: 'The file is not built like an invoice: too many elements inside each other. It was not read. Ask the provider for the invoice again.',
    tooMany: 'The file holds too much for one invoice, so it was not read. Ask the provider for the invoice again.',
    damaged: 'This is an electronic invoice, but the file breaks off or is damaged. Download it again.',
    noInvoice: 'This looks like an electronic invoice, but the invoice itself is missing. Download it again.',
    noSum: 'This is an electronic invoice, but it names neither a charge nor an amount to pay. Enter them yourself.',
    broken: 'The file is damaged from this line on. What could be read was taken; compare the amount with the invoice.',
  },
  kind: {
    credit: 'This is not a bill but a refund: the provider gives you {{amount}} back. There is nothing to pay. Check that the money came.',
    selfBilled:
      'This invoice for {{amount}} was written by the buyer for the seller. If you are the seller, the money must come to you, and there is nothing to pay.',
    moneyBack: 'The amount to pay is negative: {{amount}} must be returned or credited to you. There is nothing to pay.',
    nothingToPay: 'There is nothing to pay on this invoice: all of it has been paid.',
    refunds: 'The refund belongs to invoice number {{number}}.',
    corrects: 'This invoice corrects an earlier one, number {{number}}. Do not pay both.',
  },
  currency: 'The amounts are in {{found}}, and your currency is {{currency}}; nothing is converted.',
  sums: {
    chargeReckoned: 'The invoice has no total with tax; the charge was worked out from its other amounts: {{amount}}.',
    totalReckoned: 'The amount to pay is not named; it was worked out from the charge and what was paid: {{amount}}.',
    doNotAdd: 'To pay: {{total}}, but charge and payments come to {{reckoned}}. Ask the provider about the difference.',
  },
  lines: {
    unread_one: '{{count}} line of the invoice was not read: it has no clear amount.',
    unread_few: '{{count}} lines of the invoice were not read: they have no clear amount.',
    unread_many: '{{count}} lines of the invoice were not read: they have no clear amount.',
    unread_other: '{{count}} lines of the invoice were not read: they have no clear amount.',
    doNotAdd: 'The lines with tax come to {{lines}}, but {{charged}} is charged: the invoice does not explain the difference of {{rest}}.',
    tooMany: 'The invoice has more than {{limit}} lines, so they were not taken. Only the totals were.',
  },
  period: {
    fromIssue: 'The invoice does not say which month it is for; the month of its date was taken: {{month}}.',
    long: 'The invoice is for {{from}} to {{to}}; it was put under the first month: {{month}}.',
  },
  due: {
    fromText: 'The due day {{on}} was taken from the words of the invoice: “{{words}}”.',
  },
  debit: {
    on: 'The provider will take the money itself on {{on}}: you need not send anything. Keep enough in the account.',
    undated: 'The provider will take the money itself: you need not send anything. Keep enough in the account.',
    mandate: 'It is taken under your permission (mandate) {{mandate}}.',
    creditor: 'It is taken under your permission (mandate) {{mandate}}, creditor number {{creditor}}.',
    words: 'The debit is told in words: “{{words}}”.',
  },
  settled: 'The invoice says that it has been paid: “{{words}}”. Check before you pay.',
  discount: {
    days: 'If you pay within {{days}} days, a discount of {{percent}} % is promised. The amount to pay does not include it.',
    words: 'A discount for early payment is promised: “{{words}}”. The amount to pay does not include it.',
  },
} as const
