/** The settings of dated notes in English. */
export const enDatedNotes = {
  page: 'Dated notes',
  pageDesc: (count: number): string =>
    count === 0 ? 'Not read' : 'Whoever is linked to in diaries and meeting notes was in touch that day',
  sources: {
    daily: 'Daily notes',
    named: 'Notes whose name begins with a date',
    meeting: 'Meeting notes',
  },
  sourceDescs: {
    daily: 'Where the core plugin Daily notes or Periodic Notes puts them, in whatever format.',
    named: 'Such as “2026-11-20 Walk”.',
    meeting: 'With a date property, and the type meeting, call or event or a list of people.',
  },
  read: 'Read them',
  countsAs: 'A mention counts as',
  countsAsDesc: 'Unless its own line names a kind, such as “lunch with …”.',
  conversation: 'a conversation',
  leftOut: 'Sections left out',
  leftOutNone: 'No section is left out',
  leftOutTitle: 'Heading of a section',
  leftOutDesc: (names: readonly string[]): string => names.join(', '),
  addLeftOut: 'Add a heading',
  leftOutEmpty: 'Name a heading.',
  leftOutKnown: 'This heading is in the list already.',
  most: 'People in one note, at most',
  mostDesc: 'A note that names more tells nothing: it is a list, not a day.',
};
