import { parseBirthday, type Birthday } from './birthday';
import type { Property, PropertyValue } from './property';
import { showValue } from './property';

/** A yearly date other than the birthday, with its name, such as a wedding; the year where it is known. */
export interface YearlyDate extends Birthday {
  readonly name: string;
}

/** What a property of yearly dates holds: those that can be read, and the texts of those that cannot. */
export interface YearlyDates {
  readonly dates: readonly YearlyDate[];
  readonly unreadable: readonly string[];
}

/** A name and a date in one text: `wedding 2010-05-12`, `wedding: --05-12`, `2010-05-12 wedding`. */
const namedBefore = /^(.*?[^\s:])\s*(?::\s*|\s)((?:--|xxxx-)?\S*\d)$/i;
const namedBehind = /^((?:--|xxxx-)?\d\S*)\s+(\S.*)$/i;
const nameKeys = ['name', 'label', 'title', 'what'];
const dateKeys = ['date', 'day', 'on'];

/** Reads `{wedding: 2010-05-12}`, a list of such maps, of `{name, date}`, or of texts `wedding 2010-05-12`. */
export function readYearlyDates(property: Property): YearlyDates {
  const dates: YearlyDate[] = [];
  const unreadable: string[] = [];
  const add = (name: string, value: PropertyValue): void => {
    const date = typeof value === 'string' ? parseBirthday(value) : null;
    if (date === null || name.trim() === '') unreadable.push(showPart(`${name}: ${showPart(value)}`));
    else dates.push({ name: name.trim(), ...date });
  };
  const read = (value: PropertyValue, depth: number): void => {
    if (value === null || value === '') return;
    // An unquoted link is a list in a list; nothing deeper can be meant.
    if (isList(value) && depth < 2) value.forEach((item) => read(item, depth + 1));
    else if (typeof value === 'object') {
      if (isList(value)) unreadable.push(showPart(value));
      else readMap(value, add);
    } else readText(String(value), dates, unreadable);
  };
  read(property.value, 0);
  return { dates, unreadable };
}

function readMap(
  map: { readonly [key: string]: PropertyValue },
  add: (name: string, value: PropertyValue) => void,
): void {
  const first = (keys: readonly string[]): PropertyValue | undefined =>
    keys.filter((key) => Object.hasOwn(map, key)).map((key) => map[key])[0];
  const name = first(nameKeys);
  const date = first(dateKeys);
  if (typeof name === 'string' && date !== undefined) {
    add(name, date);
    return;
  }
  for (const [name, value] of Object.entries(map)) if (value !== null && value !== '') add(name, value);
}

function readText(text: string, dates: YearlyDate[], unreadable: string[]): void {
  const trimmed = text.trim();
  // A text of hostile length is no name and date.
  const [before, behind] =
    trimmed.length > 200 ? [null, null] : [namedBefore.exec(trimmed), namedBehind.exec(trimmed)];
  // A name may end in a number that is no date, as in `2010-05-12 room 12`.
  for (const [name, written] of [
    [before?.[1], before?.[2]],
    [behind?.[2], behind?.[1]],
  ]) {
    const date = parseBirthday(written ?? '');
    if (name === undefined || date === null) continue;
    dates.push({ name, ...date });
    return;
  }
  unreadable.push(showPart(trimmed));
}

function isList(value: PropertyValue): value is readonly PropertyValue[] {
  return Array.isArray(value);
}

function showPart(value: PropertyValue): string {
  return showValue({ value, source: null });
}
