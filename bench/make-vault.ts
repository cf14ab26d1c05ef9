// Made notes for measuring: the same on every machine, each different, like those of people who have used several tools.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nameOf } from './made-names';
import { Random } from './random';

/** The day on which everything is measured. */
export const today = '2026-11-22';

export interface MadeNote {
  readonly path: string;
  readonly text: string;
}

const tiers = ['Top 10', 'Top 50', 'Top 50', 'Top 50', 'Top 100', 'Top 100', 'Top 100', 'Top 100', 'Top 100'];
const roles = [
  'Partner',
  'Head of Product',
  'Journalistin',
  'CTO',
  'Geschäftsführer',
  'Researcher',
  'Designer',
];
const cities = [
  'Berlin',
  'Hamburg',
  'Zürich',
  'Wien',
  'London',
  'Kraków',
  'Lagos',
  'Hanoi',
  'Köln',
  'São Paulo',
];
const firms = [
  'Nordlicht',
  'Kaiser & Söhne',
  'Blue Harbour',
  'Atelier Neun',
  'Okapi',
  'Greenfield',
  'Studio Süd',
];
const topics = [
  'climate',
  'seed funding',
  'podcasts',
  'music',
  'open source',
  'Gärten',
  'sailing',
  'public health',
];
const places = [
  're:publica',
  'a wedding in Leipzig',
  'the old office',
  'the climbing hall',
  'a panel on data',
];
const english = ['call:', 'email →', 'meeting:', 'video:', 'message ←', 'coffee:', 'greeting', 'note:', ''];
const german = ['Anruf:', 'E-Mail →', 'Treffen:', 'Video:', 'Nachricht ←', 'Kaffee:', 'Gruß', 'Notiz:', ''];
const subjects = [
  'the seed round',
  'the move to Graz',
  'her new team',
  'die Reise nach Lissabon',
  'a talk in May',
];
const remarks = ['wants to hear how it went', 'knows people at the climate fund', 'kommt im Frühjahr wieder'];

/** Days from the first to the last that notes name, the index being how long ago; below zero lie plans. */
const daysAgo = new Map<number, string>();
for (let ago = -60; ago <= 2500; ago += 1) {
  daysAgo.set(ago, new Date(Date.UTC(2026, 10, 22 - ago)).toISOString().slice(0, 10));
}

function day(ago: number): string {
  const text = daysAgo.get(ago);
  if (text === undefined) throw new RangeError(`No day is ${ago} days ago`);
  return text;
}

/** Note number `index`; a later edition has so many entries more, as if somebody had logged. */
export function makeNote(index: number, edition = 0): MadeNote {
  const random = new Random(index);
  const name = nameOf(index);
  const isGerman = random.chance(0.4);
  const last = random.below(random.chance(0.5) ? 120 : 500);
  const properties = makeProperties(index, name, edition === 0 ? last : 0, random);
  const heading = isGerman ? 'Kontakte' : 'Interactions';
  const kinds = isGerman ? german : english;
  const entries: string[] = [];
  for (let count = random.below(13), ago = last; count > 0; count -= 1, ago += 10 + random.below(60))
    entries.push(makeEntry(ago, kinds, random));
  const added = Array.from(
    { length: edition },
    (_, turn) => `- ${today} call: Heard the news, part ${turn + 1}`,
  );
  const body = [
    `# ${name}`,
    '',
    `Met at ${random.pick(places)}. ${random.chance(0.5) ? 'Two kids, runs marathons.' : `Knows [[${nameOf(random.below(160))}]] well.`}`,
    ...(random.chance(0.3)
      ? ['', '## Notes', '', `Likes ${random.pick(topics)} and ${random.pick(topics)}.`]
      : []),
    ...(entries.length + edition > 0 ? ['', `## ${heading}`, '', ...added, ...entries] : []),
    ...(random.chance(0.1) ? ['', '## Ideas', '', `- a book about ${random.pick(topics)}`] : []),
  ].join('\n');
  return { path: pathOf(index, name), text: asWritten(properties, body, index) };
}

/** The first `count` notes. */
export function makeNotes(count: number): readonly MadeNote[] {
  return Array.from({ length: count }, (_, index) => makeNote(index));
}

/** Writes the first `count` notes and the plugin's settings into a folder. */
export function writeVault(folder: string, count: number): void {
  const made = new Set<string>();
  const write = (path: string, text: string): void => {
    const file = join(folder, path);
    if (!made.has(dirname(file))) mkdirSync(dirname(file), { recursive: true });
    made.add(dirname(file));
    writeFileSync(file, text);
  };
  write('.obsidian/plugins/keep-in-touch/data.json', JSON.stringify({ version: 1, started: true }));
  for (const { path, text } of makeNotes(count)) write(path, text);
}

function pathOf(index: number, name: string): string {
  return `People/${['Work', 'Family and friends', 'Studies', 'Sport', 'Neighbours'][index % 5] ?? ''}/${name}.md`;
}

