import type { enRhythm } from './en-rhythm';

const contactDays = (count: number): string => (count === 1 ? '1 Kontakttag' : `${count} Kontakttage`);
const contacts = (count: number): string => (count === 1 ? '1 Kontakt' : `${count} Kontakte`);

/** Texts about who belongs where, how much contact there is, and what it asks, in German. */
export const deRhythm: typeof enRhythm = {
  suggestions: {
    overCapacity: (days, of) =>
      `am wenigsten Kontakt von ${of}: ${days === 0 ? 'keiner' : contactDays(days)} in 6 Monaten`,
    faded: (ago) => (ago === null ? 'lange still' : `lange still, zuletzt ${ago}`),
    aboveMedian: (days, most) =>
      `${contactDays(days)} in 6 Monaten, die Hälfte im Kreis darüber hat höchstens ${most}`,
    emptyAbove: (days) => `${contactDays(days)} in 6 Monaten, und im Kreis darüber ist niemand`,
    untiered: (count) => `${count} Tage mit Gespräch in 6 Monaten, und noch kein Platz`,
  },
  strength: {
    days: (count) => (count === 0 ? 'kein Kontakt in 6 Monaten' : `${contactDays(count)} in 6 Monaten`),
    together: (month) => `zuletzt getroffen im ${month}`,
  },
  workload: {
    asks: (perWeek, first) =>
      perWeek === 0
        ? `weniger als ein Kontakt die Woche, ${first} in der ersten`
        : `etwa ${contacts(perWeek)} die Woche, ${first} in der ersten`,
    now: (asks) => `Jetzt: ${asks}`,
    then: (asks) => `Dann: ${asks}`,
    moveTitle: (count, tier) => `${count} Menschen in ${tier}?`,
    moveOutTitle: (count) => `${count} Menschen aus ihren Kreisen nehmen?`,
    move: 'Verschieben',
    cadenceTitle: (count, every) => `${count} Menschen: ${every}?`,
    tiersTitle: 'Den Rhythmus ändern?',
    change: 'Ändern',
  },
  cadence: {
    placeholder: (names) =>
      names.length === 1 ? `Wie oft mit ${names.join()}?` : 'Wie oft mit diesen Menschen?',
    typeHint: 'Eine Zeit eintippen, etwa 6 Wochen',
    asTier: 'Wie der Kreis es sagt',
    asTierNote: 'Kein eigener Rhythmus',
    never: 'Nie fragen',
    here: 'jetzt',
  },
  tag: {
    placeholder: (count) => (count === 1 ? 'Welches Schlagwort?' : `Welches Schlagwort für diese ${count}?`),
    create: (tag) => `Neues Schlagwort #${tag}`,
    typeHint: 'Ein Schlagwort eintippen: Buchstaben, Ziffern, Bindestriche',
    people: (count) => (count === 1 ? '1 Mensch' : `${count} Menschen`),
  },
  facet: {
    placeholder: {
      tags: 'Welches Schlagwort?',
      organizations: 'Welche Organisation?',
      places: 'Welcher Ort?',
    },
    none: 'Niemand hat eines davon',
  },
  lessOften: {
    title: (name) => `${name}: seltener?`,
    text: (name, every) =>
      `Dreimal in Folge „jetzt nicht“. Vielleicht ist ${every} mehr, als ${name} und die Zeit gerade brauchen.`,
    cadence: (every) => `Von jetzt an ${every}`,
    tier: (tier) => `In ${tier}`,
    keep: 'So lassen',
  },
};
