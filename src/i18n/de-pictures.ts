import type { Texts } from './en';

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
  stripDue: (day) => `fällig: ${day}`,
  stripDueSince: (day) => `fällig seit: ${day}`,
};
