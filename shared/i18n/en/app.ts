/** Wording of the window's frame: navigation, common buttons, and what it says when the data cannot be opened. */
export const app = {
  name: 'Sverka',
  skip: 'Skip to the content',
  loading: 'Opening your data…',
  refused: 'That did not work:',
  failed: 'an internal error ({{detail}}). Nothing was changed.',
  nav: {
    label: 'Sections',
    today: 'Today',
    accounts: 'Accounts',
    papers: 'Papers',
    settings: 'Settings',
    attention_one: '{{count}} thing to do',
    attention_few: '{{count}} things to do',
    attention_many: '{{count}} things to do',
    attention_other: '{{count}} things to do',
  },
  days: { single: 'for {{day}}', span: 'from {{from}} to {{to}}' },
  action: {
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',
    remove: 'Remove',
    undo: 'Undo',
    dismiss: 'Hide this message',
  },
  field: {
    sum: 'Enter a sum, such as 735 or 1234.50',
    day: 'Choose a day',
    notLater: 'Choose a day no later than {{day}}',
    required: 'Fill in this field',
  },
  demo: {
    bar: 'This is an example: an invented family. You can press anything here.',
    remove: 'Remove the example',
    removed: 'The example is gone.',
  },
  problem: {
    newerTitle: 'This data was written by a newer Sverka',
    newerText: 'This program would not understand it, so it touched nothing. Install the newer version of Sverka and open it again.',
    vanishedTitle: 'Your data has vanished',
    vanishedText:
      'The database is empty, although it held accounts before. Most likely the browser data or the program’s folder was cleared. Restore it from a household file, or start anew.',
    failedTitle: 'The data does not open',
    failedText:
      'Close other windows of Sverka and open the program again. If that does not help, restore the data from a household file. Reason: {{reason}}',
    restore: 'Restore from a file…',
    broken: 'The window broke. The data is safe: load it again.',
    reload: 'Load again',
    startAnew: 'Start anew',
    retry: 'Try again',
  },
} as const
