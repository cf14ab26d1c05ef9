// A test runner for Stryker. It loads the tests once, and for each mutant begins with those that noticed most mutants so far, then the
// quickest: most mutants are noticed within milliseconds. That makes minutes of what are hours with a runner that loads the tests anew.
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { testFile } from './test-file.mjs';

const context = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

class InProcessRunner {
  #file = pathToFileURL(resolve(testFile)).href;
  #loads = 0;
  /** By name: what a test does, its time in ms, and how many mutants it noticed. */
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
      const failureMessage = await this.#messageOf(test);
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

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const inOrder = (testFilter ?? [...this.#tests.keys()])
      .map((name) => this.#tests.get(name))
      .sort((a, b) => b.noticed - a.noticed || a.ms - b.ms)
      .map(({ name }) => name);
    context.hitLimit = hitLimit;
    context.hitCount = hitLimit === undefined ? undefined : 0;
    const runWithMutant = async (name) => {
      context.activeMutant = activeMutant.id;
      const failureMessage = await this.#messageOf(this.#tests.get(name));
      context.activeMutant = undefined;
      return failureMessage;
    };
    for (const [index, name] of inOrder.entries()) {
      let failureMessage = await runWithMutant(name);
      const endless = determineHitLimitReached(context.hitCount, hitLimit);
      if (endless !== undefined) return endless;
      if (failureMessage === null) continue;
      // What an earlier mutant left in a memory of the code is no fault of this one.
      if ((await this.#messageOf(this.#tests.get(name))) !== null) {
        await this.#load();
        failureMessage = await runWithMutant(name);
        if (failureMessage === null) continue;
      }
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
      const { ms, noticed } = this.#tests.get(name) ?? { ms: 0, noticed: 0 };
      this.#tests.set(name, { name, run, ms, noticed });
    }
  }

  /** Runs a test and takes its time. Gives the message it fails with, or null. */
  async #messageOf(test) {
    const start = performance.now();
    try {
      await test.run();
      return null;
    } catch (error) {
      return String(error);
    } finally {
      test.ms = performance.now() - start;
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
