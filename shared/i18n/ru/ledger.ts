/** Why an account stands as it does. */
export const ledger = {
  nextCharge: '{{on}} провайдер спишет {{amount}}.',
  nextDue: 'К {{on}} нужно заплатить {{amount}}.',
  blocked: '{{on}} на счёте не хватило денег, и провайдер не взял {{amount}}: услуга отключена.',
  overdue: 'Долг {{amount}}: срок оплаты был {{on}}.',
  balance: 'Сейчас у провайдера {{amount}}.',
  debt: 'Сейчас долг перед провайдером {{amount}}.',
  pending: '{{on}} автоплатёж отправит {{amount}}.',
  pendingByInvoice: 'Автоплатёж по счёту отправит {{amount}}.',
  assumed: 'Автоплатёж {{amount}} от {{on}} считаю прошедшим: выписки за этот день ещё нет.',
  missed: 'Автоплатежа за {{on}} в выписке нет.',
  readingDiffers: '{{on}} кабинет показал {{shown}}, а по платежам выходило {{computed}}. Считаю по кабинету.',
  vouched: 'Выписки загружены по {{on}}.',
  notVouched: 'Выписок ещё нет.',
  closed: 'Договор закрыт {{on}}.',
  nothingKnown: 'Неизвестно, сколько это стоит: добавьте тариф или квитанцию.',
} as const
