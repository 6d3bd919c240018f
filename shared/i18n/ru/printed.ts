/** What is said of bills by the places of their words and sums. */
export const printed = {
  severalMonths: 'Счёт за несколько месяцев ({{from}} — {{month}}); отнесён к последнему: {{month}}.',
  severalTotals: 'В документе разные суммы к оплате: взята {{amount}}, названа и {{other}}. Проверьте, какая ваша.',
  balanceUnclear: '«{{words}}» {{amount}}: неясно, долг это или аванс, поэтому не взято. Внесите сами.',
  debtAfterPaid: 'Долг {{debt}} указан уже после оплат ({{paid}}); в итоге оплаты второй раз не вычтены.',
  linesDiffer: 'Строки в сумме дают {{lines}}, а начислено {{charged}}. Проверьте строки по документу.',
  insuranceLeft: 'Добровольная страховка {{amount}} не входит в сумму к оплате; в строки счёта не взята.',
  benefits: 'Льготы и скидки {{amount}} вычтены из начисления.',
  addedUp: 'Итога по столбцу «{{heading}}» нет; сложено по строкам: {{amount}}.',
  taxAdded: 'К сумме строк {{net}} прибавлен налог; начислено {{charged}}.',
} as const
