import { lastPossibleLogHeading } from './log-headings';
import { LogScanner } from './log-scanner';
import { readLogBlocks } from './log-section';
import type { LogNames, LogReading } from './log-section';
import { bodyStartOf, parseBlocks } from './markdown';

const emptyLog: LogReading = Object.freeze({
  entries: Object.freeze([]),
  headings: Object.freeze([]),
  impossible: Object.freeze([]),
  twice: null,
});

/**
 * Reads the entries of a note's log sections and its headings that begin with a date. Made for thousands of notes: one
 * search where there is no such heading, a pass over the lines where they are certain, and a CommonMark parser for the
 * rest. All three give the same.
 */
export function readLog(text: string, names: LogNames): LogReading {
  const start = bodyStartOf(text);
  const last = lastPossibleLogHeading(text, start, names);
  if (last < 0) return emptyLog;
  return new LogScanner(text, start, last, names).scan() ?? readLogBlocks(parseBlocks(text), names);
}
