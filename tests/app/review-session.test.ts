import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decide,
  followNote,
  followRename,
  goOn,
  leaveRest,
  movesIn,
  outcomeFor,
  progressOf,
  remainingIn,
  settle,
  startSession,
  stepTo,
  undoStep,
  type Outcome,
  type QueuedPerson,
  type ReviewSession,
} from '../../src/app/review-session';
import { readStoredSession } from '../../src/app/stored-session';
import type { ReviewPlace } from '../../src/core/review';
import { day } from '../core/builders';

const person = (name: string): QueuedPerson => ({
  path: `People/${name}.md`,
  name,
  group: { kind: 'tier', name: 'Top 50' },
});
const path = (name: string): string => person(name).path;
const all = (_path: string): boolean => true;
const but =
  (...gone: readonly string[]) =>
  (known: string): boolean =>
    !gone.map(path).includes(known);
const tier = (name: string): ReviewPlace => ({ kind: 'tier', name });
const move = (name: string): Outcome => ({ kind: 'move', to: tier(name) });
const keep: Outcome = { kind: 'keep' };
const from = tier('Top 50');

function start(...names: readonly string[]): ReviewSession {
  return startSession({
    date: day('2026-11-22'),
    scope: 'everybody',
    before: { 'top-10': 9, '': 3 },
    queue: names.map(person),
  });
}
const names = (session: ReviewSession): readonly string[] => remainingIn(session).map(({ name }) => name);
const take = (session: ReviewSession, outcome: Outcome, isThere = all): ReviewSession =>
  decide(session, outcome, from, isThere);

describe('a session', () => {
  it('goes from person to person, and ends', () => {
    let session = start('Ann', 'Ben', 'Cleo');
    expect(session.current).toBe(path('Ann'));
    session = take(session, keep);
    expect([session.current, names(session)]).toEqual([path('Ben'), ['Ben', 'Cleo']]);
    session = take(take(session, move('Top 10')), { kind: 'not-now' });
    expect([session.current, names(session)]).toEqual([null, []]);
    expect(progressOf(session, all)).toEqual({ done: 3, total: 3 });
    expect(movesIn(session)).toEqual([{ path: path('Ben'), name: 'Ben', from, to: tier('Top 10') }]);
    expect(take(session, keep)).toBe(session);
  });

  it('comes back to whoever was passed over', () => {
    let session = stepTo(start('Ann', 'Ben', 'Cleo'), 1, all);
    session = take(take(session, keep), keep);
    expect(session.current).toBe(path('Ann'));
    session = stepTo(stepTo(stepTo(session, 1, all), 1, all), 1, all);
    expect(session.current).toBeNull();
    expect(stepTo(session, -1, all).current).toBe(path('Cleo'));
    expect(goOn(session, all).current).toBe(path('Ann'));
  });

  it('begins at the end where there is nobody', () => {
    expect(start().current).toBeNull();
    expect(leaveRest(start())).toEqual(start());
  });

  it('leaves the rest as they are, and takes that back', () => {
    const begun = take(start('Ann', 'Ben', 'Cleo'), keep);
    const left = leaveRest(begun);
    expect([left.current, names(left), movesIn(left)]).toEqual([null, [], []]);
    expect(undoStep(left)?.session).toEqual(begun);
  });

  it('counts only where somebody began and ended', () => {
    let session = take(start('Ann'), move('Top 10'));
    session = decide({ ...session, current: path('Ann') }, move('Top 100'), tier('Top 10'), all);
    expect(movesIn(session)).toMatchObject([{ from, to: tier('Top 100') }]);
    session = decide({ ...session, current: path('Ann') }, move('Top 50'), tier('Top 100'), all);
    expect(movesIn(session)).toEqual([]);
    expect(outcomeFor(session, path('Ann'))).toEqual(move('Top 50'));
    expect(outcomeFor(session, path('Ben'))).toBeNull();
  });

  it('knows the moves of an earlier sitting', () => {
    const carried = [{ path: path('Ann'), name: 'Ann', from: tier('Top 10'), to: tier('Top 50') }];
    const session = { ...start('Ann'), carried };
    expect(movesIn(session)).toEqual(carried);
    expect(movesIn(take(session, move('Top 10')))).toEqual([]);
  });

  it('passes over whoever is gone, and does not count them', () => {
    const session = start('Ann', 'Ben', 'Cleo');
    expect(settle(session, but('Ann')).current).toBe(path('Ben'));
    expect(settle(session, but('Ann', 'Ben', 'Cleo')).current).toBeNull();
    expect(take(session, keep, but('Ben')).current).toBe(path('Cleo'));
    expect(stepTo(session, 1, but('Ben')).current).toBe(path('Cleo'));
    expect(progressOf(take(session, keep), but('Ben'))).toEqual({ done: 1, total: 2 });
  });

  it('follows a note to its new name', () => {
    const session = leaveRest(take(start('Ann', 'Ben'), move('Top 10')));
    const renamed = followRename(session, path('Ann'), { path: 'People/Anna.md', name: 'Anna' });
    expect(movesIn(renamed)).toMatchObject([{ path: 'People/Anna.md', name: 'Anna' }]);
    expect(names(renamed)).toEqual([]);
    expect(undoStep(undoStep(renamed)?.session ?? renamed)?.session.current).toBe('People/Anna.md');
  });

  it('takes over what was crossed off or added in the note, and stays with whom it is', () => {
    const noted = ['Ann', 'Ben', 'Cleo'].map(path);
    const session = { ...stepTo(start('Ann', 'Ben', 'Cleo', 'Dora'), 1, all), noted };
    const next = followNote(session, [person('Ben'), person('Eva')]);
    expect([names(next), next.current]).toEqual([['Ben', 'Dora', 'Eva'], path('Ben')]);
    expect(followNote({ ...session, current: path('Ann') }, [person('Cleo')]).current).toBe(path('Cleo'));
    const ended = { ...take(start('Ann'), keep), noted: [path('Ann')] };
    expect(followNote(ended, []).current).toBeNull();
    expect(followNote(ended, [person('Eva')]).current).toBe(path('Eva'));
  });
});

