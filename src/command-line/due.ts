import { buildOverview } from '../book/overview';
import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandInput, CommandResult } from './command';
import { contactData } from './contact-data';
import { contactTable } from './contact-table';
import { isGiven } from './read-input';
import { lines, type Block, type View } from './view';

/** `due`: who is due, most overdue first, and with `--all` who soon will be. */
export async function runDue(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { book, today, language, compareNames } = context;
  const { due, soon } = buildOverview(book, today, compareNames);
  const shownSoon = isGiven(input, 'all') ? soon : [];
  const data = {
    today,
    picks: [],
    due: [...due, ...shownSoon].map((person) => contactData(person, context)),
  };
  const view = (): View => {
    const texts = textsFor(language).commandLine;
    const blocks: Block[] =
      due.length === 0 ? [lines(texts.nobodyDue)] : [{ kind: 'title', text: `${texts.due} (${due.length})` }];
    if (due.length > 0) blocks.push(contactTable(due, context, 'with tier'));
    if (shownSoon.length > 0) {
      blocks.push({ kind: 'title', text: `${texts.soon} (${shownSoon.length})` });
      blocks.push(contactTable(shownSoon, context, 'with tier'));
    }
    return blocks;
  };
  return { kind: 'done', data, view };
}
