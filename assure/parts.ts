import { byteTable } from './byte-table';
import { concurrency } from './concurrency/concurrency';
import { edits } from './edits/edits';
import { faults } from './faults/faults';
import { names } from './names';
import type { Part } from './part';
import { plainNotes } from './plain-notes';
import { readers } from './readers';

/** Every part of the programme, in the order of the table. */
export const parts: readonly Part[] = [byteTable, plainNotes, edits, names, readers, concurrency, faults];