describe('any session', () => {
  const outcome = fc.oneof(
    fc.constantFrom<Outcome>(keep, { kind: 'not-now' }, { kind: 'move', to: { kind: 'out' } }),
    fc.constantFrom('Top 10', 'Top 50', 'Top 100').map(move),
  );
  const deed = fc.oneof(
    { weight: 6, arbitrary: outcome.map((next) => (session: ReviewSession) => take(session, next)) },
    fc.constantFrom<(session: ReviewSession) => ReviewSession>(
      (session) => stepTo(session, 1, all),
      (session) => stepTo(session, -1, all),
      (session) => goOn(session, all),
      leaveRest,
    ),
  );
  const session = fc
    .tuple(fc.integer({ min: 0, max: 6 }), fc.array(deed, { maxLength: 12 }))
    .map(([count, deeds]) =>
      deeds.reduce(
        (now, act) => act(now),
        start(...Array.from({ length: count }, (_, index) => `P${index}`)),
      ),
    );

  it('undo takes back what the next step does, wherever it is', () => {
    fc.assert(
      fc.property(session, outcome, (before, next) => {
        const after = take(before, next);
        fc.pre(after !== before);
        expect(undoStep(after)?.session).toEqual(before);
      }),
    );
  });

  it('undone to its beginning it is as it began', () => {
    fc.assert(
      fc.property(session, (before) => {
        let now = before;
        for (let undone = undoStep(now); undone !== null; undone = undoStep(now)) now = undone.session;
        expect({ ...now, current: null }).toEqual({ ...start(), queue: before.queue });
      }),
    );
  });

  it('each person is either settled or remains, in the order of the queue', () => {
    fc.assert(
      fc.property(session, (now) => {
        const rest = remainingIn(now).map((each) => each.path);
        expect(now.queue.map((each) => each.path).filter((each) => rest.includes(each))).toEqual(rest);
        expect(progressOf(now, all)).toEqual({
          done: now.queue.length - rest.length,
          total: now.queue.length,
        });
      }),
    );
  });

  it('is read from the device as it was kept', () => {
    fc.assert(
      fc.property(session, (now) => {
        expect(readStoredSession(JSON.parse(JSON.stringify(now)))).toEqual(now);
      }),
    );
  });

  it('is none where anything in what is kept is odd, whatever it is', () => {
    const kept = JSON.parse(JSON.stringify(take(start('Ann', 'Ben'), move('Top 10')))) as Record<
      string,
      unknown
    >;
    for (const key of Object.keys(kept)) {
      expect(readStoredSession({ ...kept, [key]: 5 }), key).toBeNull();
      expect(readStoredSession({ ...kept, [key]: [{}] }), key).toBeNull();
    }
    fc.assert(fc.property(fc.anything(), (value) => void readStoredSession(value)));
  });
});
