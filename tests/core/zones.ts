import { afterAll, beforeAll, describe, expect } from 'vitest';
import { zones, type Zone } from './zone-table';

const home = process.env['TZ'];

/** Makes the host's clock that of a zone, until `leaveZone`. */
export function enterZone([zone, instant, ahead]: Zone): void {
  process.env['TZ'] = zone;
  // `|| 0` because an offset of nothing comes as -0
  expect(-new Date(instant).getTimezoneOffset() || 0).toBe(ahead);
}

/** The host's own zone again. */
export function leaveZone(): void {
  if (home === undefined) delete process.env['TZ'];
  else process.env['TZ'] = home;
}

/** Runs the same tests in every zone; in the zone of the host alone where the zone of a thread cannot be set. */
export function describeInEveryZone(define: () => void): void {
  if (process.env['ONE_ZONE'] !== undefined) {
    describe('in the own zone', define);
    return;
  }
  describe.each(zones)('in %s', (...zone) => {
    beforeAll(() => enterZone(zone));
    afterAll(leaveZone);
    define();
  });
}
