import { describe, expect, it } from 'vitest';
import { entryLayout } from '../../src/note/entry-layout';
import { parseBlocks } from '../../src/note/markdown';

describe('the layout of an entry beside another', () => {
  it.each<readonly [string, number, string, string, string]>([
    ['- a', 0, '', '- ', '  '],
    ['- a', 1, '', '- ', '  '],
    ['  *   a', 1, '  ', '*   ', '    '],
    ['+', 0, '', '+ ', '  '],
    ['-\ta', 0, '', '-\t', '    '],
    ['9. a', 0, '', '9. ', '   '],
    ['9. a', 1, '', '10. ', '    '],
    [' 1)  a', 1, ' ', '2)  ', '    '],
    ['1.', 1, '', '2. ', '   '],
    ['009. a', 1, '', '010. ', '     '],
    ['99999999. a', 1, '', '100000000. ', '           '],
    ['999999999. a', 1, '', '999999999. ', '           '],
    ['999999999. a', 0, '', '999999999. ', '           '],
  ])('%j, counted on by %i', (line, step, indent, marker, childIndent) => {
    const text = `Text\n\n${line}\n`;
    const list = parseBlocks(text).blocks[1];
    const item = list?.kind === 'list' ? list.items[0] : undefined;
    if (item === undefined) throw new Error('no list');
    expect(entryLayout(text, item, false, step)).toEqual({ indent, marker, childIndent });
    expect(entryLayout(text, item, true, step)).toEqual({ indent, marker, childIndent: '\t' });
  });
});
