import { bundle } from './bundle';
import { hostile } from './hostile/hostile';
import { markup } from './hostile/markup';
import type { Part } from './part';

/** Every part of the programme, in the order of the table. */
export const parts: readonly Part[] = [bundle, hostile, markup];
