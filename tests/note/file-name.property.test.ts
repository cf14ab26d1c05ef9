import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newContactPath } from '../../src/app/add-contact';
import { chooseFreePath, cleanFileName, foldPath } from '../../src/note/file-name';
import { runs } from './fuzz';
import { hostileNames as names, nameProperties as properties } from './hostile-names';

describe('cleanFileName', () => {
  it('has eleven properties to keep', () => expect(properties).toHaveLength(11));

  it('keeps all of them, whatever the name', () => {
    fc.assert(
      fc.property(names, (name) => {
        const clean = cleanFileName(name);
        if (clean === null) return;
        for (const [what, holds] of properties)
          expect([what, holds(clean, cleanFileName), clean]).toEqual([what, true, clean]);
      }),
      { ...runs, numRuns: process.env.FC_RUNS === undefined ? 10_000 : Number(process.env.FC_RUNS) * 20 },
    );
  });

  it('never leaves its folder', () => {
    fc.assert(
      fc.property(names, (name) => {
        const path = newContactPath(name, 'People');
        if (path !== null) expect(path).toMatch(/^People\/[^/\\.][^/\\]*\.md$/);
      }),
    );
  });

  it('gives each of several people of one name a path of their own, on every file system', () => {
    fc.assert(
      fc.property(fc.array(names, { maxLength: 12 }), (list) => {
        const taken = new Set<string>();
        for (const name of list) {
          const path = chooseFreePath('People', cleanFileName(name) ?? 'Contact', taken);
          expect(taken.has(foldPath(path))).toBe(false);
          taken.add(foldPath(path));
        }
      }),
    );
    const taken = new Set(['Straße', 'Café', 'Alex Kim'].map((name) => foldPath(`People/${name}.md`)));
    expect(chooseFreePath('People', 'STRASSE', taken)).toBe('People/STRASSE 2.md');
    expect(chooseFreePath('People', 'Cafe\u0301', taken)).toBe('People/Cafe\u0301 2.md');
    expect(chooseFreePath('', 'Alex Kim', taken)).toBe('Alex Kim.md');
  });
});
