import { bundle } from './bundle';
import type { Part } from './part';

/** Every part of the programme, in the order of the table. */
export const parts: readonly Part[] = [bundle];
