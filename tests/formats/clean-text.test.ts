import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../src/note/plain-text';
import { cleanText } from '../../src/formats/clean-text';
import { readPeople } from '../../src/formats/read-people';

const million = 1_000_000;

describe('cleanText', () => {
  it('takes a long note whole', () => {
    const text = 'Words of a long note. '.repeat(20_000).trim();
    expect(cleanText(text)).toBe(text);
    const card = `BEGIN:VCARD\nVERSION:3.0\nFN:Anna\nNOTE:${text}\nEND:VCARD\n`;
    const reading = readPeople(card);
    expect(reading.kind === 'people' ? reading.reading.records : []).toMatchObject([
      { person: { notes: text } },
    ]);
  });

  it('keeps as many marks as a letter can have', () => {
    const text = `a${'\u0316'.repeat(20)}b`;
    expect(cleanText(text)).toBe(text);
  });

  it.each([
    ['blanks', `a${' '.repeat(2 * million)}b`],
    ['blanks at the ends of lines', `a${` ${'\t'.repeat(99)}x\n`.repeat(million / 50)}`],
    ['marks out of order', `a${'\u0301\u0316'.repeat(million)}`],
    ['line breaks', `a${'\n \n'.repeat(million)}b`],
    ['half characters', '\ud83d'.repeat(2 * million)],
    ['signs of Markdown', '<%&#'.repeat(million)],
  ])('is quick, and bounded, with a flood of %s', (_what, text) => {
    const started = performance.now();
    const clean = cleanText(text);
    escapeMarkdown(clean);
    expect(clean.length).toBeLessThanOrEqual(million);
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
