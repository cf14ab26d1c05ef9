import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/book/overview';
import type { Language } from '../../src/settings/settings';
import { RhythmStrip } from '../../src/ui/strip/rhythm-strip';
import { contactNote, fakeSource } from './fake-source';

/** Draws the strip of one note. */
function draw(note: string, language: Language = 'en'): SVGElement | null {
  const { source } = fakeSource({ 'People/Clara Nguyen.md': note }, { language });
  const [person] = source.overview().people as readonly [Person];
  const host = document.createElement('div');
  render(<RhythmStrip person={person} source={source} />, host);
  return host.querySelector('svg');
}

const lively = contactNote({ tier: 'Top 10' }, [
  '- 2026-11-20 call: the seed round',
  '- 2026-11-03 share: an article',
  '- 2026-05-12 meeting: lunch',
  '- 2025-01-12 meeting: long ago',
]);

describe('RhythmStrip', () => {
  it('draws a path for each depth, the band and the ground: six elements at most', () => {
    const strip = draw(lively);
    const classes = [...(strip?.children ?? [])].map((element) => element.getAttribute('class'));
    expect(classes).toEqual([
      'kit-strip-band',
      'kit-strip-ground',
      'kit-strip-bar is-depth-1',
      'kit-strip-bar is-depth-2',
      'kit-strip-bar is-depth-3',
    ]);
    const heights = [1, 2, 3].map((depth) =>
      Number(/v-(\d+)/.exec(strip?.querySelector(`.is-depth-${depth}`)?.getAttribute('d') ?? '')?.[1]),
    );
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).toBe(3);
  });

  it.each([
    ['en', '3 contact days in 12 months, last together in May, rhythm every 3 weeks, due 11 Dec'],
    ['de', '3 Kontakttage in 12 Monaten, zuletzt zusammen im Mai, Rhythmus alle 3 Wochen, dran: 11. Dez.'],
  ] as const)('says the same in words (%s)', (language, words) => {
    expect(draw(lively, language)?.getAttribute('aria-label')).toBe(words);
  });

  it.each([
    ['the year, where the month alone would mislead', ['- 2025-11-22 meeting: long ago'], 'in November 2025'],
    ['the month alone within eleven', ['- 2026-01-02 meeting: a while ago'], 'in January,'],
    ['since when, where the day has passed', ['- 2026-09-01 call: hello'], 'due since 22 Sep'],
    ['one day', ['- 2026-11-20 call: hello'], '1 contact day in'],
  ])('says %s', (_name, log, words) => {
    expect(draw(contactNote({ tier: 'Top 10' }, log))?.getAttribute('aria-label')).toContain(words);
  });

  it('lets the band end at today’s line on the due day, and cuts it where the drawing ends', () => {
    const bandOf = (last: string, tier: string) =>
      draw(contactNote({ tier }, [`- ${last} call: hello`]))
        ?.querySelector('.kit-strip-band')
        ?.getAttribute('d');
    expect(bandOf('2026-11-01', 'Top 10')).toBe('M75 17V1H79.5V17z');
    expect(bandOf('2026-11-20', 'Top 50')).toBe('M79.07 17V1H96V17z');
  });

  it('draws nothing where there is nothing to show', () => {
    expect(draw(contactNote({ tier: 'Top 10' }))).toBeNull();
    expect(draw(contactNote({}, ['- 2020-01-01 call: long ago']))).toBeNull();
  });
});
