import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFollowUps, parseTaskWords, type FollowUp } from '../../src/core/follow-up';
import { day } from './builders';

const show = (body: string): string => {
  const { text, due, badDue, recurring, form } = parseTaskWords(body);
  return [text, due, badDue === null ? null : `not ${badDue}`, recurring ? 'recurring' : null, form]
    .filter((part) => part !== null)
    .join(' | ');
};

describe('parseTaskWords', () => {
  it.each([
    ['send the deck', 'send the deck'],
    ['send the deck 📅 2026-11-24', 'send the deck | 2026-11-24 | emoji'],
    ['send the deck 🗓️ 2026-11-24', 'send the deck | 2026-11-24 | emoji'],
    ['send 📅2026-11-24 the deck', 'send the deck | 2026-11-24 | emoji'],
    ['send the deck [due:: 2026-11-24]', 'send the deck | 2026-11-24 | dataview'],
    ['send the deck (due:: 2026-11-24)', 'send the deck | 2026-11-24 | dataview'],
    ['send the deck [Due::[[2026-11-24]]]', 'send the deck | 2026-11-24 | dataview'],
    ['send the deck [ due :: 2026-11-24 ]', 'send the deck | 2026-11-24 | dataview'],
    ['send the deck [due:: 2026-11-24T10:00]', 'send the deck | 2026-11-24 | dataview'],
    [
      '#task send #work/q4 the deck ⏫ ➕ 2026-11-01 ⏳ 2026-11-20 📅 2026-11-24',
      'send the deck | 2026-11-24 | emoji',
    ],
    ['send [priority:: high] the deck [created:: 2026-11-01]', 'send the deck | dataview'],
    ['water 🔁 every 3 months when done 📅 2026-11-24', 'water | 2026-11-24 | recurring | emoji'],
    ['water [ repeat :: every week ]', 'water | recurring | dataview'],
    ['water [repeat:: every week] [due:: 2026-11-24]', 'water | 2026-11-24 | recurring | dataview'],
    ['send [[Clara Nguyen|Clara]] the [[Deck]] and [this](x.md) ^ab-1', 'send Clara the Deck and this'],
    ['see [[People/Clara Nguyen#Log]] **now** in `code`', 'see Clara Nguyen now in code'],
    ['pay 100 % (see: a) [x] #1 📅', 'pay 100 % (see: a) [x] #1 📅'],
    ['📅 2026-11-24 send it', 'send it | 2026-11-24 | emoji'],
    ['send⏳2026-11-20it', 'send it | emoji'],
    ['send⏫it', 'send it'],
    ['send it (with:: [[Clara (work)]]) now', 'send it now | dataview'],
    ['send it to:: Ben', 'send it to:: Ben'],
    ['send #q4 it #2026-plan', 'send it'],
    ['square x ^2 for Ben', 'square x ^2 for Ben'],
    // a sign without a date is a word like others
    ['📅 Plan the offsite 📅 2026-11-24', '📅 Plan the offsite | 2026-11-24 | emoji'],
    ['send[created:: 2026-11-01]it', 'send it | dataview'],
    ['send%%not Ben%%it', 'send it'],
    ['send #work(soon) it', 'send (soon) it'],
    ['water🔁 every day#home now', 'water now | recurring'],
    ['send %%not Ben%% it 📅 2026-11-24 %%📅 2026-01-01', 'send it | 2026-11-24 | emoji'],
    ['send 📅 2026-02-30', 'send | not 2026-02-30 | emoji'],
    ['send [due:: next week]', 'send | not next week | dataview'],
    ['send [due:: ]', 'send | dataview'],
    ['call 🆔abc1 back', 'call back'],
    ['call 🆔 abc1 ⛔ def2,ghi3 back', 'call back'],
    ['#task 📅 2026-11-24', '#task 📅 2026-11-24 | 2026-11-24 | emoji'],
    [' #task  📅 2026-11-24 ', '#task 📅 2026-11-24 | 2026-11-24 | emoji'],
  ])('%j', (body, expected) => {
    expect(show(body)).toBe(expected);
  });

  it('takes any line, in no time', () => {
    const parts = fc.constantFrom(
      '[',
      ']',
      '(',
      ')',
      '::',
      '[[',
      ']]',
      'due',
      '📅',
      '🔁',
      '#',
      '%%',
      ' ',
      '^a',
      '|',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(parts).map((all) => all.join('')),
        ),
        (body) => {
          expect(typeof parseTaskWords(body).text).toBe('string');
        },
      ),
    );
    // Quadratic work would run into the time limit of any test.
    for (const part of ['[due::', '[a::[[', '(a::', '[[a|', '%%', '📅 ', '🔁', '[x]('])
      parseTaskWords(part.repeat(20_000));
  });
});

describe('compareFollowUps', () => {
  it('orders by due day, undated ones last, then by place', () => {
    const at = (path: string, line: number, due: string | null): FollowUp => ({
      path,
      line,
      source: '',
      text: '',
      due: due === null ? null : day(due),
      people: [],
      recurring: false,
    });
    const sorted = [
      at('B', 1, null),
      at('B', 2, '2026-11-24'),
      at('A', 9, '2026-11-24'),
      at('B', 1, '2026-11-24'),
      at('Z', 1, '2026-01-01'),
    ].sort(compareFollowUps);
    expect(sorted.map(({ path, line, due }) => `${path}${line} ${due}`)).toEqual([
      'Z1 2026-01-01',
      'A9 2026-11-24',
      'B1 2026-11-24',
      'B2 2026-11-24',
      'B1 null',
    ]);
  });
});
