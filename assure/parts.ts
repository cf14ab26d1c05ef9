import { names } from './names';
import type { Part } from './part';
import { readers } from './readers';

/** Every part of the programme, in the order of the table. */
export const parts: readonly Part[] = [names, readers];
