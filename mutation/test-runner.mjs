// A test runner for Stryker. It loads the tests once, and for each mutant begins with those that noticed most mutants so far, then the
// quickest: most mutants are noticed within milliseconds. That makes minutes of what are hours with a runner that loads the tests anew.
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { DryRunStatus, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { testFile } from './test-file.mjs';

/** A test that takes so many times as long as without the mutant, and so many ms more, has no end. */
const SLOWER = 20;
const MORE = 500;

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
  #file = pathToFileURL(resolve(testFile)).href;
  #loads = 0;
  /** By name: what a test does, its time in ms without a mutant (undefined before it ran), and how many mutants it noticed. */
  #tests = new Map();

  /** Stryker would start a new process for a mutant whose line also runs on loading; here it is not active then anyway. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    await this.#load();
  }

  async dryRun() {
    const results = [];
    for (const test of this.#tests.values()) {
      context.currentTestId = test.name;
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
    context.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter }) {
    const names = testFilter ?? [...this.#tests.keys()];
    for (const name of names) if (this.#tests.get(name).ms === undefined) await this.#runWithout(name);
    const inOrder = names
      .map((name) => this.#tests.get(name))
      .sort((a, b) => b.noticed - a.noticed || a.ms - b.ms)
      .map(({ name }) => name);
    for (const [index, name] of inOrder.entries()) {
      let failureMessage = await this.#runWith(activeMutant.id, name);
      // What an earlier mutant left in a memory of the code is no fault of this one.
      if (failureMessage !== null && (await this.#runWithout(name)) !== null) {
        await this.#load();
        failureMessage = await this.#runWith(activeMutant.id, name);
      }
      if (isEndless) return { status: MutantRunStatus.Timeout, reason: `no end of ${name}` };
      if (failureMessage === null) continue;
      this.#tests.get(name).noticed += 1;
      return { status: MutantRunStatus.Killed, killedBy: [name], failureMessage, nrOfTests: index + 1 };
    }
    return { status: MutantRunStatus.Survived, nrOfTests: inOrder.length };
  }

  /** Loads the tests, and what they test, as if for the first time. */
  async #load() {
    this.#loads += 1;
    const { tests } = await import(`${this.#file}?${this.#loads}`);
    for (const [name, run] of tests) {
      const { ms, noticed } = this.#tests.get(name) ?? { noticed: 0 };
      this.#tests.set(name, { name, run, ms, noticed });
    }
  }

  /** Runs a test with a mutant; `isEndless` says whether it had to be stopped. Gives the message it fails with, or null. */
  async #runWith(mutant, name) {
    const test = this.#tests.get(name);
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

  /** Runs a test as the code is, and takes its time. Gives the message it fails with, or null. */
  async #runWithout(name) {
    const test = this.#tests.get(name);
    const start = performance.now();
    const message = await messageOf(test);
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
