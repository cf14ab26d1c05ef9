import { textsFor } from '../i18n/texts';
import type { AnswerContext, Command } from './command';
import type { Spelling } from './spelling';
import { cell, lines, type View } from './view';

/** The call of a command in one line: `keep-in-touch log NAME [--kind K] … TEXT`. */
export function formatUsage(command: Command, spelling: Spelling): string {
  const positionals = command.positionals.map((positional) =>
    positional.required ? spelling.positional(positional) : `[${spelling.positional(positional)}]`,
  );
  const flags = command.flags.map((flag) => {
    const shown = flag.required ? spelling.flag(flag) : `[${spelling.flag(flag)}]`;
    return flag.repeatable ? `${shown}…` : shown;
  });
  const [first, ...rest] = positionals;
  return [spelling.command(command.name), ...(first === undefined ? [] : [first]), ...flags, ...rest].join(
    ' ',
  );
}

/** The explanation of one command. */
export function explainCommand(command: Command, { spelling, language }: AnswerContext): View {
  const texts = textsFor(language).commandLine;
  const options = command.flags.map((flag) => {
    const remarks = [flag.required ? texts.required : '', flag.repeatable ? texts.repeatable : ''];
    const remark = remarks.filter((part) => part !== '').join(', ');
    const description = texts.flags[flag.name] + (remark === '' ? '' : ` (${remark})`);
    return [spelling.flag(flag), description] as const;
  });
  const positionals = command.positionals.map(
    (positional) => [spelling.positional(positional), texts.positionals[positional.name]] as const,
  );
  return [
    lines(texts.commands[command.name]),
    lines(`${texts.usage}: ${formatUsage(command, spelling)}`),
    ...titledList(texts.optionsTitle, [...positionals, ...options]),
    ...explainGeneral({ spelling, language }),
  ];
}

/** The explanation of all commands. */
export function explainCommands(commands: readonly Command[], { spelling, language }: AnswerContext): View {
  const texts = textsFor(language).commandLine;
  const list = commands.map(({ name }) => [spelling.command(name), texts.commands[name]] as const);
  return [
    lines(texts.about),
    ...titledList(texts.commandsTitle, list),
    ...explainGeneral({ spelling, language }),
    lines(
      texts.moreHelp(
        `${spelling.command('help')} ${spelling.positional({ name: 'command', required: true })}`,
      ),
    ),
  ];
}

function explainGeneral({ spelling, language }: AnswerContext): View {
  const texts = textsFor(language).commandLine;
  return titledList(
    texts.generalTitle,
    spelling.general.map((flag) => [spelling.flag(flag), texts.general[flag.name]] as const),
  );
}

function titledList(title: string, list: readonly (readonly [term: string, description: string])[]): View {
  if (list.length === 0) return [];
  const rows = list.map(([term, description]) => [cell(`  ${term}`), cell(description)]);
  return [
    { kind: 'title', text: title },
    { kind: 'table', columns: ['', ''], rows },
  ];
}
