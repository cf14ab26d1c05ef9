import type { Part } from './part';
import { devices } from './devices';
import { idle } from './idle';
import { settings } from './settings';
import { undo } from './undo';

/** Every part of the programme, in the order of the table. */
export const parts: readonly Part[] = [undo, settings, devices, idle];
