// Made daily notes: each names a few of the people of make-vault, in the ways in which diaries do.
import { nameOf } from './made-names';
import type { MadeNote } from './make-vault';
import { Random } from './random';

const lines = [
  (who: string): string => `- Lunch with ${who}, talked about the move to Graz`,
  (who: string): string => `- 10:30 Call with ${who}`,
  (who: string): string => `Abends ${who} getroffen, lange nicht gesehen.`,
  (who: string): string => `- [x] ${who}: send the deck ✅ 2026-01-02`,
  (who: string): string => `- [ ] ask ${who} about May`,
  (who: string): string => `Read the piece by ${who}.`,
  (who: string): string => `- ${who} → photos of the boat`,
];
const fillers = [
  'Rain all day, finished the report.',
  '- groceries\n- laundry\n  - the blue one by hand',
  '> Only connect.',
  '- [ ] pay the rent 📅 2026-12-01',
  'Ran 8 km along the river, slowly.',
];
const dayMs = 86_400_000;
const lastDay = Date.UTC(2026, 10, 22);

/** The daily note of so many days ago, by one who knows the first `people`; each later edition names somebody else. */
export function makeDiary(ago: number, people: number, edition = 0): MadeNote {
  const random = new Random(1_000_003 + ago);
  const who = (): string => `[[${nameOf(random.below(people))}]]`;
  const day = new Date(lastDay - ago * dayMs).toISOString().slice(0, 10);
  const text = ['## Day', ''];
  for (let count = 3 + random.below(4); count > 0; count -= 1) text.push(random.pick(fillers));
  for (let count = random.below(5); count > 0; count -= 1) text.push(random.pick(lines)(who()));
  const more = new Random(7 + ago + edition * 10_007);
  if (edition > 0) text.push(`- call with [[${nameOf(more.below(people))}]]`);
  text.push('', '## Notes', '', random.pick(fillers), '');
  return { path: `Journal/${day}.md`, text: text.join('\n') };
}
