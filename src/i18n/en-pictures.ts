const peopleCount = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

/** Texts of the pictures: the rhythm strip and the year. */
export const enPictures = {
  stripDays: (count: number): string =>
    count === 0
      ? 'no contact in 12 months'
      : count === 1
        ? '1 contact day in 12 months'
        : `${count} contact days in 12 months`,
  stripTogether: (month: string): string => `last together in ${month}`,
  stripRhythm: (every: string): string => `rhythm ${every}`,
  stripDue: (day: string): string => `due ${day}`,
  stripDueSince: (day: string): string => `due since ${day}`,
  yearTitle: 'The year',
  lastMonths: 'The last 12 months',
  yearBefore: 'The year before',
  yearAfter: 'The year after',
  yearSum: (days: number, people: number): string =>
    `${days === 1 ? '1 contact day' : `${days} contact days`} with ${peopleCount(people)}`,
  gridLabel: 'Contact by day: arrows move, Enter shows the people',
  dayLabel: (people: number, day: string): string =>
    `${people === 0 ? 'nobody' : peopleCount(people)}, ${day}`,
  peopleCount,
  legend: 'People a day',
  dayBefore: 'The day with contact before',
  dayAfter: 'The day with contact after',
  nobodyOn: 'Nothing is recorded for this day.',
  noContactYet: 'No contact is recorded in this time.',
  onlyProperty: 'known from the date of the last contact',
  tiersTitle: 'How the tiers are doing',
  parts: {
    inRhythm: 'In rhythm',
    due: 'Due',
    longSilence: 'Long silence',
    new: 'New',
    other: 'Later or paused',
  },
  partCounts: {
    inRhythm: (count: number): string => `${count} in rhythm`,
    due: (count: number): string => `${count} due`,
    longSilence: (count: number): string => `${count} in a long silence`,
    new: (count: number): string => `${count} new`,
    other: (count: number): string => `${count} later or paused`,
  },
  weeksTitle: 'The next 8 weeks',
  perWeek: (count: number): string =>
    count === 0
      ? 'Less than 1 contact a week keeps everybody in rhythm'
      : count === 1
        ? 'About 1 contact a week keeps everybody in rhythm'
        : `About ${count} contacts a week keep everybody in rhythm`,
};
