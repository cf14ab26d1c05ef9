import { bundle } from './bundle';
import { byteTable } from './byte-table';
import { concurrency } from './concurrency/concurrency';
import { dates } from './dates/dates';
import { devices } from './devices';
import { edits } from './edits/edits';
import { faults } from './faults/faults';
import { hostile } from './hostile/hostile';
import { markup } from './hostile/markup';
import { idle } from './idle';
import { names } from './names';
import type { Part } from './part';
import { plainNotes } from './plain-notes';
import { readers } from './readers';
import { settings } from './settings';
import { undo } from './undo';

/** Every part of the programme, in the order of the table. */
export const parts: readonly Part[] = [
  byteTable,
  plainNotes,
  edits,
  concurrency,
  faults,
  devices,
  undo,
  idle,
  dates,
  settings,
  names,
  readers,
  hostile,
  markup,
  bundle,
];
