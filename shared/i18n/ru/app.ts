/** Wording of the window's frame: navigation, common buttons, and what it says when the data cannot be opened. */
export const app = {
  name: 'Сверка',
  skip: 'Перейти к содержанию',
  loading: 'Открываю ваши данные…',
  refused: 'Не получилось:',
  failed: 'внутренняя ошибка ({{detail}}). Ничего не изменено.',
  nav: {
    label: 'Разделы',
    today: 'Сегодня',
    accounts: 'Счета',
    papers: 'Документы',
    settings: 'Настройки',
    attention_one: '{{count}} дело',
    attention_few: '{{count}} дела',
    attention_many: '{{count}} дел',
    attention_other: '{{count}} дела',
  },
  action: {
    save: 'Сохранить',
    cancel: 'Отмена',
    close: 'Закрыть',
    remove: 'Удалить',
    undo: 'Отменить',
    back: 'Назад',
    edit: 'Изменить',
    add: 'Добавить',
    dismiss: 'Скрыть сообщение',
  },
  field: {
    sum: 'Введите сумму, например 735 или 1 234,50',
    day: 'Выберите день',
    required: 'Заполните это поле',
  },
  demo: {
    bar: 'Это пример: вымышленная семья. Здесь можно нажимать всё.',
    remove: 'Убрать пример',
    removed: 'Пример убран.',
  },
  problem: {
    newerTitle: 'Данные записаны более новой Сверкой',
    newerText: 'Эта программа их не поймёт, поэтому ничего не тронула. Установите новую версию Сверки и откройте её снова.',
    vanishedTitle: 'Ваши данные пропали',
    vanishedText:
      'База пуста, хотя раньше в ней были счета. Скорее всего, данные браузера или папку программы очистили. Восстановите их из файла хозяйства или начните заново.',
    failedTitle: 'Данные не открываются',
    failedText:
      'Закройте другие окна Сверки и откройте программу снова. Если не поможет, восстановите данные из файла хозяйства. Причина: {{reason}}',
    restore: 'Восстановить из файла…',
    startAnew: 'Начать заново',
    retry: 'Попробовать ещё раз',
  },
} as const
