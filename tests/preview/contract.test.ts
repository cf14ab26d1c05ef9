import { beforeAll, describe, expect, it } from 'vitest';
import type { CaseContext } from './contract-case';
import { contractCases } from './contract-cases';
import { startContractHost } from './start-host';

let context: CaseContext;

beforeAll(async () => {
  context = await startContractHost();
}, 60_000);

for (const [subject, cases] of Object.entries(contractCases)) {
  describe(subject, () => {
    for (const { name, run } of cases) {
      it(name, async () => {
        await expect(Promise.resolve(run(context))).resolves.toBeUndefined();
      });
    }
  });
}
