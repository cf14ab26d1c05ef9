import { workloadOfBook } from '../book/forecast';
import { buildOverview } from '../book/overview';
import { pickToday } from '../book/picks';
import { picksPerDay } from '../core/workload';
import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandInput, CommandResult } from './command';
import { contactData } from './contact-data';
import { contactTable } from './contact-table';
import { isGiven } from './read-input';
import { lines, type Block, type View } from './view';

/** `due`: today's picks, who is due, most overdue first, and with `--all` who soon will be. */
export async function runDue(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { book, today, language, compareNames } = context;
  const overview = buildOverview(book, today, compareNames);
  const { due, soon } = overview;
  const { picks } = pickToday(book, overview, placesToday(context), null, compareNames);
  const shownSoon = isGiven(input, 'all') ? soon : [];
  const data = {
    today,
    picks: picks.map(({ person, status }) => ({ ...contactData(person, context), done: status === 'done' })),
    due: [...due, ...shownSoon].map((person) => contactData(person, context)),
  };
  const view = (): View => {
    const texts = textsFor(language).commandLine;
    const blocks: Block[] = [];
    const shown = new Set(picks.map(({ person }) => person.contact.path));
    const others = due.filter(({ contact }) => !shown.has(contact.path));
    if (picks.length > 0) {
      blocks.push({ kind: 'title', text: texts.picks });
      blocks.push(
        contactTable(
          picks.map(({ person }) => person),
          context,
          'with tier',
        ),
      );
    } else if (due.length === 0) blocks.push(lines(texts.nobodyDue));
    if (others.length > 0) {
      blocks.push({ kind: 'title', text: `${texts.alsoDue} (${others.length})` });
      blocks.push(contactTable(others, context, 'with tier'));
    }
    if (shownSoon.length > 0) {
      blocks.push({ kind: 'title', text: `${texts.soon} (${shownSoon.length})` });
      blocks.push(contactTable(shownSoon, context, 'with tier'));
    }
    return blocks;
  };
  return { kind: 'done', data, view };
}

/** How many people a day asks for, by the settings or by what the network asks. */
function placesToday({ book, today, settings }: CommandContext): number {
  return settings.picksPerDay ?? picksPerDay(workloadOfBook(book, today).perWeek, book.rules.calendar);
}
