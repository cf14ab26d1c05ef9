import { runAdd } from './add';
import { runCheck } from './check';
import type { AnswerContext, Command, CommandInput, CommandResult } from './command';
import { runDue } from './due';
import { usageFailure } from './failures';
import { runFollowUps } from './follow-ups';
import { runOccasions } from './occasions';
import { runDuplicates } from './duplicates';
import { runExport } from './export';
import { runImport } from './import';
import { runLog } from './log';
import { runMakeBase } from './make-base';
import { runMerge } from './merge';
import { optional, required, switchFlag, valueFlag } from './parameters';
import { runReview } from './review';
import { runSetTier } from './set-tier';
import { runShow } from './show';
import { runSnooze } from './snooze';
import { runStats } from './stats';
import { explainCommand, explainCommands, formatUsage } from './usage';
import { textsFor } from '../i18n/texts';

/** All commands; their words are in the texts. */
export const commands: readonly Command[] = [
  { name: 'review', positionals: [], flags: [], needs: 'notes', run: runReview },
  { name: 'due', positionals: [], flags: [switchFlag('all')], needs: 'notes', run: runDue },
  { name: 'show', positionals: [required('name')], flags: [], needs: 'notes', run: runShow },
  {
    name: 'log',
    positionals: [required('name'), optional('text')],
    flags: [
      valueFlag('kind', 'K'),
      valueFlag('date', 'D'),
      switchFlag('in'),
      switchFlag('out'),
      valueFlag('with', 'NAME', { repeatable: true }),
      valueFlag('follow-up', 'TEXT'),
      valueFlag('on', 'D'),
      switchFlag('plan'),
    ],
    needs: 'notes',
    run: runLog,
  },
  {
    name: 'add',
    positionals: [required('name')],
    flags: [
      valueFlag('tier', 'T'),
      valueFlag('folder', 'F'),
      valueFlag('organization', 'O'),
      valueFlag('role', 'R'),
      valueFlag('email', 'E'),
    ],
    needs: 'notes',
    run: runAdd,
  },
  {
    name: 'set-tier',
    positionals: [required('name'), required('tier')],
    flags: [],
    needs: 'notes',
    run: runSetTier,
  },
  {
    name: 'snooze',
    positionals: [required('name')],
    flags: [valueFlag('until', 'D', { required: true })],
    needs: 'notes',
    run: runSnooze,
  },
  { name: 'stats', positionals: [], flags: [], needs: 'notes', run: runStats },
  { name: 'follow-ups', positionals: [], flags: [], needs: 'notes', run: runFollowUps },
  {
    name: 'occasions',
    positionals: [],
    flags: [valueFlag('days', 'N')],
    needs: 'notes',
    run: runOccasions,
  },
  { name: 'check', positionals: [], flags: [], needs: 'notes', run: runCheck },
  {
    name: 'import',
    positionals: [required('file')],
    flags: [
      valueFlag('as', 'list|notes'),
      valueFlag('tier', 'T'),
      valueFlag('folder', 'F'),
      switchFlag('jobs'),
      valueFlag('column', 'COLUMN=FIELD', { repeatable: true }),
      switchFlag('report'),
      switchFlag('yes'),
    ],
    needs: 'notes',
    run: runImport,
  },
  {
    name: 'export',
    positionals: [required('format')],
    flags: [
      valueFlag('tier', 'T'),
      valueFlag('person', 'NAME', { repeatable: true }),
      valueFlag('tag', 'TAG', { repeatable: true }),
      valueFlag('organization', 'O', { repeatable: true }),
      valueFlag('place', 'PLACE', { repeatable: true }),
      valueFlag('search', 'WORDS'),
      valueFlag('include', 'WHAT', { repeatable: true }),
      switchFlag('due-days'),
      valueFlag('to', 'FILE'),
    ],
    needs: 'notes',
    run: runExport,
  },
  { name: 'duplicates', positionals: [], flags: [], needs: 'notes', run: runDuplicates },
  {
    name: 'merge',
    positionals: [required('name'), required('other')],
    flags: [valueFlag('take', 'PROPERTY', { repeatable: true })],
    needs: 'notes',
    run: runMerge,
  },
  { name: 'make-base', positionals: [], flags: [valueFlag('to', 'FILE')], needs: 'notes', run: runMakeBase },
  { name: 'help', positionals: [optional('command')], flags: [], needs: 'nothing', run: runHelp },
];

/** The command of a name. */
export function findCommand(name: string): Command | undefined {
  return commands.find((command) => command.name === name);
}

/** `help`: all commands, or one. */
async function runHelp(context: AnswerContext, input: CommandInput): Promise<CommandResult> {
  const { language, spelling } = context;
  const texts = textsFor(language).commandLine;
  const wanted = input.positionals.command;
  const command = wanted === undefined ? undefined : findCommand(wanted);
  if (wanted !== undefined && command === undefined)
    return usageFailure(texts.failures.unknownCommand(wanted));
  const explained = command === undefined ? commands : [command];
  const data = {
    commands: explained.map((each) => ({
      name: each.name,
      description: texts.commands[each.name],
      usage: formatUsage(each, spelling),
    })),
  };
  const view = () =>
    command === undefined ? explainCommands(commands, context) : explainCommand(command, context);
  return { kind: 'done', data, view };
}
