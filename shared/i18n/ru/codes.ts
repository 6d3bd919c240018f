/** What is said of codes found in pictures and on pages, and of pictures without one. */
export const codes = {
  twoSums: 'В кодах две суммы: {{amount}} и {{more}}. Взята меньшая; большая обычно с добровольной страховкой.',
  badIban: 'Счёт получателя {{account}}: контрольные цифры не сходятся. Сверьте его со счётом.',
} as const
