const contactDays = (count: number): string => (count === 1 ? '1 contact day' : `${count} contact days`);
const contacts = (count: number): string => (count === 1 ? '1 contact' : `${count} contacts`);

/** Texts about who belongs where, how much contact there is, and what it asks. */
export const enRhythm = {
  suggestions: {
    overCapacity: (days: number, of: number): string =>
      `least contact of ${of}: ${days === 0 ? 'none' : contactDays(days)} in 6 months`,
    faded: (ago: string | null): string => (ago === null ? 'a long silence' : `a long silence, last ${ago}`),
    aboveMedian: (days: number, most: number): string =>
      `${contactDays(days)} in 6 months, half of the tier above has ${most} or fewer`,
    emptyAbove: (days: number): string => `${contactDays(days)} in 6 months, and nobody in the tier above`,
    untiered: (count: number): string => `${count} days of conversation in 6 months, and no place yet`,
  },
  strength: {
    days: (count: number): string =>
      count === 0 ? 'no contact in 6 months' : `${contactDays(count)} in 6 months`,
    together: (month: string): string => `last together in ${month}`,
  },
  workload: {
    asks: (perWeek: number, first: number): string =>
      perWeek === 0
        ? `less than one contact a week, ${first} in the first`
        : `about ${contacts(perWeek)} a week, ${first} in the first`,
    now: (asks: string): string => `Now: ${asks}`,
    then: (asks: string): string => `Then: ${asks}`,
    moveTitle: (count: number, tier: string): string => `Move ${count} people to ${tier}?`,
    moveOutTitle: (count: number): string => `Take ${count} people out of their tiers?`,
    move: 'Move',
    cadenceTitle: (count: number, every: string): string => `${count} people: ${every}?`,
    tiersTitle: 'Change how often?',
    change: 'Change',
  },
  cadence: {
    placeholder: (names: readonly string[]): string =>
      names.length === 1 ? `How often with ${names.join()}?` : 'How often with these people?',
    typeHint: 'Type a length of time, such as 6 weeks',
    asTier: 'As the tier says',
    asTierNote: 'No cadence of their own',
    never: 'Never ask',
    here: 'now',
  },
  tag: {
    placeholder: (count: number): string => (count === 1 ? 'Which tag?' : `Which tag for these ${count}?`),
    create: (tag: string): string => `New tag #${tag}`,
    typeHint: 'Type a tag: letters, digits, hyphens',
    people: (count: number): string => (count === 1 ? '1 person' : `${count} people`),
  },
  facet: {
    placeholder: { tags: 'Which tag?', organizations: 'Which organisation?', places: 'Which place?' },
    none: 'Nobody has any',
  },
  lessOften: {
    title: (name: string): string => `${name}: less often?`,
    text: (name: string, every: string): string =>
      `Not now, three times in a row. Perhaps ${every} is more than ${name} and this time of life ask for.`,
    cadence: (every: string): string => `From now on ${every}`,
    tier: (tier: string): string => `Move to ${tier}`,
    keep: 'Leave it as it is',
  },
};
