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
