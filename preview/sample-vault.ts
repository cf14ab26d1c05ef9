import { promises as fs } from 'node:fs';
import { join } from 'node:path';

/** A calendar day: month and day count from 1. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const PLACEHOLDER = /\{\{today((?:[+-]\d+[dwmy])*)(?:\|([^}|]*))?\}\}/g;
const TEXT_FILE = /\.(md|json|txt|base|canvas|csv)$/;

/**
 * Copies a folder of notes and writes dates relative to `today` (`YYYY-MM-DD`) where placeholders stand in texts and in
 * names: `{{today}}`, `{{today-12d}}`, `{{today+2w}}`, `{{today-5m}}`, `{{today-40y+3d|--MM-DD}}`.
 */
export async function copySampleVault(from: string, to: string, today: string): Promise<void> {
  await fs.mkdir(to, { recursive: true });
  for (const item of await fs.readdir(from, { withFileTypes: true })) {
    const source = join(from, item.name);
    const target = join(to, fillDates(item.name, today));
    if (item.isDirectory()) await copySampleVault(source, target, today);
    else if (!TEXT_FILE.test(item.name)) await fs.copyFile(source, target);
    else await fs.writeFile(target, fillDates(await fs.readFile(source, 'utf8'), today));
  }
}

/**
 * Replaces each `{{today…}}`. Offsets apply from left to right: days, weeks of seven days, months and years of the
 * calendar (the 31st becomes the last of a shorter month). Behind `|` stands the format: `YYYY`, `MM`, `DD`, the rest as is.
 */
export function fillDates(text: string, today: string): string {
  return text.replace(PLACEHOLDER, (_all, offsets: string, format: string | undefined) => {
    let day = parseDay(today);
    for (const [, sign, count, unit] of offsets.matchAll(/([+-])(\d+)([dwmy])/g)) {
      day = moveDay(day, (sign === '-' ? -1 : 1) * Number(count), unit ?? 'd');
    }
    return formatDay(day, format ?? 'YYYY-MM-DD');
  });
}

/** Today in this machine's time zone, as `YYYY-MM-DD`. */
export function readToday(): string {
  const now = new Date();
  const day = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  return formatDay(day, 'YYYY-MM-DD');
}

function parseDay(text: string): Day {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  if (!match) throw new Error(`Not a date: ${text}`);
  return { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
}

function moveDay(day: Day, count: number, unit: string): Day {
  if (unit === 'd' || unit === 'w') {
    const days = unit === 'w' ? count * 7 : count;
    return readDay(new Date(Date.UTC(day.year, day.month - 1, day.day + days)));
  }
  const months = day.year * 12 + day.month - 1 + (unit === 'y' ? count * 12 : count);
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1];
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { year, month, day: Math.min(day.day, lastDay) };
}

function readDay(date: Date): Day {
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function formatDay({ year, month, day }: Day, format: string): string {
  return format
    .replace('YYYY', String(year).padStart(4, '0'))
    .replace('MM', String(month).padStart(2, '0'))
    .replace('DD', String(day).padStart(2, '0'));
}
