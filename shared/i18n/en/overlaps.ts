/** Wording of payments that are, or may be, there already. */
export const overlaps = {
  recognised_one: '{{count}} operation is there already: {{file}}. It is not counted twice.',
  recognised_few: '{{count}} operations are there already: {{file}}. They are not counted twice.',
  recognised_many: '{{count}} operations are there already: {{file}}. They are not counted twice.',
  recognised_other: '{{count}} operations are there already: {{file}}. They are not counted twice.',
  earlier: 'entered before',
  perhapsTwice:
    'One payment may have been counted twice: “{{what}}” {{amount}} on {{on}}, and “{{whatThere}}” on {{onThere}} ({{file}}). It was added as new. If it is one payment, undo the import and import the file in the window of the program: there you can say so.',
  perhapsTwiceMore_one: '{{count}} more operation may have been counted twice.',
  perhapsTwiceMore_few: '{{count}} more operations may have been counted twice.',
  perhapsTwiceMore_many: '{{count}} more operations may have been counted twice.',
  perhapsTwiceMore_other: '{{count}} more operations may have been counted twice.',
  why: {
    oneFormat: 'Day, sum and payee are the same, but the bank wrote the operation differently.',
    filesDiffer: 'Day, sum and payee agree, but otherwise the files differ: these may be payments of two people.',
    otherWords: 'The descriptions do not resemble each other.',
    otherDay_one: 'The dates are {{count}} day apart.',
    otherDay_few: 'The dates are {{count}} days apart.',
    otherDay_many: 'The dates are {{count}} days apart.',
    otherDay_other: 'The dates are {{count}} days apart.',
    held_one:
      'The bank seems to have held this money first and taken it {{count}} day later: the newer statement no longer has the first entry.',
    held_few:
      'The bank seems to have held this money first and taken it {{count}} days later: the newer statement no longer has the first entry.',
    held_many:
      'The bank seems to have held this money first and taken it {{count}} days later: the newer statement no longer has the first entry.',
    held_other:
      'The bank seems to have held this money first and taken it {{count}} days later: the newer statement no longer has the first entry.',
  },
  ask: {
    title: 'Perhaps imported already',
    lead_one: '{{count}} operation may be there already. Please look and answer.',
    lead_few: '{{count}} operations may be there already. Please look and answer.',
    lead_many: '{{count}} operations may be there already. Please look and answer.',
    lead_other: '{{count}} operations may be there already. Please look and answer.',
    here: 'In this file',
    there: 'There already',
    thereFrom: 'There already: {{file}}',
    question: '“{{what}}”, {{amount}}: one payment or two?',
    same: 'One payment',
    apart: 'Two different payments',
    allSame: 'One payment everywhere',
    allApart: 'Different everywhere',
  },
} as const
