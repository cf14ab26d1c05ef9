import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEntryLine } from '../../src/note/entry-line';
import { runs } from './fuzz';

describe('a list item that begins with a date', () => {
  it.each([
    ['2026-11-20', '', 'plain'],
    ['2026-11-20 call: Talked', 'call: Talked', 'plain'],
    ['2026-11-20: Talked', ': Talked', 'plain'],
    ['2026-11-20 — Talked', '— Talked', 'plain'],
    ['2026-11-20– Talked', '– Talked', 'plain'],
    ['2026-11-20 - Talked', '- Talked', 'plain'],
    ['2026-11-20·Talked', '·Talked', 'plain'],
    ['2026-11-20 | call | Talked', '| call | Talked', 'plain'],
    ['2026-11-20, call', ', call', 'plain'],
    ['2026-11-20 18:30 Uhr Notiz: x', 'Notiz: x', 'plain'],
    ['2026-11-20 18:30–19:00 Uhr Treffen', 'Treffen', 'plain'],
    ['2026-11-20 18.30 Uhr: Treffen', ': Treffen', 'plain'],
    ['2026-11-20 18 Uhr Treffen', 'Treffen', 'plain'],
    ['2026-11-20 3:30 pm note: x', 'note: x', 'plain'],
    ['2026-11-20 3:30PM note: x', 'note: x', 'plain'],
    ['2026-11-20 3pm call', 'call', 'plain'],
    ['2026-11-20 2-3 pm call', 'call', 'plain'],
    ['2026-11-20 18:30 am Bahnhof', 'am Bahnhof', 'plain'],
    ['2026-11-20 14 am Tisch', '14 am Tisch', 'plain'],
    ['2026-11-20, 18:30 Uhr: Treffen', ': Treffen', 'plain'],
    ['**2026-11-20 18:30 Uhr**: Treffen', ': Treffen', 'plain'],
    ['2026-11-20 18.30 and more', '18.30 and more', 'plain'],
    ['2026-11-20 3 people', '3 people', 'plain'],
    ['2026-11-20 18:30 Uhrzeit', 'Uhrzeit', 'plain'],
    ['2026-11-20 3 pmx', '3 pmx', 'plain'],
    ['2026-11-20,', ',', 'plain'],
    ['2026-11-20\u{a0}call', 'call', 'plain'],
    ['[[2026-11-20]], call', ', call', 'link'],
    ['2026-11-20 → sent', '→ sent', 'plain'],
    ['2026-11-20<- got', '<- got', 'plain'],
    ['2026-11-20-> sent', '-> sent', 'plain'],
    ['  2026-11-20\tcall  ', 'call', 'plain'],
    ['2026-11-20 10:15 call', 'call', 'plain'],
    ['2026-11-20T10:15:30+01:00: call', ': call', 'plain'],
    ['2026-11-20 9:05–10:30 call', 'call', 'plain'],
    ['2026-11-20 9:05 \t- \t10:30 call', 'call', 'plain'],
    ['2026-11-20T10:15:30.250Z call', 'call', 'plain'],
    ['2026-11-20T10:15+0100 call', 'call', 'plain'],
    ['2026-11-20: call 10:15 x', ': call 10:15 x', 'plain'],
    ['2026-11-20  10:15 call', 'call', 'plain'],
    ['2026-11-20 10:15/11 x', '10:15/11 x', 'plain'],
    ['2026-11-20T10:15', '', 'plain'],
    ['2026-11-20 ', '', 'plain'],
    ['2026-11-20 \u{e4}', '\u{e4}', 'plain'],
    ['__2026-11-20 10:15__ x', 'x', 'plain'],
    ['**2026-11-20 10:15** 10:30 x', '10:30 x', 'plain'],
    ['2026-11-20 10 people', '10 people', 'plain'],
    ['2026-11-20 10:155 x', '10:155 x', 'plain'],
    ['2026-11-20 16:9 talk', '16:9 talk', 'plain'],
    ['[[2026-11-20]]', '', 'link'],
    ['[[2026-11-20]] call: x', 'call: x', 'link'],
    ['[[2026-11-20|Friday]] — x', '— x', 'link'],
    ['[[Daily/2026/2026-11-20]]: x', ': x', 'link'],
    ['[[2026-11-20.md#Noon|x]] 10:15 x', 'x', 'link'],
    ['**2026-11-20** x', 'x', 'plain'],
    ['__2026-11-20__: x', ': x', 'plain'],
    ['**2026-11-20:** x', ': x', 'plain'],
    ['**2026-11-20 10:15** x', 'x', 'plain'],
    ['**2026-11-20** 10:15 x', 'x', 'plain'],
    ['**2026-11-20 call:** x', '**call:** x', 'plain'],
    ['**2026-11-20 — call:** x', '— **call:** x', 'plain'],
    ['**[[2026-11-20]]** **call** x', '**call** x', 'link'],
    ['[x] 2026-11-20 call', 'call', 'plain'],
    ['[X] \t[[2026-11-20]]', '', 'link'],
  ])('%s', (text, rest, form) => {
    expect(parseEntryLine(text)).toEqual({ kind: 'entry', day: '2026-11-20', rest: rest.trim(), form });
  });

  it.each(['2026-02-30 call', '[[2026-02-30]]', '**2026-02-30**: x', '[x] 2026-02-30', '2026-02-30 10:15'])(
    '%s has no such day',
    (text) => expect(parseEntryLine(text)).toEqual({ kind: 'impossible', value: '2026-02-30' }),
  );

  it.each([
    ...[
      '',
      'call 2026-11-20',
      '2026-11-2',
      '2026-11-201',
      '2026-11-20x',
      '12026-11-20',
      '2026-11-20/22',
      '2026/11/20',
      // Nearly the form that is commonest.
      ...[
        '2026-11-20xyz',
        '2026-11-20,5 km',
        '2026-11-20.pdf x',
        '2026111200 x',
        '2026011-20 x',
        '2026-11020 x',
        'a026-11-20 x',
        '2026-1a-20 x',
      ],
      ...['2026-11-2a x', '2026-11-2/ x', '2026-11-2: x', '/026-11-20 x', 'abcdefghij x', '2026-11-20/ x'],
    ],
    ...[
      '[ ] 2026-11-20',
      '[/] 2026-11-20',
      '[-] 2026-11-20',
      '[>] 2026-11-20',
      '[x]2026-11-20',
      '[x]',
      '[xx]2026-11-20 [x] call',
      '[ ] 2026-02-30',
    ],
    ...[
      '[[2026-11-20',
      '[[2026-11-20 Friday]]',
      '[[x 2026-11-20]]',
      '![[2026-11-20]]',
      '`2026-11-20`',
      '**2026-11-20 x',
    ],
    ...['# 2026-11-20', '> 2026-11-20', '%% 2026-11-20 %%', '~~2026-11-20~~', '- 2026-11-20'],
    ...['2026-11-20,5 and, more', '2026-11-20a, b'],
  ])('%s is no entry', (text) => expect(parseEntryLine(text)).toBeNull());

  it('has a time behind its date in the commonest form, too', () => {
    const expected = { kind: 'entry', day: '1999-11-22', rest: 'x', form: 'plain' };
    expect(['1999-11-22 x', '1999-11-22 09:15 x', '1999-11-22 9:15 x'].map(parseEntryLine)).toEqual([
      expected,
      expected,
      expected,
    ]);
  });

  it('reads any text without throwing, and every day that was written', () => {
    const dates = fc.date({
      min: new Date(Date.UTC(1, 0, 1)),
      max: new Date(Date.UTC(9999, 11, 31)),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, fc.string({ unit: 'grapheme' }), (date, text) => {
        parseEntryLine(text);
        parseEntryLine(`[[2026-11-20${text}`);
        parseEntryLine(`**2026-11-20${text}`);
        const day = date.toISOString().slice(0, 10);
        expect(parseEntryLine(`${day} call: ${text}`)).toMatchObject({ day, rest: `call: ${text}`.trim() });
      }),
      runs,
    );
  });
});
