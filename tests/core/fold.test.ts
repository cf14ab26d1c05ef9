import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldKey, foldName, linkTarget } from '../../src/core/fold';

describe('foldName', () => {
  it.each([
    ['Clara Nguyen', 'clara  NGUYEN '],
    ['Jörg Müller', 'Jorg Muller'],
    ['Jo\u0308rg', 'Jörg'],
    ['Weiß', 'WEISS'],
    ['Weiẞ', 'weiss'],
    ['Søren Ærø', 'soren aero'],
    ['Łukasz', 'lukasz'],
    ['Cœur', 'coeur'],
    ['Đặng', 'dang'],
    ['Guðrún Þórsdóttir', 'gudrun thorsdottir'],
    ['İpek Işık', 'ipek isik'],
    ['Ａｎｎａ', 'anna'],
    ['𝐀𝐧𝐧𝐚', 'anna'],
    ['Ngô Bảo Châu', 'ngo bao chau'],
    ['Clara\u00a0Nguyen', 'clara nguyen'],
    ['Фёдор', 'федор'],
  ])('takes %s and %s for one', (a, b) => expect(foldName(a)).toBe(foldName(b)));

  it.each([
    ['राम', 'रम'],
    ['राम', 'रमि'],
    ['が', 'か'],
    ['พี', 'พา'],
    ['Anna', 'Anne'],
  ])('takes %s and %s for two, as the marks are their vowels or letters', (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b));
  });

  it('folds what is folded to itself, composed or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const folded = foldName(name);
        expect(foldName(folded)).toBe(folded);
        expect(foldName(name.normalize('NFD'))).toBe(foldName(name.normalize('NFC')));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('foldKey', () => {
  it.each(['last-contact', 'last_contact', 'Last Contact', 'lastContact', 'LASTCONTACT', 'last - contact'])(
    'takes %s for lastcontact',
    (key) => expect(foldKey(key)).toBe('lastcontact'),
  );

  it('stays right when more keys come than it remembers', () => {
    for (let count = 0; count < 12_000; count += 1) expect(foldKey(`Key-${count}`)).toBe(`key${count}`);
    expect(foldKey('__proto__')).toBe('proto');
    expect(foldKey('constructor')).toBe('constructor');
  });
});

describe('linkTarget', () => {
  it.each([
    ['[[Clara Nguyen]]', 'Clara Nguyen'],
    ['[[People/Clara Nguyen]]', 'Clara Nguyen'],
    ['[[Clara Nguyen|Clara]]', 'Clara Nguyen'],
    ['[[People/Clara Nguyen.md#Log|Clara]]', 'Clara Nguyen'],
    ['[[Clara#^block]]', 'Clara'],
    ['[[Notes on x.md files]]', 'Notes on x.md files'],
    [' [[ Clara ]] ', 'Clara'],
    ['Clara Nguyen', 'Clara Nguyen'],
    ['[[Clara]] and [[Ben]]', '[[Clara]] and [[Ben]]'],
    ['[[]]', '[[]]'],
    ['[[#Log]]', '[[#Log]]'],
    ['![[Clara]]', '![[Clara]]'],
    ['', ''],
  ])('of %j is %j', (value, target) => expect(linkTarget(value)).toBe(target));
});
