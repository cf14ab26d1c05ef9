import { bundle } from './bundle';
import { hostile } from './hostile/hostile';
import type { Part } from './part';

/** Every part of the programme, in the order of the table. */
export const parts: readonly Part[] = [bundle, hostile];
