import { dialogCases } from './cases/dialogs';
import { domCases } from './cases/dom';
import { editorCases } from './cases/editor';
import { functionCases } from './cases/functions';
import { lifecycleCases } from './cases/lifecycle';
import { linkCases } from './cases/links';
import { menuCases } from './cases/menus';
import { metadataCases } from './cases/metadata';
import { renderingCases } from './cases/rendering';
import { settingCases } from './cases/settings';
import { vaultCases } from './cases/vault';
import { workspaceCases } from './cases/workspace';
import type { CaseContext, CaseResult, ContractCase } from './contract-case';

/** What is expected of Obsidian's API, by subject; the cases of a subject run in their order. */
export const contractCases: Readonly<Record<string, readonly ContractCase[]>> = {
  'elements and icons': domCases,
  functions: functionCases,
  'life cycle and registrations': lifecycleCases,
  vault: vaultCases,
  metadata: metadataCases,
  'links and files': linkCases,
  workspace: workspaceCases,
  editor: editorCases,
  dialogs: dialogCases,
  'menus and notices': menuCases,
  settings: settingCases,
  rendering: renderingCases,
};

/** Runs all cases, one after the other. */
export async function runContract(context: CaseContext): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const [subject, cases] of Object.entries(contractCases)) {
    for (const { name, basis, run } of cases) {
      let error: string | null = null;
      try {
        await run(context);
      } catch (thrown) {
        error = String(thrown);
      }
      results.push({ subject, name, basis, error });
    }
  }
  return results;
}
