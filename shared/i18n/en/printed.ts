/** What is said of bills by the places of their words and sums. */
export const printed = {
  severalMonths: 'The bill is for several months ({{from}} to {{month}}); it was put down to the last one, {{month}}.',
  severalTotals: 'The paper names different sums to pay: {{amount}} was taken, {{other}} stands there too. Check which one is yours.',
  balanceUnclear: '“{{words}}” {{amount}}: whether this is debt or advance is unclear, so it was not taken. Enter it yourself.',
  debtAfterPaid: 'The debt of {{debt}} is stated after what was paid ({{paid}}); the total does not take the payment off again.',
  linesDiffer: 'The lines add up to {{lines}}, but {{charged}} was charged. Check the lines against the paper.',
  insuranceLeft: 'The voluntary insurance of {{amount}} is not part of the sum to pay; it was left out of the lines.',
  benefits: 'Reductions of {{amount}} were taken off the charge.',
  addedUp: 'The column “{{heading}}” has no total; its rows were added up: {{amount}}.',
  taxAdded: 'Tax was added to the lines’ {{net}}; {{charged}} was charged.',
  nothing:
    'This PDF holds neither a statement nor a bill nor a notice. It begins: “{{start}}”. If there is a sum to pay in it, enter it yourself.',
  totalDiffers:
    'The electronic invoice inside the PDF says {{inside}}, the page says {{printed}}. The electronic one was taken; ask the provider.',
  codeContract: 'The page names account {{printed}}, the payment code {{code}}. The printed one was taken; check that this bill is yours.',
} as const
