import type { Command, CommandResult } from '../src/command-line/command';
import { usageFailure } from '../src/command-line/failures';
import { formatResult, type Output } from '../src/command-line/format-result';
import { formatView } from '../src/command-line/format-view';
import { shellSpelling } from '../src/command-line/spelling';
import { explainCommand, explainCommands } from '../src/command-line/usage';
import { commands } from '../src/command-line/command-table';
import type { Day } from '../src/core/day';
import { textsFor } from '../src/i18n/texts';
import type { Language } from '../src/settings/settings';
import { openVault } from './open-vault';
import { commandOf, inputOf, parseCall, todayOf, type Call } from './parse-call';
import { statOf } from './stat-of';

/** What the program knows of where it runs. */
export interface Surroundings {
  readonly today: () => Day;
  readonly language: Language;
  readonly version: string;
  /** standard output is a terminal that shows colours */
  readonly colors: boolean;
}

/** The whole program, but for the process around it. */
export async function run(args: readonly string[], around: Surroundings): Promise<Output> {
  const call = parseCall(args, around.language);
  const style = { json: call.json, colors: around.colors };
  if (call.failure !== null) return formatResult(call.failure, style);
  if (call.general.version !== undefined) return { status: 0, out: `${around.version}\n`, err: '' };
  const command = commandOf(call);
  if (call.general.help !== undefined) {
    const answer = { language: call.language, spelling: shellSpelling };
    const view =
      command.kind === 'command'
        ? explainCommand(command.command, answer)
        : explainCommands(commands, answer);
    return { status: 0, out: formatView(view, style), err: '' };
  }
  if (command.kind === 'failed') return formatResult(command, style);
  const { result, warnings } = await runCommand(command.command, call, around);
  const output = formatResult(result, style);
  return { ...output, err: [...warnings, ''].join('\n') + output.err };
}

interface Outcome {
  readonly result: CommandResult;
  readonly warnings: readonly string[];
}

async function runCommand(command: Command, call: Call, around: Surroundings): Promise<Outcome> {
  const { language } = call;
  const reading = inputOf(call, command);
  if (reading.kind === 'failed') return { result: reading, warnings: [] };
  const { input } = reading;
  if (command.needs === 'nothing') {
    return { result: await command.run({ language, spelling: shellSpelling }, input), warnings: [] };
  }
  const today = todayOf(call, around.today);
  if (typeof today !== 'string') return { result: today, warnings: [] };
  const texts = textsFor(language).commandLine.failures;
  const folder = call.general.vault ?? '';
  if (folder === '') return { result: usageFailure(texts.vaultMissing), warnings: [] };
  if (statOf(folder)?.isDirectory() !== true) {
    const message = texts.noVault(folder);
    const result = {
      kind: 'failed',
      status: 1,
      code: 'no-folder',
      path: folder,
      message,
      candidates: null,
    } as const;
    return { result, warnings: [] };
  }
  const opened = openVault(folder, today, language);
  if (opened.kind === 'failed') return { result: opened, warnings: [] };
  return { result: await command.run(opened.context, input), warnings: opened.warnings };
}
