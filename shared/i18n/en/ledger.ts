/** Why an account stands as it does. */
export const ledger = {
  nextCharge: 'On {{on}} the provider will take {{amount}}.',
  nextDue: '{{amount}} is due on {{on}}.',
  blocked: 'On {{on}} the balance did not cover {{amount}}, so the provider took nothing and cut the service off.',
  overdue: '{{amount}} is overdue since {{on}}.',
  balance: 'The provider holds {{amount}} now.',
  debt: 'The debt to the provider is {{amount}} now.',
  pending: 'On {{on}} autopay will send {{amount}}.',
  pendingByInvoice: 'Autopay by invoice will send {{amount}}.',
  assumed: 'The autopay of {{amount}} on {{on}} is taken as paid: no statement covers that day yet.',
  missed: 'The statement shows no autopay for {{on}}.',
  readingDiffers: 'On {{on}} the online account showed {{shown}} where payments came to {{computed}}. The shown balance counts.',
  vouched: 'Statements cover the days through {{on}}.',
  notVouched: 'There are no statements yet.',
  closed: 'The contract ended on {{on}}.',
  nothingKnown: 'What this costs is not known: add a tariff or a bill.',
} as const
