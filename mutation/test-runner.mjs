// A test runner for Stryker. It loads the tests once, and for each mutant begins with those that noticed most mutants so far, then the
// quickest: most mutants are noticed within milliseconds. That makes minutes of what are hours with a runner that loads the tests anew.
// Only for what acts while the code is loaded, as a table at the top of a file, they are loaded again, with the mutant.
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { Script } from 'node:vm';
import { testFile } from './test-file.mjs';

/** A test that takes so many times as long as without the mutant, and so many ms more, has no end. */
const SLOWER = 20;
const MORE = 500;
/** Tests of other files than the one that is changed, where they take more ms than this, are not asked about a change that acts on loading. */
const QUICK = 20;

const context = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});
/** When a test has to be over, in ms of the process's clock. */
let deadline = Infinity;
let isEndless = false;
// The changed line asks for it each time it runs, and throws where it is exceeded: the only way to leave a loop without an end.
Object.defineProperty(context, 'hitLimit', {
  get() {
    isEndless ||= performance.now() > deadline;
    return isEndless ? -1 : Infinity;
  },
});

class InProcessRunner {
  #evaluate;
  /** By name: what a test does, its file, its time in ms without a mutant (undefined before it ran), and how many mutants it noticed. */
  #tests = new Map();

  /** Stryker would start a new process for a mutant that acts on loading. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const file = resolve(testFile);
    const code = `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`;
    const evaluate = new Script(code, { filename: file }).runInThisContext();
    this.#evaluate = () => {
      const module = { exports: {} };
      evaluate(createRequire(file), module, module.exports);
      return module.exports.tests;
    };
    this.#load();
  }

  async dryRun() {
    const results = [];
    for (const test of this.#tests.values()) {
      const failureMessage = await this.#runWithout(test.name);
      results.push({
        id: test.name,
        name: test.name,
        timeSpentMs: test.ms,
        ...(failureMessage === null
          ? { status: TestStatus.Success }
          : { status: TestStatus.Failed, failureMessage }),
      });
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter }) {
    if (testFilter !== undefined) return this.#runCovering(activeMutant.id, testFilter);
    // Stryker says only that the line runs on loading. Where it runs in tests, too, it is looked at there.
    for (const { name, ms } of this.#tests.values()) if (ms === undefined) await this.#runWithout(name);
    const covering = Object.entries(context.mutantCoverage.perTest)
      .filter(([, hits]) => hits[activeMutant.id] > 0)
      .map(([name]) => name);
    return covering.length > 0
      ? this.#runCovering(activeMutant.id, covering)
      : this.#runLoadedWith(activeMutant);
  }

  /** Runs the tests that come to the changed line. */
  async #runCovering(mutant, names) {
    for (const name of names) if (this.#tests.get(name).ms === undefined) await this.#runWithout(name);
    const inOrder = this.#inOrder(names.map((name) => this.#tests.get(name)));
    for (const [index, { name }] of inOrder.entries()) {
      let failureMessage = await this.#runWith(mutant, this.#tests.get(name));
      // What an earlier mutant left in a memory of the code is no fault of this one.
      if (failureMessage !== null && (await this.#runWithout(name)) !== null) {
        this.#load();
        failureMessage = await this.#runWith(mutant, this.#tests.get(name));
      }
      if (isEndless) return { status: MutantRunStatus.Timeout, reason: `no end of ${name}` };
      if (failureMessage === null) continue;
      this.#tests.get(name).noticed += 1;
      return { status: MutantRunStatus.Killed, killedBy: [name], failureMessage, nrOfTests: index + 1 };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: inOrder.length };
  }

  /** Loads all with the mutant, and runs the tests of its file first, then all quick ones. */
  async #runLoadedWith({ id, fileName }) {
    const own = basename(fileName, '.ts');
    const isOwn = ({ file }) => basename(file).startsWith(`${own}.`);
    const all = [...this.#tests.values()];
    const inOrder = [
      ...this.#inOrder(all.filter(isOwn)),
      ...this.#inOrder(all.filter((test) => !isOwn(test) && test.ms <= QUICK)),
    ];
    let loaded;
    isEndless = false;
    context.activeMutant = id;
    try {
      loaded = this.#evaluate();
    } catch (error) {
      return {
        status: MutantRunStatus.Killed,
        killedBy: [inOrder[0].name],
        failureMessage: String(error),
        nrOfTests: 0,
      };
    } finally {
      context.activeMutant = undefined;
    }
    for (const [index, test] of inOrder.entries()) {
      const { run } = loaded.get(test.name);
      const failureMessage = await this.#runWith(id, { ...test, run });
      if (isEndless) return { status: MutantRunStatus.Timeout, reason: `no end of ${test.name}` };
      if (failureMessage === null) continue;
      test.noticed += 1;
      return { status: MutantRunStatus.Killed, killedBy: [test.name], failureMessage, nrOfTests: index + 1 };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: inOrder.length };
  }

  #inOrder(tests) {
    return [...tests].sort((a, b) => b.noticed - a.noticed || a.ms - b.ms);
  }

  /** Loads the tests, and what they test, as if for the first time. */
  #load() {
    for (const [name, { run, file }] of this.#evaluate()) {
      const { ms, noticed } = this.#tests.get(name) ?? { noticed: 0 };
      this.#tests.set(name, { name, run, file, ms, noticed });
    }
  }

  /** Runs a test with a mutant; `isEndless` says whether it had to be stopped. Gives the message it fails with, or null. */
  async #runWith(mutant, test) {
    isEndless = false;
    deadline = performance.now() + test.ms * SLOWER + MORE;
    context.activeMutant = mutant;
    context.hitCount = 0;
    try {
      return await messageOf(test);
    } finally {
      context.activeMutant = undefined;
      deadline = Infinity;
    }
  }

  /** Runs a test as the code is, and takes its time and the lines it comes to. Gives the message it fails with, or null. */
  async #runWithout(name) {
    const test = this.#tests.get(name);
    const start = performance.now();
    context.currentTestId = name;
    const message = await messageOf(test);
    context.currentTestId = undefined;
    test.ms ??= performance.now() - start;
    return message;
  }
}

async function messageOf({ run }) {
  try {
    await run();
    return null;
  } catch (error) {
    return String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