function makeProperties(index: number, name: string, last: number, random: Random): readonly string[] {
  const lines: string[] = [];
  const sometimes = (share: number, line: () => string): void => {
    if (random.chance(share)) lines.push(line());
  };
  const person = (): string => `[[${nameOf(random.below(10_000))}]]`;
  sometimes(0.9, () => 'type: contact');
  lines.push(...makeTier(random));
  sometimes(0.9, () => `last-contact: ${day(last)}`);
  sometimes(0.75, () => `organization: "[[${random.pick(firms)} ${index % 300}]]"`);
  sometimes(0.7, () => `role: ${random.pick(roles)}`);
  sometimes(0.85, () => `email: p.${index}@example.org`);
  sometimes(0.6, () => `phone: "+49 30 ${1_000_000 + index}"`);
  sometimes(0.6, () => `birthday: ${makeBirthday(random)}`);
  sometimes(0.7, () => `location: ${random.pick(cities)}`);
  sometimes(0.4, () => `introduced-by: "${person()}"`);
  sometimes(0.5, () => `knows: ["${person()}", "${person()}"]`);
  sometimes(0.6, () => `interests: [${random.pick(topics)}, ${random.pick(topics)}]`);
  sometimes(0.5, () => `tags:\n  - person\n  - ${random.pick(['work', 'familie', 'club/sailing'])}`);
  sometimes(0.4, () => `language: ${random.pick(['de', 'en', 'fr'])}`);
  sometimes(0.4, () => `met: ${day(random.below(2500))}`);
  sometimes(0.2, () => `aliases: [${name.split(' ')[0] ?? name} ${index}]`);
  sometimes(0.1, () => `cadence: ${random.pick(['6 weeks', 'monthly', 'alle 3 Monate', '90'])}`);
  sometimes(0.05, () => `snooze-until: ${day(-random.below(60))}`);
  sometimes(0.05, () => `next-contact: ${day(30 - random.below(90))}`);
  sometimes(0.02, () => 'paused: true');
  sometimes(0.3, () => `created: ${day(random.below(2500))}T09:${10 + (index % 50)}:00`);
  sometimes(0.1, () => `rating: ${random.below(6)} # of five`);
  return lines;
}

function makeTier(random: Random): readonly string[] {
  const roll = random.next();
  if (roll < 0.12) return [];
  if (roll < 0.15) return ['tier:'];
  if (roll < 0.17) return ['tier: close'];
  if (roll < 0.2) return ['tier: "[[Top 50]]"'];
  if (roll < 0.22) return ['tier: 10'];
  const tier = [`tier: ${random.pick(tiers)}`];
  return roll < 0.3 ? [...tier, `tier-since: ${day(random.below(700))}`] : tier;
}

function makeBirthday(random: Random): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const monthAndDay = `${two(1 + random.below(12))}-${two(1 + random.below(28))}`;
  return random.chance(0.3) ? `--${monthAndDay}` : `${1940 + random.below(65)}-${monthAndDay}`;
}

function makeEntry(ago: number, kinds: readonly string[], random: Random): string {
  const date = day(ago);
  const words = `${random.pick(kinds)} Talked about ${random.pick(subjects)}`.trim();
  const more = random.chance(0.3) ? ` with [[${nameOf(random.below(10_000))}]]` : '';
  const below = random.chance(0.2) ? `\n  - ${random.pick(remarks)}` : '';
  const task = random.chance(0.05) ? `\n  - [ ] send the slides 📅 ${day(-random.below(60))}` : '';
  return `- ${random.chance(0.1) ? `[[${date}]]` : date} ${words}${more}${below}${task}`;
}

/** Whether a note's text is written in an odd way, as `asWritten` has it. */
export function isOddlyWritten(index: number): boolean {
  return [3, 40, 77, 111, 140, 180, 222, 260, 290, 333, 366, 399].includes(index % 400);
}

/** The note's text as its tool wrote it: three in a hundred in an odd way. */
function asWritten(properties: readonly string[], body: string, index: number): string {
  const plain = `---\n${properties.join('\n')}\n---\n\n${body}\n`;
  switch (index % 400) {
    case 3:
      return plain.replaceAll('\n', '\r\n');
    case 40:
      return `\uFEFF${plain}`;
    case 77:
      return `${body}\n`;
    case 111:
      return `---\n---\n${body}`;
    case 140:
      return `---\n${properties.join('\n')}\nbio: >-\n  Grew up by the sea,\n  studied in Bonn.\n---\n${body}\n`;
    case 180:
      return `---\n${properties.join('\n')}\naddress:\n  street: Am Markt 3\n  city: Bonn\n---\n${body}`;
    case 222:
      return `---\n# from the old address book\n${properties.join('\n')}\nnick: 'it''s me'\n---\n\n${body}\n`;
    case 260:
      return `---\n${properties.join('\n')}\nsources: &all [a, b]\nmore: *all\n---\n\n${body}\n`;
    case 290:
      return `---\n${properties.join('\n')}\nsnooze-until: next spring\n---\n\n${body}\n`;
    case 333:
      return `---\n${properties.join('\n')}\nmotto: "never closed\n---\n\n${body}\n`;
    case 366:
      return `---\n${properties.join('\n')}\nlast-contact: 2024-01-01\nlast-contact: 2024-02-01\n---\n\n${body}\n`;
    case 399:
      return plain
        .replace('## Interactions', 'Interactions\n------------')
        .replace('## Kontakte', '### Verlauf ###');
    default:
      return plain;
  }
}
