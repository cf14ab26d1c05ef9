import { describe, expect, it } from 'vitest';
import {
  isRowLink,
  linkedPath,
  planRowPlace,
  readContactList,
  writeContactList,
  type ListedPerson,
} from '../../src/note/contact-list';
import { applyEdits } from '../../src/note/text-edit';
import { day } from '../core/builders';

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

const nobody: ListedPerson = {
  name: 'Bo',
  role: null,
  organization: null,
  location: null,
  emails: [],
  phones: [],
  urls: [],
  birthday: null,
  connectedOn: null,
  sources: [],
};
const ada: ListedPerson = {
  name: 'Ada | L',
  role: 'Chef',
  organization: 'Nord\nWest',
  location: 'Bonn',
  emails: ['a@x.org', 'b@x.org'],
  phones: ['1; 2', '3;4'],
  urls: ['https://x.org'],
  birthday: { year: 985, month: 4, date: 7 },
  connectedOn: day('2020-01-02'),
  sources: ['linkedin:ada'],
};

describe('a new list', () => {
  const list = { title: 'My\n# list', source: 'linkedin [[x]]', date: day('2026-11-22') };
  const properties = '---\ntype: contact-list\nsource: "linkedin [ [x] ]"\ndate: 2026-11-22\n---\n';

  it('has a column for whatever is known of anybody', () => {
    const people = [ada, { ...nobody, birthday: { year: null, month: 11, date: 17 } }];
    const text = writeContactList({ ...list, people }, 'en');
    expect(text).toBe(
      `${properties}\n# My # list\n\n` +
        '| Name | Role | Organization | Place | E-mail | Phone | Web | Birthday | Connected | Source | Note |\n' +
        '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n' +
        '| Ada \\| L | Chef | Nord West | Bonn | a@x.org; b@x.org | 1, 2; 3;4 | https://x.org | 0985-04-07 |' +
        ' 2020-01-02 | linkedin:ada |  |\n' +
        '| Bo |  |  |  |  |  |  | \\--11-17 |  |  |  |\n',
    );
  });

  it('has words of the language', () => {
    const [, , , heads] = writeContactList({ ...list, people: [ada] }, 'de')
      .slice(properties.length)
      .split('\n');
    expect(heads).toBe(
      '| Name | Rolle | Organisation | Ort | E-Mail | Telefon | Netz | Geburtstag | Verbunden | Quelle | Notiz |',
    );
  });

  it('has a name and a place for a note at least', () => {
    const text = writeContactList({ ...list, people: [nobody] }, 'de');
    expect(text).toBe(`${properties}\n# My # list\n\n| Name | Notiz |\n| --- | --- |\n| Bo |  |\n`);
  });

  it('may be about nobody', () => {
    const text = writeContactList({ ...list, people: [] }, 'en');
    expect(text).toBe(`${properties}\n# My # list\n\n| Name | Note |\n| --- | --- |\n`);
  });

  it.each(['en', 'de'] as const)('is read as it was written, in %s', (language) => {
    const text = writeContactList({ ...list, people: [ada, nobody] }, language);
    const read = readContactList(text);
    const [first, second, ...more] = read?.rows ?? [];
    expect(read).toMatchObject({ source: 'linkedin [ [x] ]', date: '2026-11-22' });
    const lines = text.split('\n');
    const place = { place: null };
    expect(first).toEqual({
      ...ada,
      organization: 'Nord West',
      phones: ['1, 2', '3;4'],
      ...place,
      line: 11,
      text: lines[10],
    });
    expect(second).toEqual({ ...nobody, ...place, line: 12, text: lines[11] });
    expect(more).toEqual([]);
  });
});

