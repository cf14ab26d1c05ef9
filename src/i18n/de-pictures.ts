import type { Texts } from './en';

const peopleCount = (count: number): string => (count === 1 ? '1 Person' : `${count} Personen`);

/** Texts of the pictures in German. */
export const dePictures: Texts['pictures'] = {
  stripDays: (count) =>
    count === 0
      ? 'kein Kontakt in 12 Monaten'
      : count === 1
        ? '1 Kontakttag in 12 Monaten'
        : `${count} Kontakttage in 12 Monaten`,
  stripTogether: (month) => `zuletzt zusammen im ${month}`,
  stripRhythm: (every) => `Rhythmus ${every}`,
  stripDue: (day) => `dran: ${day}`,
  stripDueSince: (day) => `dran seit: ${day}`,
  yearTitle: 'Das Jahr',
  lastMonths: 'Die letzten 12 Monate',
  yearBefore: 'Das Jahr davor',
  yearAfter: 'Das Jahr danach',
  yearSum: (days, people) =>
    `${days === 1 ? '1 Kontakttag' : `${days} Kontakttage`} mit ${peopleCount(people)}`,
  gridLabel: 'Kontakt nach Tagen: Pfeile bewegen, Eingabe zeigt die Personen',
  dayLabel: (people, day) => `${people === 0 ? 'niemand' : peopleCount(people)}, ${day}`,
  peopleCount,
  legend: 'Personen am Tag',
  dayBefore: 'Der Kontakttag davor',
  dayAfter: 'Der Kontakttag danach',
  nobodyOn: 'Für diesen Tag ist nichts festgehalten.',
  noContactYet: 'In dieser Zeit ist kein Kontakt festgehalten.',
  onlyProperty: 'aus dem Datum des letzten Kontakts',
  tiersTitle: 'Wie es um die Kreise steht',
  parts: {
    inRhythm: 'Im Rhythmus',
    due: 'Dran',
    longSilence: 'Lange still',
    new: 'Neu',
    other: 'Später oder pausiert',
  },
  partCounts: {
    inRhythm: (count) => `${count} im Rhythmus`,
    due: (count) => `${count} dran`,
    longSilence: (count) => `${count} lange still`,
    new: (count) => `${count} neu`,
    other: (count) => `${count} später oder pausiert`,
  },
  weeksTitle: 'Die nächsten 8 Wochen',
  perWeek: (count) =>
    count === 0
      ? 'Weniger als 1 Kontakt in der Woche hält alle im Rhythmus'
      : count === 1
        ? 'Etwa 1 Kontakt in der Woche hält alle im Rhythmus'
        : `Etwa ${count} Kontakte in der Woche halten alle im Rhythmus`,
};
