import type { enOccasions } from './en-occasions';

const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** Texts about birthdays, yearly dates and greeting rounds, in German. */
export const deOccasions: typeof enOccasions = {
  tab: 'Demnächst',
  label: 'Demnächst',
  groups: {
    today: 'Heute',
    tomorrow: 'Morgen',
    week: 'In den nächsten 7 Tagen',
    later: 'In den nächsten 4 Wochen',
  },
  nothing: 'Nichts in den nächsten 4 Wochen.',
  birthday: 'Geburtstag',
  turns: (age) => `Wird ${age}`,
  years: (name, years) => `${name}, ${many(years, 'Jahr', 'Jahre')}`,
  plan: (kind, text) => (text === '' ? `Geplant: ${kind}` : `Geplant: ${kind}, ${text}`),
  newJob: (job) => `Neue Stelle: ${job}`,
  planned: 'Geplant',
  round: (open) => (open === 0 ? 'Alle sind gegrüßt' : `Noch ${many(open, 'Gruß', 'Grüße')}`),
  log: (name) => `Kontakt mit ${name} eintragen`,
  rounds: {
    none: 'Keine Grußrunde ist eingeschaltet. In den Einstellungen gibt es welche.',
    choose: 'Runde',
    greeted: (done, all) => `${done} von ${all} gegrüßt`,
    nobody: 'In den Kreisen dieser Runde ist noch niemand.',
    how: (name) => `Gruß an ${name}`,
    tick: (name) => `${name} grüßen: eintragen`,
    isGreeted: (name) => `${name} ist gegrüßt`,
    wasGreeted: (when) => `gegrüßt ${when}`,
    inTouch: (when) => `Kontakt ${when}`,
    theyWrote: (when) => `Gruß von dort ${when}`,
    year: (year, sent, received) =>
      `${year} ${sent && received ? 'gesendet und erhalten' : sent ? 'gesendet' : 'erhalten'}`,
    never: 'bisher keine Grüße',
    hideDone: 'Gegrüßte ausblenden',
    open: (name) => `${name} öffnen`,
  },
  commandLine: {
    followUps: 'Zeigt, was versprochen ist, nach Fälligkeit',
    occasions: 'Zeigt kommende Geburtstage, Jahrestage und Grußrunden',
    days: 'Wie viele Tage voraus; ohne Angabe 28',
    noFollowUps: 'Nichts Versprochenes ist offen.',
    noOccasions: (days) => `Nichts in den nächsten ${many(days, 'Tag', 'Tagen')}.`,
    followUpsTitle: 'Wiedervorlagen',
    occasionsTitle: (days) => (days === 1 ? 'Der nächste Tag' : `Die nächsten ${days} Tage`),
    who: 'Wem',
    what: 'Was',
    age: 'Jahre',
    kinds: { birthday: 'Geburtstag', date: 'Jahrestag', round: 'Grußrunde', 'new-job': 'Neue Stelle' },
    recurring: 'kehrt wieder',
    badDays: (flag, value) =>
      `${flag}: „${value}“ ist keine Zahl von Tagen. Eine ganze Zahl von 0 bis 3660 angeben.`,
  },
};
