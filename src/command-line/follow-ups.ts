import type { FollowUp } from '../core/follow-up';
import { formatRelative } from '../i18n/dates';
import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandResult } from './command';
import { cell, lines, type Block, type View } from './view';

/** `follow-ups`: what was promised, by due day. */
export async function runFollowUps(context: CommandContext): Promise<CommandResult> {
  const { book, today, language } = context;
  const followUps = book.followUps();
  const data = { today, followUps: followUps.map(followUpData) };
  const view = (): View => {
    const texts = textsFor(language).occasions.commandLine;
    if (followUps.length === 0) return [lines(texts.noFollowUps)];
    return [
      { kind: 'title', text: `${texts.followUpsTitle} (${followUps.length})` },
      followUpTable(followUps, context),
    ];
  };
  return { kind: 'done', data, view };
}

/** A follow-up as `--json` gives it. */
export function followUpData({ path, line, text, due, people, recurring }: FollowUp) {
  return { path, line, text, due, people, recurring };
}

/** Follow-ups as a table: when, for whom, what, where. */
export function followUpTable(followUps: readonly FollowUp[], { today, language }: CommandContext): Block {
  const { columns } = textsFor(language).commandLine;
  const texts = textsFor(language).occasions.commandLine;
  return {
    kind: 'table',
    columns: [columns.dueOn, '', texts.who, texts.what, columns.source],
    rows: followUps.map(({ path, line, text, due, people, recurring }) => [
      cell(due ?? '', due !== null && due <= today ? 'attention' : 'plain'),
      cell(due === null ? '' : formatRelative(due, today, language), 'faint'),
      cell(people.map(({ name }) => name).join(', '), 'strong'),
      cell(recurring ? `${text} (${texts.recurring})` : text),
      cell(`${path}:${line}`, 'faint'),
    ]),
  };
}
