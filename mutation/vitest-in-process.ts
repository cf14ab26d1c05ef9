/**
 * What the tests import of Vitest, for `test-runner.mjs`: the tests are gathered, to be run again and again in one process. Vitest
 * itself would load everything anew for each of thousands of mutants.
 */
import { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect } from '@vitest/expect';
import { configureGlobal } from 'fast-check';

type Body = () => unknown;
type RowBody = (...row: readonly unknown[]) => unknown;
type Rows = readonly unknown[];

/** A test, or a table of tests; `file` is where it stands. */
interface Test {
  readonly run: () => Promise<void>;
  file: string;
}

/** The tests in their order, each under its whole title; a table is one test. */
export const tests = new Map<string, Test>();

/** What each file of tests ends with (`bundle-tests.mjs`). */
(globalThis as { endTestFile?: (file: string) => void }).endTestFile = (file) => {
  for (const test of tests.values()) if (test.file === '') test.file = file;
};

const titles: string[] = [];
const afterEachTest: Body[] = [];

const runRow = (body: RowBody, row: unknown): unknown =>
  body(...(Array.isArray(row) ? (row as Rows) : [row]));

export const describe = Object.assign(
  (title: string, body: Body): void => {
    titles.push(title);
    body();
    titles.pop();
  },
  {
    each: (rows: Rows) => (title: string, body: RowBody) => {
      for (const [index, row] of rows.entries()) describe(`${title} #${index}`, () => runRow(body, row));
    },
  },
);

export const it = Object.assign(
  (title: string, body: Body): void => {
    const whole = [...titles, title].join(' > ');
    // A title may stand in two files.
    const name = tests.has(whole) ? `${whole} (${tests.size})` : whole;
    const run = async (): Promise<void> => {
      try {
        await body();
      } finally {
        for (const hook of afterEachTest) await hook();
      }
    };
    tests.set(name, { run, file: '' });
  },
  {
    each: (rows: Rows) => (title: string, body: RowBody) =>
      it(title, async () => {
        for (const row of rows) await runRow(body, row);
      }),
  },
);

export const afterEach = (hook: Body): void => void afterEachTest.push(hook);
/** Nothing here waits for a time. */
export const vi = { setConfig: (): void => undefined };

chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
export const expect = Object.assign(
  chai.expect,
  (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT],
);
// That a case fails is enough: none simpler is looked for.
configureGlobal({ endOnFailure: true });

// What puts back a setting after all tests may as well do so after each.
export { afterEach as afterAll };
export const beforeAll = (): never => {
  throw new Error('no test that runs here has such a hook');
};
