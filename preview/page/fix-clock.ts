/**
 * Makes the page believe that it was loaded at the given local moment (`2026-11-22` or `2026-11-22T09:00`), so that
 * tests and pictures do not depend on the day they are made. Time goes on from there.
 */
export function fixClock(moment: string): void {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/.exec(moment);
  if (!match) throw new Error(`Not a moment: ${moment} (expected YYYY-MM-DD or YYYY-MM-DDTHH:mm)`);
  const [year = 0, month = 1, day = 1, hour = 9, minute = 0] = match
    .slice(1)
    .map((part: string | undefined) => (part === undefined ? undefined : Number(part)));
  const RealDate = Date;
  const offset = new RealDate(year, month - 1, day, hour, minute).getTime() - RealDate.now();
  const now = () => RealDate.now() + offset;
  // A proxy and not a subclass: `Date()` without `new` and `instanceof` have to work as before.
  window.Date = new Proxy(RealDate, {
    construct(target, args: unknown[], newTarget) {
      const from = newTarget === window.Date ? target : newTarget;
      return Reflect.construct(target, args.length === 0 ? [now()] : args, from) as object;
    },
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver): unknown => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
}
