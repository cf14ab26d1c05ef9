import { logInteraction, type InteractionInput } from '../app/log-interaction';
import { offerThanks } from '../app/offer-thanks';
import type { Contact } from '../core/contact';
import type { Day } from '../core/day';
import type { Direction } from '../core/interaction';
import { foldWord, type Kind } from '../core/kind';
import { formatDay } from '../i18n/dates';
import { textsFor } from '../i18n/texts';
import { actionResult } from './changed-data';
import type { CommandContext, CommandFailure, CommandInput, CommandResult } from './command';
import { readDayFlag } from './day-flag';
import { usageFailure } from './failures';
import { findPerson } from './find-person';
import { isGiven, valueOf } from './read-input';
import { lines } from './view';

/** `log`: an entry in the note of everybody who was there. */
export async function runLog(context: CommandContext, input: CommandInput): Promise<CommandResult> {
  const { notes, book, today } = context;
  const conflict = checkTogether(context, input);
  if (conflict !== null) return conflict;
  const kind = readKind(context, valueOf(input, 'kind'));
  if (kind !== null && 'code' in kind) return kind;
  const date = readDayFlag(context, input, 'date');
  if (typeof date === 'object' && date !== null) return date;
  const due = readDayFlag(context, input, 'on');
  if (typeof due === 'object' && due !== null) return due;
  const people = findPeople(context, [input.positionals.name ?? '', ...(input.flags.with ?? [])]);
  if ('kind' in people) return people;
  const interaction: InteractionInput = {
    people,
    date: date ?? today,
    kind,
    direction: directionOf(input, kind),
    text: (input.positionals.text ?? '').trim(),
    followUp: followUpOf(input, due),
    plan: isGiven(input, 'plan'),
  };
  const result = actionResult(context, await logInteraction(notes, interaction, today, book.rules));
  return result.kind === 'failed' ? result : withThanks(context, result, interaction);
}

/** After a first meeting the answer says what thanks could be noted down, and when. */
function withThanks(
  context: CommandContext,
  result: Extract<CommandResult, { kind: 'done' }>,
  interaction: InteractionInput,
): CommandResult {
  const { book, today, language } = context;
  const words = textsFor(book.rules.language).followUps.thanks;
  const thanks = interaction.followUp === null ? offerThanks(interaction, book, today, words) : null;
  if (thanks === null) return result;
  const { text, due } = thanks;
  const day = due === null ? '' : formatDay(due, today, language);
  return {
    ...result,
    data: { ...result.data, thanks: { text, due } },
    view: () => [...result.view(), lines(textsFor(language).followUps.thanks.after(text, day))],
  };
}

function checkTogether({ language, spelling }: CommandContext, input: CommandInput): CommandFailure | null {
  const texts = textsFor(language).commandLine.failures;
  const spell = spelling.flagName;
  if (isGiven(input, 'in') && isGiven(input, 'out'))
    return usageFailure(texts.notBoth(spell('in'), spell('out')));
  if (isGiven(input, 'on') && !isGiven(input, 'follow-up'))
    return usageFailure(texts.onlyWith(spell('on'), spell('follow-up')));
  if (isGiven(input, 'follow-up') && (valueOf(input, 'follow-up') ?? '').trim() === '')
    return usageFailure(texts.needsValue(spell('follow-up')));
  const saysNothing = (input.positionals.text ?? '').trim() === '' && !isGiven(input, 'kind');
  return saysNothing
    ? usageFailure(texts.missing(spelling.positional({ name: 'text', required: true })))
    : null;
}

function readKind({ book, language }: CommandContext, word: string | null): Kind | null | CommandFailure {
  if (word === null) return null;
  const { kinds, byWord } = book.rules.kinds;
  const kind = byWord.get(foldWord(word));
  if (kind !== undefined) return kind;
  const known = kinds.map((each) => each.word[language]);
  return usageFailure(textsFor(language).commandLine.failures.unknownKind(word, known));
}

/** Everybody once, in the order given; the first name that fails decides. */
function findPeople(context: CommandContext, names: readonly string[]): readonly Contact[] | CommandFailure {
  const people = new Map<string, Contact>();
  for (const name of names) {
    const contact = findPerson(context, name);
    if ('kind' in contact) return contact;
    people.set(contact.path, contact);
  }
  return [...people.values()];
}

function directionOf(input: CommandInput, kind: Kind | null): Direction {
  if (isGiven(input, 'in')) return 'inbound';
  if (isGiven(input, 'out')) return 'outbound';
  return kind?.outbound === true || kind?.suggestOutbound === true ? 'outbound' : 'mutual';
}

function followUpOf(input: CommandInput, due: Day | null) {
  const text = valueOf(input, 'follow-up');
  return text === null ? null : { text, due };
}
