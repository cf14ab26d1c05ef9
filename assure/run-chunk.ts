// One chunk of one part, in a thread of its own: what a part does to globals stays there.
import { parentPort, workerData } from 'node:worker_threads';
import type { Effort, PartResult } from './part';
import { parts } from './parts';

/** Which chunk a thread shall run; `broken` names the variant, null for the code as it is. */
export interface Chunk {
  readonly part: string;
  readonly broken: string | null;
  readonly effort: Effort;
}

const { part: name, broken, effort } = workerData as Chunk;

async function run(): Promise<PartResult> {
  const part = parts.find((each) => each.name === name);
  if (part === undefined) throw new Error(`No part is named ${name}`);
  if (broken === null) return part.run(effort);
  const variant = part.broken[broken];
  if (variant === undefined) throw new Error(`${name} has no variant "${broken}"`);
  return variant(effort);
}

parentPort?.postMessage(await run());
