/** One sentence an alert, with its sum and day, and the reasons beneath it. */
export const alerts = {
  short: {
    short: '{{name}}: не хватает {{gap}}. Доплатите до {{payBy}} — {{cutoffOn}} отключат.',
    shortOpen: '{{name}}: не хватает {{gap}}. Доплатите до {{payBy}}.',
    forecast: '{{name}}: даже с автоплатежом не хватит {{gap}}. Доплатите до {{payBy}} — {{cutoffOn}} отключат.',
    forecastOpen: '{{name}}: даже с автоплатежом не хватит {{gap}}. Доплатите до {{payBy}}.',
    due: '{{name}}: нужно оплатить {{gap}} до {{payBy}} — {{cutoffOn}} отключат.',
    dueOpen: '{{name}}: нужно оплатить {{gap}} до {{payBy}}.',
    overdue: '{{name}}: долг {{gap}}. Оплатите сейчас — {{cutoffOn}} отключат.',
    overdueOpen: '{{name}}: долг {{gap}}, срок оплаты прошёл. Оплатите сейчас.',
    cutOff: '{{name}}: отключено с {{cutoffOn}}, не хватает {{gap}}. Оплатите сейчас.',
  },
  autopayStale: {
    now: '{{name}}: автоплатёж отправляет {{autopay}}, а тариф {{tariff}}. Каждый раз не хватает {{lacks}}.',
    coming: '{{name}}: автоплатёж отправляет {{autopay}}, а с {{from}} тариф {{tariff}}. Каждый раз будет не хватать {{lacks}}.',
    because: 'Автоплатёж с постоянной суммой сам не вырастет: сумму меняют в банке.',
  },
  autopayMissed: {
    fixed: '{{name}}: автоплатёж {{amount}} за {{on}} не прошёл.',
    byInvoice: '{{name}}: автоплатёж за {{on}} не прошёл.',
    because: 'Проверьте в банке: карту могли заменить, денег могло не хватить, автоплатёж могли отключить.',
  },
  statementStale: {
    since: '{{name}}: последняя выписка — по {{through}}. Не могу ручаться, что автоплатёж за {{on}} прошёл.',
    never: '{{name}}: выписок нет. Не могу ручаться, что автоплатёж за {{on}} прошёл.',
    because: 'Загрузите выписку, в которую входит {{on}} и пять дней после.',
  },
  tariffUnconfirmed: {
    text: '{{name}}: цену никто не подтверждал с {{on}}. Проверьте её в кабинете провайдера.',
    because: 'Провайдер может поднять тариф молча, а автоплатёж этого не заметит.',
  },
  tariffRise: {
    now: '{{name}}: с {{from}} тариф вырос с {{before}} до {{after}}, на {{difference}} ({{percent}} %).',
    coming: '{{name}}: с {{from}} тариф вырастет с {{before}} до {{after}}, на {{difference}} ({{percent}} %).',
  },
  readingDiffers: {
    less: '{{name}}: {{on}} кабинет показал {{shown}}, а по платежам должно быть {{computed}}.',
    more: '{{name}}: {{on}} кабинет показал {{shown}} — больше, чем выходит по платежам ({{computed}}).',
    because: 'Дальше считаю от того, что показал кабинет. Причиной могут быть списание или платёж, которых нет в загруженных бумагах.',
  },
} as const
