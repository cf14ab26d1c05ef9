import type { Person } from '../../book/overview';
import type { Depth } from '../../core/depth';
import { layOutStrip, stripWeeks, type RhythmStrip as Layout } from '../../core/rhythm-strip';
import { describeStrip } from '../../i18n/describe-strip';
import type { ContactSource } from '../contact-source';

/** Units of the drawing: a week is 1.5 wide, and eleven weeks ahead of today have room. It is stretched to its box. */
const width = 96;
const height = 18;
const weekWidth = 1.5;
/** A little wider than a week, so that a single one is seen. */
const barWidth = 2;
const todayAt = stripWeeks * weekWidth;
const ground = 17;
const shownDepths: readonly Depth[] = [1, 2, 3];
const heights: Readonly<Record<Depth, number>> = { 0: 0, 1: 5, 2: 10, 3: 16 };

interface RhythmStripProps {
  readonly person: Person;
  readonly source: ContactSource;
  /** fills its container, twice as high: for a card or a session */
  readonly wide?: boolean;
}

/**
 * A year of contact at a glance: a bar for each week with contact, the higher the deeper, and behind them the band of the
 * rhythm, from the contact that counts to the due day. Today is the upright line: inside the band, or beyond it.
 */
export function RhythmStrip({ person, source, wide = false }: RhythmStripProps) {
  const today = source.today();
  const strip = layOutStrip(source.book.days(person.contact, today), person.standing, today);
  if (strip.bars.length === 0 && strip.band === null) return null;
  const band = bandPath(strip);
  return (
    <svg
      class={`kit-strip ${wide ? 'is-wide' : ''}`}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={describeStrip(strip, person, today, source.language())}
    >
      {band === '' ? null : <path class="kit-strip-band" d={band} />}
      <path class="kit-strip-ground" d={`M0 ${ground}.5H${width}M${todayAt} 0V${height}`} />
      {shownDepths.map((depth) => {
        const path = barsPath(strip, depth);
        return path === '' ? null : <path key={depth} class={`kit-strip-bar is-depth-${depth}`} d={path} />;
      })}
    </svg>
  );
}

/** All bars of one depth, as one shape. */
function barsPath({ bars }: Layout, depth: Depth): string {
  return bars
    .filter((bar) => bar.depth === depth)
    .map(
      ({ week }) =>
        `M${todayAt - (week + 1) * weekWidth} ${ground}v-${heights[depth]}h${barWidth}V${ground}z`,
    )
    .join('');
}

/** The band, cut where the drawing ends; empty where none of it is in view. */
function bandPath({ band }: Layout): string {
  if (band === null) return '';
  const from = Math.max(0, positionOf(band.from));
  const to = Math.min(width, positionOf(band.to));
  return to <= from ? '' : `M${from} ${ground}V1H${to}V${ground}z`;
}

/** Where a day ends, in days from today. */
function positionOf(days: number): number {
  return Math.round((todayAt + (days * weekWidth) / 7) * 100) / 100;
}