describe('whether a note is a list', () => {
  it.each<[string, boolean]>([
    [`${front}${head}`, true],
    [`---\nType: [" Contact-List ", x]\n---\n${head}`, true],
    [`---\nsource: contact-list\n---\n${head}`, false],
    [`---\ntype: contact\nsource: contact-list\n---\n${head}`, false],
    [`---\ntype: []\nsource: contact-list\n---\n${head}`, false],
    [`---\ntype: contact-list\n- x\n---\n${head}`, false],
    ['type: contact-list\n', false],
    ['', false],
  ])('%j: %s', (text, isList) => {
    expect(readContactList(text) !== null).toBe(isList);
  });

  it('tells where it is from, and of what day', () => {
    const read = (lines: string) => readContactList(`---\ntype: contact-list\n${lines}---\n`);
    const none = { rows: [], columns: [] };
    expect(read('')).toEqual({ source: null, date: null, ...none });
    expect(read('Source: x\nDate: " 2026-11-22 "\n')).toEqual({ source: 'x', date: '2026-11-22', ...none });
    expect(read('source: [y, z]\ndate: soon\n')).toEqual({ source: 'y', date: null, ...none });
  });
});

describe('the rows of a list', () => {
  const rowsOf = (body: string): readonly string[] =>
    (readContactList(`${front}${body}`)?.rows ?? []).map(({ name, line }) => `${line} ${name}`);
  const plain = '| Name |\n| - |\n';
  it.each<[string, string, readonly string[]]>([
    ['none', plain, []],
    ['some', `${plain}| Ada |\n| Bo |`, ['6 Ada', '7 Bo']],
    ['up to the first other line', `${plain}| Ada |\nx\n${plain}| Bo |`, ['6 Ada']],
    ['of the first table that has any', `${plain}\n${plain}| Bo |`, ['9 Bo']],
    ['of the first table with names', `| Role |\n| - |\n| x |\n\n${plain}| Bo |`, ['10 Bo']],
    [
      'of the first table headed by names',
      `| Field | Value |\n| - | - |\n| Name | x |\n| City | Bonn |\n\n${plain}| Bo |`,
      ['11 Bo'],
    ],
    ['with an empty name', `${plain}|  |\n| Bo |`, ['7 Bo']],
    ['with a second line of dashes', `${plain}| :-: |\n| --: |\n| :- |\n| Bo |`, ['9 Bo']],
    ['with almost such a line', `${plain}| -x |\n| x- |\n| : |`, ['6 -x', '7 x-', '8 :']],
    ['with some dashes', `| Name | Role |\n| - | - |\n| - | x |`, ['6 -']],
    ['indented', `   | Name |\n   | - |\n   | Bo |  \t`, ['6 Bo']],
    ['indented too much', `${plain}    | Bo |`, []],
    ['with words before', `${plain}x | Bo |`, []],
    ['with words behind', `${plain}| Bo | x`, []],
    ['without a bar at the end', `${plain}| Bo`, []],
    ['with a column twice', `| Name | Name |\n| - | - |\n| Ada | Bo |`, ['6 Ada']],
    ['whose names are behind', `| x | NA-ME |\n| - | - |\n| Ada | Bo |`, ['6 Bo']],
    ['that is short', `| x | Name |\n| - | - |\n| Ada |\n| a | Bo |`, ['7 Bo']],
    ['with other line ends', `${plain}| Ada |\n| Bo |\n`.replace(/\n/g, '\r\n'), ['6 Ada', '7 Bo']],
    [
      'behind code of spaces before it',
      `   \`\`\`\n${plain}| Bo |\n   \`\`\`  \n${plain}| Ada |`,
      ['11 Ada'],
    ],
    ['behind four spaces, which open no code', `    \`\`\`\n${plain}| Bo |`, ['7 Bo']],
    ['behind two backticks', `\`\`\n${plain}| Bo |`, ['7 Bo']],
    ['behind two tildes', `~~\n${plain}| Bo |`, ['7 Bo']],
    ['behind signs within a line', `x \`\`\`\n${plain}| Bo |`, ['7 Bo']],
    ['in code that never ends', `\`\`\`\n${plain}| Bo |\n\`\`\` x\n~~~\n\`\`\n${plain}| Ada |`, []],
    ['behind a longer end of code', `~~~ \`\`\` x\n${plain}| Bo |\n~~~~~\n${plain}| Ada |`, ['11 Ada']],
    ['above code', `${plain}| Bo |\n\`\`\`\n| Ada |\n\`\`\``, ['6 Bo']],
  ])('%s', (_name, body, expected) => {
    expect(rowsOf(body)).toEqual(expected);
  });

  it('are not looked for in the properties', () => {
    const text = '---\ntype: contact-list\nmore: |\n  | Name |\n  | - |\n  | Ada |\n---\n';
    expect(readContactList(`${text}${plain}| Bo |`)?.rows.map(({ line, name }) => [line, name])).toEqual([
      [10, 'Bo'],
    ]);
  });

  it('say what their columns say', () => {
    const text = `${front}| Mine | note | E-MAIL | name |Geburtstag|\n|-|-|-|-|-|\n|a| [[A\\|b]] \\\\| ; x;y;  ;z; | Ada \\| L \\* |31.2.|\r\n`;
    const list = readContactList(text);
    expect(list?.columns).toEqual([null, 'place', 'email', 'name', 'birthday']);
    expect(list?.rows).toEqual([
      {
        ...nobody,
        line: 6,
        text: text.split(/\r?\n/)[5],
        name: 'Ada | L *',
        emails: ['x;y', ';z;'],
        place: '[[A|b]] \\\\',
      },
    ]);
  });
});

