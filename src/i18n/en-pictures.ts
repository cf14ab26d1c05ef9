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
};
