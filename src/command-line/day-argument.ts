import { addDays, addMonths, parseDay, type Day } from '../core/day';
import { foldName } from '../core/fold';

const words: ReadonlyMap<string, number> = new Map([
  ['today', 0],
  ['heute', 0],
  ['yesterday', -1],
  ['gestern', -1],
  ['tomorrow', 1],
  ['morgen', 1],
]);
const relative = /^([+-])(\d{1,4})([dwmy])$/;

/** Reads a day as it is typed: `2026-11-22`, `today`, `yesterday`, `tomorrow`, `+3d`, `-2w`, `+1m`, `+1y`; null for anything else. */
export function parseDayArgument(text: string, today: Day): Day | null {
  const typed = foldName(text);
  const word = words.get(typed);
  if (word !== undefined) return addDays(today, word);
  const match = relative.exec(typed);
  if (match === null) return parseDay(typed);
  const count = Number(match[2]) * (match[1] === '-' ? -1 : 1);
  switch (match[3]) {
    case 'd':
      return addDays(today, count);
    case 'w':
      return addDays(today, count * 7);
    case 'm':
      return addMonths(today, count);
    default:
      return addMonths(today, count * 12);
  }
}
