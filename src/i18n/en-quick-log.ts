const list = (names: readonly string[]): string =>
  names.length <= 2 ? names.join(' and ') : `${names.slice(0, 2).join(', ')} and ${names.length - 2} more`;
const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);
const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** The texts of logging in one line, of changing entries, and of what concerns all last contacts, in English. */
export const enQuickLog = {
  commands: {
    logLine: 'Log in one line…',
    logSelection: 'Log the selection or line as a contact…',
    addSelection: 'Add the selection as a person…',
    addNamed: (name: string): string => `Add ${name} as a person…`,
    logThisLine: 'Log this as a contact…',
    nothingSelected: 'There are no words here: select some, or go to a line that has some.',
    bringUpToDate: 'Bring last contacts up to date…',
    prepareRemoval: 'Prepare for removal…',
  },
  line: {
    title: 'Log in one line',
    label: 'What was it, with whom and when?',
    placeholder: 'call with Clara yesterday about …, follow up Friday: …',
    hint: 'With whom, when, how and what about, in any order. Behind “follow up” stands what is next.',
    preview: 'Will be written',
    newTo: (name: string): string => `In ${name}`,
    which: (written: string): string => `Who is ${written}?`,
    nobodyCalled: (written: string): string => `Nobody is called ${written} yet.`,
    addPerson: (name: string): string => `Add ${name}…`,
    leaveAsText: 'Just a word',
    whichDay: 'Which day?',
    allFields: 'All fields…',
    submit: 'Log',
    followUp: 'Follow up',
    gaps: {
      empty: 'Say with whom, and what it was.',
      nobody: 'Say with whom: a name, an alias, an e-mail address or a link.',
      unsure: (written: string): string => `Say first who ${written} is.`,
      impossible: (value: string): string =>
        `${value} is no day that is certain. A date such as 2026-11-22 always is.`,
    },
  },
  entry: {
    title: (name: string): string => `Change the entry with ${name}`,
    submit: 'Change',
    remove: 'Delete the entry…',
    askRemove: {
      title: 'Delete this entry?',
      text: (line: string): string => `“${line}” goes out of the note. It can be undone.`,
      confirm: 'Delete',
    },
    askChildren: {
      title: 'Delete what stands below it, too?',
      text: 'Lines are indented below this entry. They would go along. It can be undone.',
      confirm: 'Delete all of it',
    },
  },
  lateProperties: {
    title: 'Bring last contacts up to date',
    intro: (count: number): string =>
      `The notes of ${people(count)} say an earlier last contact than their history does, or none.`,
    none: 'All notes say what their history says.',
    change: (from: string | null, to: string): string => `${from ?? 'none'} → ${to}`,
    refused: 'Left as they are:',
    submit: (count: number): string => (count === 1 ? 'Write 1 date' : `Write ${count} dates`),
  },
  removal: {
    title: 'Prepare for removal',
    intro:
      'Everything that was recorded is in your notes already. This writes down what the plugin works out, so that it is there without the plugin.',
    lastContacts: (count: number): string =>
      count === 0 ? 'All last contacts are up to date.' : `Last contact is set in ${notes(count)}.`,
    overview: (path: string): string => `New note: ${path}, with tiers, rhythms and due days.`,
    removesProperties: 'Remove what only this plugin uses',
    removesPropertiesNote: 'The properties for “in this tier since”, “put off until” and “times put off”.',
    cleaned: (count: number): string => `Properties go in ${notes(count)}.`,
    submit: 'Write it',
    overviewName: (day: string): string => `Keep in touch, overview ${day}`,
    overviewIntro: (day: string): string => `Written on ${day}.`,
    noTier: 'No tier',
    nobody: 'Nobody.',
    columns: ['Person', 'Rhythm', 'Last contact', 'Due'],
    never: 'none',
    noRhythm: 'none',
  },
  changeLast: 'Change the last entry…',
  openLast: 'Open the last entry',
  onlyMentioned: 'Only mentioned that day',
  link: {
    unknownAction: (action: string): string =>
      `This link asks for “${action}”. What there is: log, add, today, review.`,
    impossibleDate: (value: string): string =>
      `The date “${value}” of this link is no day such as 2026-11-22. Nothing was written.`,
    unknownKind: (value: string): string => `There is no kind “${value}”. Nothing was written.`,
    unknownName: (value: string): string => `Nobody is called “${value}”. Nothing was written.`,
    ambiguousName: (value: string, names: readonly string[]): string =>
      `“${value}” can be ${list(names)}. Nothing was written.`,
  },
  firstContact: {
    notLater: 'Choose a day up to today.',
    name: 'First contact',
    none: 'None yet',
    text: 'What was it about?',
  },
  done: {
    editEntry: (names: readonly string[]): string => `Changed the entry with ${list(names)}`,
    deleteEntry: (names: readonly string[]): string => `Deleted the entry with ${list(names)}`,
    onlyMentioned: (names: readonly string[], day: string): string =>
      `${list(names)}: only mentioned, ${day}`,
    bringUpToDate: (count: number): string => `Brought ${people(count)} up to date`,
    prepareRemoval: 'Wrote the overview',
  },
};
