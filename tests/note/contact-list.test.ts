import { describe, expect, it } from 'vitest';
import { planRowPlace, readContactList } from '../../src/note/contact-list';
import { applyEdits } from '../../src/note/text-edit';

const front = '---\ntype: contact-list\n---\n';
const head = '| Name | Role | Note |\n| --- | --- | --- |\n';

function mark(text: string, row: string, place: string | null): string {
  const line = text.split(/\r?\n/).lastIndexOf(row) + 1;
  const plan = planRowPlace(text, { line, text: row }, place);
  return plan.kind === 'refused' ? `refused: ${plan.code}` : applyEdits(text, plan.edits);
}

describe('a table in code', () => {
  const row = '| Ada | Chef |  |';
  it.each([
    ['backticks', `\`\`\`\n${head}| Erika | x |  |\n\`\`\`\n\n`],
    ['tildes', `~~~~ md\n${head}| Erika | x |  |\n~~~\n\`\`\`\n~~~~ no\n${head}~~~~\n`],
    ['a line that only looks like a fence', '``` `x`\n\n'],
  ])('is no list: %s', (_name, code) => {
    const text = `${front}${code}${head}${row}\n`.replace(/\n/g, '\r\n');
    expect(readContactList(text)?.rows.map(({ name }) => name)).toEqual(['Ada']);
    expect(mark(text, row, '[[Ada]]')).toBe(text.replace('Chef |  |', 'Chef | [[Ada]] |'));
  });
});

describe('a row that somebody wrote with fewer cells', () => {
  it.each<[string, string | null, string]>([
    ['| Ada |', '[[Ada]]', '| Ada |  | [[Ada]] |'],
    ['| Ada | Chef |  ', '[[a/Ada|Ada]]', '| Ada | Chef | [[a/Ada\\|Ada]] |  '],
    ['| Ada | Chef |', null, '| Ada | Chef |'],
    ['| Ada | Chef \\|', 'x', 'refused: line-changed'],
  ])('%s with %s', (row, place, expected) => {
    const text = `${front}${head}${row}\r\n| Bo | x | y |`;
    const after = mark(text, row, place);
    expect(after).toBe(expected.startsWith('refused') ? expected : text.replace(row, expected));
  });
});
