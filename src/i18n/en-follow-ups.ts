/** Texts about promises and what is coming. */
export const enFollowUps = {
  tab: 'Follow-ups',
  label: 'Follow-ups',
  groups: {
    overdue: 'Still to do?',
    today: 'Today',
    week: 'In the next 7 days',
    later: 'Later',
    undated: 'Some day',
  },
  nothing: 'Nothing promised is open.',
  tick: (text: string): string => `Done: ${text}`,
  postpone: (text: string): string => `Another day for ${text}`,
  log: (text: string): string => `Log a contact about ${text}`,
  recurring: 'Comes again: opens the note, to be ticked there',
  ticked: (text: string): string => `Done: ${text}`,
  postponed: (text: string, day: string): string => `${text}: ${day}`,
  logAsDone: 'Log it as done',
  postponePlaceholder: (text: string): string => `When instead? ${text}`,
  dateDialog: { title: 'Another day', label: 'Due', submit: 'Set' },
  thanks: {
    one: 'Say thank you',
    also: (links: readonly string[]): string => `Say thank you, also to ${links.join(' and ')}`,
    to: (links: readonly string[]): string => `Say thank you to ${links.join(' and ')}`,
    offer: (day: string): string => `Say thank you ${day}`,
    after: (text: string, day: string): string => `A first meeting. In place by ${day}: ${text}`,
  },
  settings: {
    heading: 'Follow-ups',
    form: 'How the due day is written',
    forms: {
      emoji: '📅 2026-11-24, as the Tasks plugin does',
      dataview: '[due:: 2026-11-24], as Dataview does',
    },
    tag: 'Tag of new follow-ups',
    tagDesc: 'Such as task, where another plugin asks for one. Empty for none.',
    folders: 'Folders with follow-ups',
    foldersDesc:
      'There, tasks need no due day to concern whoever their note names. With commas between them; daily and meeting notes are known anyway.',
  },
};
