import type { GreetingRound } from '../../core/occasion';
import type { Tier } from '../../core/tier';
import { textsFor } from '../../i18n/texts';
import { defaultRounds, friendsTiers } from '../../settings/presets';
import type { Language } from '../../settings/settings';

/** The tiers for friends, named in a language; the other language's names are read too. */
export function friendsTiersIn(language: Language): readonly Tier[] {
  if (language === 'en') return friendsTiers;
  return friendsTiers.map((tier) => {
    const [german, ...rest] = tier.also;
    return german === undefined ? tier : { ...tier, name: german, also: [...rest, tier.name] };
  });
}

/** The greeting rounds to begin with, named in a language. */
export function roundsIn(language: Language): readonly GreetingRound[] {
  const { rounds } = textsFor(language).settings;
  const names: Readonly<Record<string, string>> = { christmas: rounds.christmas, 'new-year': rounds.newYear };
  return defaultRounds.map((round) => ({ ...round, name: names[round.id] ?? round.name }));
}
