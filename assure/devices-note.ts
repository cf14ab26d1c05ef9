import type { Random } from '../bench/random';
import { addDays } from '../src/core/day';
import { today } from '../tests/app/import/import-into-notes';

/** A note as both devices had it when they were last in step. */
export interface BaseNote {
  readonly text: string;
  /** what its entries and tasks say */
  readonly entries: readonly string[];
  /** what its other lines say */
  readonly others: readonly string[];
}

/** A contact's note in one of the layouts that people have; each entry says something that no other says. */
export function makeBase(random: Random): BaseNote {
  const entries: string[] = [];
  const others: string[] = [];
  const say = (words: string, to = others): string => {
    const unique = `${words} ${entries.length + others.length}x`;
    to.push(unique);
    return unique;
  };
  const properties = ['type: contact'];
  const ago = (most: number): string => addDays(today, -1 - random.below(most));
  if (random.chance(0.8)) properties.push(`tier: ${random.pick(['Top 10', 'Top 50', 'Top 100'])}`);
  if (random.chance(0.6)) properties.push(`tier-since: ${ago(300)}`);
  if (random.chance(0.5)) properties.push(`company: ${say('Acme')}`);
  if (random.chance(0.8)) properties.push(`last-contact: ${ago(300)}`);
  if (random.chance(0.4)) properties.push(`snooze-until: ${addDays(today, 5)}`);
  if (random.chance(0.3)) properties.push('skipped: 1');
  if (random.chance(0.5)) properties.push(`motto: ${say('be kind')}`);
  const body = [`# ${say('Somebody')}`, '', say('Met at a fair.'), ''];
  const tasks = random.below(3);
  for (let count = 0; count < tasks; count += 1)
    body.push(`- [ ] ${say('send the deck', entries)} 📅 2026-11-24`);
  if (tasks > 0) body.push('');
  if (random.chance(0.8)) {
    body.push('## Interactions', '');
    const days = Array.from({ length: random.below(6) }, () => ago(500)).sort();
    if (random.chance(0.7)) days.reverse();
    for (const day of days) {
      body.push(`- ${day} ${random.pick(['call: ', 'email → ', ''])}${say('talked of plans', entries)}`);
      if (random.chance(0.2)) body.push(`  - ${say('more of it', entries)}`);
    }
    if (random.chance(0.4)) body.push('', '## Ideas', '', say('A book as a present.'));
  }
  const eol = random.pick(['\n', '\n', '\r\n']);
  const text = ['---', ...properties, '---', ...(random.chance(0.5) ? [''] : []), ...body].join(eol);
  return { text: random.chance(0.8) ? text + eol : text, entries, others };
}