describe('what stands in the last column', () => {
  it.each<[string, string | null, string]>([
    ['| Ada | Chef |  |', '[[a/Ada|Ada]]', '| Ada | Chef | [[a/Ada\\|Ada]] |'],
    ['| Ada | Chef |x|', 'y\r\nz | |', '| Ada | Chef | y z \\| \\| |'],
    ['| Ada | Chef | x |', null, '| Ada | Chef |  |'],
    ['  | Ada \\| L | Chef | x | more |', 'y', '  | Ada \\| L | Chef | y | more |'],
    ['| Ada | Chef \\\\| x |', 'y', '| Ada | Chef \\\\| y |'],
  ])('%s becomes %s', (row, place, expected) => {
    const text = `\n${head}${row}\n${row}\n`;
    expect(mark(`${front}${text}`, row, place)).toBe(`${front}\n${head}${row}\n${expected}\n`);
  });

  it('is left alone where the row is another', () => {
    const row = { line: 6, text: '| Ada | Chef |  |' };
    const text = `${front}${head}${row.text}\n`;
    const refused = (code: string, line: number) => ({ kind: 'refused', code, line, detail: null });
    expect(planRowPlace(text, row, 'x')).toMatchObject({ kind: 'edits' });
    expect(planRowPlace(text, { ...row, line: 5 }, 'x')).toEqual(refused('line-changed', 5));
    expect(planRowPlace(text, { ...row, text: '| Ada |' }, 'x')).toEqual(refused('line-changed', 6));
    expect(planRowPlace('# Not a list', row, 'x')).toEqual(refused('line-changed', 6));
  });

  it('is left alone where the table has no such column', () => {
    const row = '| Ada |';
    expect(mark(`${front}| Name |\n| - |\n${row}`, row, 'x')).toBe('refused: line-changed');
  });
});

describe('where a row leads', () => {
  it.each<[string, string | null]>([
    ['[[Ada]]', 'Ada'],
    ['see [[ a/Ada Lovell ]] x', 'a/Ada Lovell'],
    ['[[Ada|A]]', 'Ada'],
    ['[[Ada|]]', 'Ada'],
    ['[[Ada#Log|A]]', 'Ada'],
    ['[[Ada|A|B]]', 'Ada'],
    ['[[Ada|A]B]]', null],
    ['[[#Log]]', null],
    ['[[]]', null],
    ['[[a]b]]', null],
    ['[Ada](Ada.md)', null],
    ['met', null],
  ])('%s: %s', (place, expected) => {
    expect(linkedPath(place)).toBe(expected);
    expect(isRowLink(place)).toBe(expected !== null);
  });

  it('is nowhere while nobody decided', () => expect(isRowLink(null)).toBe(false));
});
