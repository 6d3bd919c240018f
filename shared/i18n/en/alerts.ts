/** One sentence an alert, with its sum and day, and the reasons beneath it. */
export const alerts = {
  short: {
    short: '{{name}} is {{gap}} short. Pay it by {{payBy}}: the service is cut off on {{cutoffOn}}.',
    shortOpen: '{{name}} is {{gap}} short. Pay it by {{payBy}}.',
    forecast: '{{name}} will be {{gap}} short even with the autopay. Pay it by {{payBy}}: the service is cut off on {{cutoffOn}}.',
    forecastOpen: '{{name}} will be {{gap}} short even with the autopay. Pay it by {{payBy}}.',
    due: '{{name}}: {{gap}} to pay by {{payBy}}; the service is cut off on {{cutoffOn}}.',
    dueOpen: '{{name}}: {{gap}} to pay by {{payBy}}.',
    overdue: '{{name}}: {{gap}} overdue. Pay it now: the service is cut off on {{cutoffOn}}.',
    overdueOpen: '{{name}}: {{gap}} overdue. Pay it now.',
    cutOff: '{{name}} has been cut off since {{cutoffOn}}, {{gap}} short. Pay it now.',
  },
  autopayStale: {
    now: '{{name}}: autopay sends {{autopay}}, the tariff is {{tariff}}. Each time {{lacks}} is missing.',
    coming: '{{name}}: autopay sends {{autopay}}, from {{from}} the tariff is {{tariff}}. Each time {{lacks}} will be missing.',
    because: 'An autopay of a fixed sum does not grow by itself: the sum is changed at the bank.',
  },
  autopayMissed: {
    fixed: '{{name}}: the autopay of {{amount}} for {{on}} did not go out.',
    byInvoice: '{{name}}: the autopay for {{on}} did not go out.',
    because: 'Check with the bank: the card may have been replaced, money may have been short, the autopay may be switched off.',
  },
  statementStale: {
    since: '{{name}}: the last statement ends on {{through}}. Cannot vouch that the autopay of {{on}} went out.',
    never: '{{name}}: there is no statement. Cannot vouch that the autopay of {{on}} went out.',
    because: 'Import a statement that covers {{on}} and the five days after it.',
  },
  tariffUnconfirmed: {
    text: '{{name}}: nobody has confirmed the price since {{on}}. Look it up in the online account.',
    because: 'A provider may raise the price in silence, and autopay will not notice.',
  },
  tariffRise: {
    now: '{{name}}: on {{from}} the tariff rose from {{before}} to {{after}}, by {{difference}} ({{percent}}%).',
    coming: '{{name}}: on {{from}} the tariff will rise from {{before}} to {{after}}, by {{difference}} ({{percent}}%).',
  },
  readingDiffers: {
    less: '{{name}}: on {{on}} the online account showed {{shown}}, payments come to {{computed}}.',
    more: '{{name}}: on {{on}} the online account showed {{shown}}, more than payments come to ({{computed}}).',
    because: 'From that day on the shown balance counts. A charge or a payment may be missing from the imported papers.',
  },
  open: 'It is not clear whose the payment of {{amount}} on {{on}} is: perhaps this account’s. Answer, and the sum will be exact.',
} as const
