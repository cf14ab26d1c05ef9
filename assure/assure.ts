// `npm run -s assure [-- --quick] [--seed N] [--json] [--only PART]…`: tries to break what the plugin promises about
// notes, and prints what came of it. `--prove` breaks the code on purpose and looks whether that is noticed.
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { joinResults, type Effort, type Part, type PartResult } from './part';
import { parts } from './parts';
import { printTable } from './print-table';
import type { Chunk } from './run-chunk';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    prove: { type: 'boolean' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
    only: { type: 'string', multiple: true },
  },
});

const seed = flags.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(flags.seed);
if (!Number.isSafeInteger(seed)) {
  process.stderr.write('--seed takes a whole number\n');
  process.exit(2);
}
const chosen = parts.filter(({ name }) => flags.only === undefined || flags.only.includes(name));
const unknown = flags.only?.filter((name) => !parts.some((part) => part.name === name)) ?? [];
if (unknown.length > 0) {
  process.stderr.write(
    `No such part: ${unknown.join(', ')}. There are: ${parts.map(({ name }) => name).join(', ')}\n`,
  );
  process.exit(2);
}

/** What is to be done, each with the row of the table that it belongs to. */
interface Job {
  readonly row: string;
  readonly chunk: Chunk;
}

const share = flags.quick ? 'quick' : 'long';

function chunksOf(part: Part): readonly Job[] {
  const chunks = share === 'quick' ? 1 : part.chunks;
  return Array.from({ length: chunks }, (_, chunk): Job => {
    const effort: Effort = {
      share,
      seed: chunk === 0 ? seed : Math.imul(seed + chunk, 0x9e3779b1) >>> 1,
      chunk,
      chunks,
    };
    return { row: part.name, chunk: { part: part.name, broken: null, effort } };
  });
}

/** A broken variant is noticed in the quick share, or it is not noticed well enough. */
function variantsOf(part: Part): readonly Job[] {
  const effort: Effort = { share: 'quick', seed, chunk: 0, chunks: 1 };
  return Object.keys(part.broken).map((broken): Job => ({
    row: `${part.name}: ${broken}`,
    chunk: { part: part.name, broken, effort },
  }));
}

function runInThread(chunk: Chunk): Promise<PartResult> {
  return new Promise((resolve) => {
    const worker = new Worker(fileURLToPath(new URL('run-chunk.mjs', import.meta.url)), {
      workerData: chunk,
    });
    worker.once('message', (result: PartResult) => {
      resolve(result);
      void worker.terminate();
    });
    // A part that does not come to an end has failed.
    worker.once('error', (error) => {
      resolve({
        cases: 0,
        failures: 1,
        examples: [error.stack ?? error.message],
        note: 'stopped by an error',
      });
    });
    worker.once('exit', () => {
      resolve({
        cases: 0,
        failures: 1,
        examples: ['ended without a result'],
        note: 'ended without a result',
      });
    });
  });
}

const jobs = [...chosen.flatMap(chunksOf), ...(flags.prove ? chosen.flatMap(variantsOf) : [])];
const results = new Map<string, PartResult[]>();
const started = performance.now();
let next = 0;

async function work(): Promise<void> {
  for (let job = jobs[next]; job !== undefined; job = jobs[next]) {
    next += 1;
    const { effort } = job.chunk;
    const which = effort.chunks > 1 ? ` ${effort.chunk + 1}/${effort.chunks}` : '';
    const since = performance.now();
    const result = await runInThread(job.chunk);
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    process.stderr.write(
      `${job.row}${which}: ${result.cases} cases, ${result.failures} failures, ${seconds} s\n`,
    );
    results.set(job.row, [...(results.get(job.row) ?? []), result]);
  }
}

process.stderr.write(`seed ${seed}\n`);
await Promise.all(Array.from({ length: Math.min(availableParallelism(), jobs.length) }, () => work()));

const rows = chosen.map((part) => ({
  name: part.name,
  promise: part.promise,
  result: joinResults(results.get(part.name) ?? []),
  broken: Object.keys(part.broken).map((fault) => ({
    fault,
    result: joinResults(results.get(`${part.name}: ${fault}`) ?? []),
  })),
}));

/** Nothing failed, and with `--prove` everything that is broken was noticed. */
const good = rows.every(
  ({ result, broken }) =>
    result.failures === 0 &&
    result.cases > 0 &&
    (!flags.prove || broken.every((each) => each.result.failures > 0)),
);

if (flags.json) {
  const figures: Record<string, unknown> = {};
  for (const { name, result, broken } of rows) {
    const { cases, failures, examples, note } = result;
    figures[name] = {
      cases,
      failures,
      note,
      ...(examples.length > 0 && { examples }),
      ...(flags.prove && {
        caught: Object.fromEntries(broken.map((each) => [each.fault, each.result.failures > 0])),
      }),
    };
  }
  process.stdout.write(`${JSON.stringify({ seed, parts: figures }, null, 2)}\n`);
} else {
  const seconds = Math.round((performance.now() - started) / 1000);
  process.stdout.write(printTable(rows, { seed, seconds, share, proved: flags.prove === true }));
}
process.exitCode = good ? 0 : 1;
