/** What is said of codes found in pictures and on pages, and of pictures without one. */
export const codes = {
  twoSums: 'The codes name two sums: {{amount}} and {{more}}. The smaller one was taken; the larger is usually with voluntary insurance.',
  badIban: 'Account {{account}} of the payee: its check digits are wrong. Compare it with the bill.',
} as const
