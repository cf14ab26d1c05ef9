import { buildOverview, type Person } from '../book/overview';
import { listSuggestions } from '../book/suggestions';
import { describeSuggestion } from '../i18n/sentences';
import { textsFor } from '../i18n/texts';
import type { CommandContext, CommandResult } from './command';
import { contactData } from './contact-data';
import { contactTable } from './contact-table';
import { orderInTier } from './order-in-tier';
import { problemsData } from './problem-data';
import { cell, lines, type Block, type View } from './view';

/** `review`: the tiers and everybody in them, everybody else, and who belongs elsewhere. */
export async function runReview(context: CommandContext): Promise<CommandResult> {
  const { book, today, language, settings, compareNames } = context;
  const overview = buildOverview(book, today, compareNames);
  const inOrder = (people: readonly Person[]): readonly Person[] =>
    orderInTier(people, book.rules.tiers, compareNames);
  const tiers = overview.tiers.map(({ tier, people }) => ({ tier, people: inOrder(people) }));
  const untiered = inOrder([...overview.untiered, ...overview.unknownTiers.flatMap(({ people }) => people)]);
  const suggestions = settings.suggestions ? listSuggestions(book, today) : [];
  const problems = problemsData(context);
  const data = {
    today,
    tiers: tiers.map(({ tier, people }) => ({
      id: tier.id,
      name: tier.name,
      capacity: tier.capacity,
      count: people.length,
      contacts: people.map((person) => contactData(person, context)),
    })),
    untiered: untiered.map((person) => contactData(person, context)),
    suggestions: suggestions.map(({ path, name, from, to, reason }) => ({
      path,
      name,
      from: from?.id ?? null,
      to: to?.id ?? null,
      reason: describeSuggestion(reason, today, language),
    })),
    problems,
  };
  const view = (): View => {
    const texts = textsFor(context.language).commandLine;
    if (book.size === 0) return [lines(texts.nobodyYet)];
    const blocks: Block[] = [];
    for (const { tier, people } of tiers) {
      const room = tier.capacity === null ? String(people.length) : `${people.length}/${tier.capacity}`;
      blocks.push({ kind: 'title', text: `${tier.name} (${room})` });
      if (people.length > 0) blocks.push(contactTable(people, context, 'without tier'));
    }
    if (untiered.length > 0) {
      blocks.push({ kind: 'title', text: `${texts.untiered} (${untiered.length})` });
      blocks.push(contactTable(untiered, context, 'with tier'));
    }
    if (suggestions.length > 0) {
      const none = texts.noTier;
      blocks.push({ kind: 'title', text: texts.suggestions });
      blocks.push({
        kind: 'table',
        columns: [texts.columns.name, texts.columns.from, texts.columns.to, texts.columns.reason],
        rows: suggestions.map(({ name, from, to, reason }) => [
          cell(name, 'strong'),
          cell(from?.name ?? none),
          cell(to?.name ?? none),
          cell(describeSuggestion(reason, today, language)),
        ]),
      });
    }
    if (problems.length > 0) blocks.push(lines(texts.problems(problems.length)));
    return blocks;
  };
  return { kind: 'done', data, view };
}
