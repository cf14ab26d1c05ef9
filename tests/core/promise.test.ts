import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { promiseOwner } from '../../src/core/promise';

const names = ['Clara Nguyen', 'Clärchen', 'Z. Ö'];

describe('who owes what was promised', () => {
  it.each([
    ['send her the hiring plan', '', 'own'],
    ['Clara: names of the reviewers', '', 'theirs'],
    ['Clara Nguyen sends the list', '', 'theirs'],
    ['Clara', '', 'theirs'],
    ['clara schickt die Liste', '', 'theirs'],
    ['Clärchen bringt den Kuchen', '', 'theirs'],
    ['claerchen', '', 'own'],
    ['@Clara asks around', '', 'theirs'],
    ['Clara@Nordlicht sends the list', '', 'theirs'],
    ['Claras Unterlagen lesen', '', 'own'],
    ["Clara's birthday: find a book", '', 'own'],
    ['Clarence sends the list', '', 'own'],
    ['ask Clara for the list', '', 'own'],
    ['waiting for the contract', '', 'theirs'],
    ['Waiting on legal', '', 'theirs'],
    ['wait for the train', '', 'theirs'],
    ['warten auf die Zusage', '', 'theirs'],
    ['wartet auf Antwort', '', 'theirs'],
    ['waiting:', '', 'theirs'],
    ['still waiting for the contract', '', 'own'],
    ['Waiting room: look for chairs', '', 'own'],
    ['← the slides', '', 'theirs'],
    ['the slides ← from Ben', '', 'own'],
    ['the slides', '- [ ] #waiting the slides', 'theirs'],
    ['the slides', '- [ ] the slides #waiting-for 📅 2026-11-24', 'theirs'],
    ['the slides', '- [ ] the slides #warten', 'theirs'],
    ['the slides', '- [ ] the slides #waitingfor', 'theirs'],
    ['the slides', '- [ ] the slides no#waiting', 'own'],
    ['the slides', '- [ ] the slides #waitingroom', 'own'],
    ['', '', 'own'],
  ])('%s (%s): %s', (text, source, owner) => {
    expect(promiseOwner(text, source, names)).toBe(owner);
  });

  it('knows nobody by one letter or none', () => {
    expect(promiseOwner('Z: send the list', '', ['Z'])).toBe('own');
    expect(promiseOwner('Zo: send the list', '', ['Zo'])).toBe('theirs');
    expect(promiseOwner('(later) send the list', '', [''])).toBe('own');
  });

  it('never fails, whatever a task says', () => {
    const text = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 3 }), (said, known) => {
        expect(['own', 'theirs']).toContain(promiseOwner(said, said, known));
      }),
    );
  });
});
