const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);
const list = (names: readonly string[]): string =>
  names.length <= 3 ? names.join(', ') : `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;

/** The texts of the first start in English. */
export const enFirstStart = {
  welcome: 'Whom would you like to keep in touch with?',
  promise: 'Everything stays in your notes. Nothing is written before you say so.',
  back: 'Back',
  reading: 'Looking through your notes…',
  doors: {
    here: {
      title: 'Use what is here',
      some: (count: number): string => `${people(count)} found in your notes`,
      none: 'No contact notes found yet',
    },
    ten: { title: 'Start with ten', text: 'The people who matter most, a name a line' },
    rhythms: { title: 'Just rhythms, no tiers', text: 'For friends: a gentle beat, nobody ranked' },
  },
  here: {
    title: 'What is here',
    people: (count: number, folders: readonly string[]): string =>
      folders.length === 0 ? people(count) : `${people(count)} in ${list(folders)}`,
    tiers: 'Tiers',
    known: (name: string, count: number): string => `${name}: ${people(count)}`,
    untiered: (count: number): string => `No tier yet: ${people(count)}`,
    unknown: 'Other values in your notes',
    unknownText: 'What do they mean? Your notes stay as they are.',
    valueWith: (value: string, count: number): string => `${value}, ${people(count)}`,
    take: (every: string): string => `Its own tier, ${every}`,
    same: (tier: string): string => `The same as ${tier}`,
    leave: 'Leave it',
    lastContact: (keys: readonly string[]): string => `Last contacts are read from ${keys.join(', ')}.`,
    behind: (count: number): string =>
      `With ${people(count)} the log knows a later contact than the property says. Both count; nothing is changed.`,
    empty:
      'A note is a contact if it lies in a folder called People, Contacts or Kontakte, or has the property “type: contact”.',
    confirm: 'Use these notes',
  },
  ten: {
    title: 'Start with ten',
    label: 'Names, one a line',
    placeholder: 'Clara Nguyen\nJonas Haas\n…',
    intro: (tier: string): string =>
      `They come into ${tier}. Notes that are there are used, missing ones are made.`,
    outcomes: {
      create: (path: string): string => `new note ${path}`,
      move: (path: string): string => `is here: ${path}`,
      link: (path: string): string => `note found: ${path}`,
      there: 'is in this tier already',
      ambiguous: 'several people are called so: write the path of the note',
      unusable: 'a file cannot have this name',
      taken: (path: string): string => `${path} is there, and something else`,
    },
    over: (count: number, capacity: number): string => `${count}/${capacity}: more than planned, and allowed`,
    summary: (create: number, move: number): string =>
      [
        create === 0 ? '' : create === 1 ? '1 new note' : `${create} new notes`,
        move === 0 ? '' : move === 1 ? '1 note changed' : `${move} notes changed`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    nothing: 'Write the first name above.',
    confirm: 'Start',
    without: 'Start without names',
    stopped: 'Nothing was written. Put right what the message says, and try again.',
  },
  rhythms: {
    title: 'Just rhythms',
    text: 'Three circles without limits and without suggestions. Every day is a good day.',
    unknown: (count: number): string =>
      `${people(count)} in tiers of other names: their notes stay as they are, and show under “unknown tiers”.`,
    confirm: 'Start with rhythms',
  },
};
