import { expect, it } from 'vitest';
import type { Contact } from '../../src/core/contact';
import { contactDays } from '../../src/core/history';
import { isNewFace } from '../../src/core/new-face';
import { contact, day, entry } from './builders';
import { describeInEveryZone } from './zones';

describeInEveryZone(() => {
  const isNew = (known: Partial<Contact>, on = '2026-11-22'): boolean => {
    const who = contact(known);
    return isNewFace(who, contactDays(who, [], day(on)), day(on));
  };

  it.each<[string, Partial<Contact>, boolean]>([
    ['a first contact 90 days ago', { interactions: [entry('2026-08-24'), entry('2026-11-01')] }, true],
    ['a first contact 91 days ago', { interactions: [entry('2026-08-23'), entry('2026-11-01')] }, false],
    ['the day they met', { met: '2026-08-24' }, true],
    ['met today', { met: '2026-11-22' }, true],
    [
      'a day they met long ago, logged only now',
      { met: '2019-05-01', interactions: [entry('2026-11-01')] },
      false,
    ],
    ['how they met, which is no day', { met: 're:publica', interactions: [entry('2026-11-01')] }, true],
    ['no contact at all', {}, false],
    ['a plan', { interactions: [entry('2026-12-01')] }, false],
    ['a day to come', { met: '2026-12-01' }, false],
    ['a tier', { tier: { kind: 'known', id: 'top-10' }, interactions: [entry('2026-11-01')] }, false],
    [
      'another tool’s tier',
      { tier: { kind: 'unknown', value: 'close' }, interactions: [entry('2026-11-01')] },
      false,
    ],
    ['paused', { paused: true, interactions: [entry('2026-11-01')] }, false],
    ['gone', { gone: 'deceased', interactions: [entry('2026-11-01')] }, false],
  ])('%s', (_name, known, expected) => {
    expect(isNew(known)).toBe(expected);
  });

  it('counts 90 days over a leap day and the end of a year', () => {
    expect(isNew({ met: '2027-12-15' }, '2028-03-14')).toBe(true);
    expect(isNew({ met: '2027-12-15' }, '2028-03-15')).toBe(false);
  });
});
