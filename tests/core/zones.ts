import { afterAll, beforeAll, describe, expect } from 'vitest';

/** A time zone with an instant and the minutes its clocks are then ahead of UTC: proof that the zone took effect. */
export type Zone = readonly [zone: string, instant: string, ahead: number];

/** Zones with odd offsets, odd days of change, and both sides of the date line. */
export const zones: readonly Zone[] = [
  ['UTC', '2026-01-15T12:00:00Z', 0],
  ['America/Los_Angeles', '2026-01-15T12:00:00Z', -480],
  ['America/Sao_Paulo', '2018-11-15T12:00:00Z', -120],
  ['America/St_Johns', '2026-01-15T12:00:00Z', -210],
  ['America/Santiago', '2026-01-15T12:00:00Z', -180],
  ['Atlantic/Azores', '2026-01-15T12:00:00Z', -60],
  ['Europe/Berlin', '2026-07-15T12:00:00Z', 120],
  ['Europe/Dublin', '2026-07-15T12:00:00Z', 60],
  ['Africa/Cairo', '2026-07-15T12:00:00Z', 180],
  ['Africa/Casablanca', '2026-07-15T12:00:00Z', 60],
  ['Asia/Beirut', '2026-07-15T12:00:00Z', 180],
  ['Asia/Tehran', '2020-07-15T12:00:00Z', 270],
  ['Asia/Kathmandu', '2026-01-15T12:00:00Z', 345],
  ['Australia/Lord_Howe', '2026-01-15T12:00:00Z', 660],
  ['Pacific/Auckland', '2026-01-15T12:00:00Z', 780],
  ['Pacific/Apia', '2026-01-15T12:00:00Z', 780],
  ['Pacific/Kiritimati', '2026-01-15T12:00:00Z', 840],
  ['Pacific/Pago_Pago', '2026-01-15T12:00:00Z', -660],
];

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
