import { foldName } from '../core/fold';
import { findTier, type Tier } from '../core/tier';
import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandFailure } from './command';
import { usageFailure } from './failures';

/** The tier that a value names; null for `none`. */
export function readTier({ book, language }: CommandContext, value: string): Tier | null | CommandFailure {
  const { tiers } = book.rules;
  const tier = findTier(tiers, value);
  if (tier !== null) return tier;
  if (foldName(value) === 'none') return null;
  const known = [...tiers.tiers.map(({ name }) => name), 'none'];
  return usageFailure(textsFor(language).commandLine.failures.unknownTier(value, known));
}
