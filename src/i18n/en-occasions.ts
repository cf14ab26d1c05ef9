const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** Texts about birthdays, yearly dates and greeting rounds. */
export const enOccasions = {
  tab: 'Coming up',
  label: 'Coming up',
  groups: { today: 'Today', tomorrow: 'Tomorrow', week: 'In the next 7 days', later: 'In the next 4 weeks' },
  nothing: 'Nothing in the next 4 weeks.',
  birthday: 'Birthday',
  turns: (age: number): string => `Turns ${age}`,
  years: (name: string, years: number): string => `${name}, ${many(years, 'year', 'years')}`,
  plan: (kind: string, text: string): string =>
    text === '' ? `Planned: ${kind}` : `Planned: ${kind}, ${text}`,
  newJob: (job: string): string => `New job: ${job}`,
  planned: 'Planned',
  round: (open: number): string =>
    open === 0 ? 'Everybody is greeted' : `${many(open, 'person', 'people')} to greet`,
  log: (name: string): string => `Log a contact with ${name}`,
  rounds: {
    none: 'No greeting round is on. The settings have some to switch on.',
    choose: 'Round',
    greeted: (done: number, all: number): string => `${done} of ${all} greeted`,
    nobody: 'Nobody is in the tiers of this round yet.',
    how: (name: string): string => `How ${name} is greeted`,
    tick: (name: string): string => `Greet ${name}: log it`,
    isGreeted: (name: string): string => `${name} is greeted`,
    wasGreeted: (when: string): string => `greeted ${when}`,
    inTouch: (when: string): string => `in touch ${when}`,
    theyWrote: (when: string): string => `wrote ${when}`,
    year: (year: string, sent: boolean, received: boolean): string =>
      `${year} ${sent && received ? 'sent and received' : sent ? 'sent' : 'received'}`,
    never: 'no greetings so far',
    hideDone: 'Hide who is greeted',
    open: (name: string): string => `Open ${name}`,
  },
  commandLine: {
    followUps: 'Show what was promised, by due day',
    occasions: 'Show birthdays, yearly dates and greeting rounds to come',
    days: 'How many days ahead; 28 where left out',
    noFollowUps: 'Nothing promised is open.',
    noOccasions: (days: number): string => `Nothing in the next ${many(days, 'day', 'days')}.`,
    followUpsTitle: 'Follow-ups',
    occasionsTitle: (days: number): string => `The next ${many(days, 'day', 'days')}`,
    who: 'Whom',
    what: 'What',
    age: 'Years',
    kinds: { birthday: 'Birthday', date: 'Yearly date', round: 'Greeting round', 'new-job': 'New job' },
    recurring: 'comes again',
    badDays: (flag: string, value: string): string =>
      `${flag}: "${value}" is no number of days. Write a whole number from 0 to 3660.`,
  },
};
