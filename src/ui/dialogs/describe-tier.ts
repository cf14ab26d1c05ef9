import type { Rule, Tier } from '../../core/tier';
import { formatEvery } from '../../i18n/dates';
import { textsFor } from '../../i18n/texts';
import type { Language } from '../../settings/settings';

/** What a rule asks: "a conversation every 3 weeks". */
export function describeRule(rule: Rule, language: Language): string {
  const texts = textsFor(language);
  return texts.dialogs.tiers.asks(
    texts.wishes.depths[rule.depth] ?? '',
    formatEvery(rule.interval, language),
  );
}

/** What a tier asks of the user, on one line. */
export function describeTier(tier: Tier, language: Language): string {
  const parts = [tier.rule, ...tier.wishes].map((rule) => describeRule(rule, language));
  if (tier.byOccasion) parts.push(textsFor(language).dialogs.tiers.byOccasion);
  return parts.join(' · ');
}

/** How many people a tier has, and of how many: `9/10`. */
export function describeRoom(tier: Tier, count: number, language: Language): string {
  return textsFor(language).dialogs.tiers.room(count, tier.capacity);
}
