import { describe, expect, it } from 'vitest';
import { displayWidth, padToWidth } from '../../src/command-line/display-width';
import { formatView } from '../../src/command-line/format-view';
import { cell } from '../../src/command-line/view';

describe('displayWidth', () => {
  it.each([
    ['', 0],
    ['Clara', 5],
    ['Zoë Müller', 10],
    ['Zoe\u0308', 3],
    ['Łukasz', 6],
    ['田中 恵子', 9],
    ['한국', 4],
    ['ｆｕｌｌ', 8],
    ['👋', 2],
    ['👩‍🚀', 2],
    ['❤️', 2],
    ['🇩🇪', 2],
    ['Нина', 4],
    ['→', 1],
  ])('%j takes %i columns', (text, width) => {
    expect(displayWidth(text)).toBe(width);
    expect(displayWidth(padToWidth(text, 12))).toBe(12);
  });
});

describe('formatView', () => {
  const table = {
    kind: 'table',
    columns: ['Name', 'Why'],
    rows: [
      [cell('田中 恵子', 'strong'), cell('late', 'attention')],
      [cell('Bo'), cell('')],
    ],
  } as const;

  it('aligns by the width on screen and leaves no blanks at the end', () => {
    expect(formatView([{ kind: 'title', text: 'Due' }, table], { colors: false })).toBe(
      'Due\nName       Why\n田中 恵子  late\nBo\n',
    );
  });

  it('colours only where told', () => {
    expect(formatView([table], { colors: true })).toContain('\u001b[33mlate\u001b[0m');
    expect(formatView([table], { colors: false })).not.toContain('\u001b');
  });

  it('what stands in a note cannot steer the terminal', () => {
    const row = [cell('a\u001b[31m\nb'), cell('c\u202ed')];
    expect(formatView([{ kind: 'table', columns: ['', ''], rows: [row] }], { colors: true })).toBe(
      'a [31m b  cd\n',
    );
  });
});
