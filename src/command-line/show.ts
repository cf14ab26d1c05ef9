import { toldHistory } from '../book/told-history';
import type { Contact } from '../core/contact';
import type { Interaction } from '../core/interaction';
import type { Standing } from '../core/rhythm';
import { textsFor } from '../i18n/texts';
import { readTalkingPoints } from '../note/talking-points';
import type { CommandContext, CommandInput, CommandResult } from './command';
import { contactData } from './contact-data';
import { findPerson } from './find-person';
import { followUpData, followUpTable } from './follow-ups';
import { cell, lines, type Block, type Cell, type View } from './view';

/** `show`: one contact with everything that is logged, newest first. */
export async function runShow(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const contact = findPerson(context, input.positionals.name ?? '');
  if ('kind' in contact) return contact;
  const standing = context.book.standing(contact, context.today);
  const interactions = toldHistory(contact, context.book.mentions(contact), context.today);
  const text = await context.notes.read(contact.path);
  const talkAbout = text === null ? [] : readTalkingPoints(text);
  const followUps = context.book.followUpsOf(contact);
  const data = {
    ...contactData({ contact, standing }, context),
    interactions: interactions.map(({ date, kind, depth, direction, text, source }) => ({
      date,
      kind,
      depth,
      direction,
      text,
      source: `${source.path}:${source.line}`,
    })),
    followUps: followUps.map(followUpData),
    talkAbout: talkAbout.map(({ line, text: point, level, isTask }) => ({
      line,
      text: point,
      level,
      isTask,
    })),
  };
  const view = (): View => {
    const texts = textsFor(context.language).commandLine;
    const card: Block[] = [
      { kind: 'title', text: contact.name },
      { kind: 'table', columns: ['', ''], rows: cardRows(contact, standing, context) },
    ];
    if (followUps.length > 0) {
      const title = textsFor(context.language).followUps.label;
      card.push({ kind: 'title', text: title }, followUpTable(followUps, context));
    }
    if (talkAbout.length > 0) {
      card.push(
        { kind: 'title', text: textsFor(context.language).card.talkAbout },
        lines(...talkAbout.map((point) => `${'  '.repeat(point.level)}- ${point.text}`)),
      );
    }
    return interactions.length === 0
      ? [...card, lines(texts.noEntries)]
      : [...card, interactionTable(interactions, context)];
  };
  return { kind: 'done', data, view };
}

function cardRows(
  contact: Contact,
  standing: Standing,
  context: CommandContext,
): readonly (readonly Cell[])[] {
  const texts = textsFor(context.language);
  const { columns } = texts.commandLine;
  const data = contactData({ contact, standing }, context);
  const tier = contact.tier.kind === 'unknown' ? `${contact.tier.value}?` : standing.tier?.name;
  const who = [contact.role, contact.organization].filter((part) => part !== null).join(', ');
  const rows: readonly (readonly [string, string | null | undefined])[] = [
    [columns.note, contact.path],
    [columns.tier, tier],
    [columns.state, texts.states[data.state]],
    [columns.dueOn, data.dueOn],
    [columns.lastContact, data.lastContact],
    [columns.reason, data.reason],
    ['', who],
    ['', [...contact.emails, ...contact.phones].join(', ')],
  ];
  return rows
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([label, value]) => [cell(label, 'faint'), cell(value ?? '')]);
}

function interactionTable(interactions: readonly Interaction[], context: CommandContext): Block {
  const { book, language, today } = context;
  const texts = textsFor(language);
  const { columns, plan } = texts.commandLine;
  return {
    kind: 'table',
    columns: [columns.date, columns.kind, columns.direction, columns.text],
    rows: interactions.map(({ date, kind, direction, text }) => [
      cell(date, date > today ? 'faint' : 'plain'),
      cell(kind === null ? '' : (book.rules.kinds.byId.get(kind)?.word[language] ?? kind)),
      cell(texts.directions[direction], 'faint'),
      cell(date > today ? `${text} (${plan})`.trim() : text),
    ]),
  };
}
