import type { ObsidianProtocolData, Plugin } from 'obsidian';
import { readDay, type Day } from '../core/day';
import { foldWord, type Kind } from '../core/kind';
import type { ContactSource } from '../ui/contact-source';
import type { Target } from '../ui/user-actions';
import type { CommandParts } from './commands';
import { showRefusal } from './notices';

const protocol = 'keep-in-touch';
const actions = ['log', 'add', 'today', 'review'] as const;
type LinkAction = (typeof actions)[number];

/** What a link asks for, or what is wrong with it. */
export type LinkRequest =
  | {
      readonly kind: 'log';
      readonly people: readonly Target[];
      readonly text: string;
      readonly date: Day | null;
      readonly of: Kind | null;
    }
  /** one line, to be understood */
  | { readonly kind: 'log-line'; readonly line: string }
  | { readonly kind: 'add'; readonly name: string }
  | { readonly kind: 'today' | 'review' }
  | { readonly kind: 'wrong'; readonly message: string };

/**
 * Answers `obsidian://keep-in-touch?action=log|add|today|review&name=…&text=…&date=…&kind=…`, and the same with the action
 * as a path (`obsidian://keep-in-touch/log?name=…`). Whatever writes shows a dialog first.
 */
export function registerProtocolLinks(plugin: Plugin, parts: CommandParts): void {
  const answer = (action: string, data: ObsidianProtocolData): void => {
    const request = readLink(action, data, parts.source);
    switch (request.kind) {
      case 'wrong':
        return showRefusal(request.message);
      case 'today':
        return void parts.showPane('today');
      case 'review':
        return void parts.showPane('people');
      case 'add':
        return parts.dialogs.add(request.name);
      case 'log-line':
        return parts.dialogs.quickLog(request.line);
      case 'log': {
        const { people, date, text, of: kind } = request;
        return parts.dialogs.logDraft({ people, date, text, kind });
      }
    }
  };
  // The app itself puts the first part of the link into `action`, and says nowhere whether a parameter replaces it.
  plugin.registerObsidianProtocolHandler(protocol, (data) =>
    answer(data.action === protocol ? (data['do'] ?? '') : data.action, data),
  );
  for (const action of actions) {
    plugin.registerObsidianProtocolHandler(`${protocol}/${action}`, (data) => answer(action, data));
  }
}

/** Reads what a link asks for; several names are parted by semicolons. */
export function readLink(
  asked: string,
  data: Readonly<Record<string, string>>,
  source: ContactSource,
): LinkRequest {
  const texts = source.texts().quickLog.link;
  const action = actionOf(asked, data);
  if (action === null) return { kind: 'wrong', message: texts.unknownAction(asked) };
  if (action === 'today' || action === 'review') return { kind: action };
  const given = (data['name'] ?? '').trim();
  if (action === 'add') return { kind: 'add', name: given };
  const text = (data['text'] ?? '').trim();
  const date = readDate(data['date']);
  if (date === undefined) return { kind: 'wrong', message: texts.impossibleDate(data['date'] ?? '') };
  const { byWord } = source.book.rules.kinds;
  const word = (data['kind'] ?? '').trim();
  const kind = word === '' ? null : (byWord.get(foldWord(word)) ?? null);
  if (word !== '' && kind === null) return { kind: 'wrong', message: texts.unknownKind(word) };
  if (given === '' && date === null && kind === null) return { kind: 'log-line', line: text };
  const people: Target[] = [];
  for (const name of given
    .split(';')
    .map((part) => part.trim())
    .filter(Boolean)) {
    const found = source.book.find(name);
    if (found.kind === 'unknown') return { kind: 'wrong', message: texts.unknownName(name) };
    if (found.kind === 'ambiguous') {
      const paths = found.candidates.map(({ path }) => path.replace(/\.md$/, ''));
      return { kind: 'wrong', message: texts.ambiguousName(name, paths) };
    }
    people.push({ path: found.contact.path, name: found.contact.name });
  }
  return { kind: 'log', people, text, date, of: kind };
}

/** A link without an action shows who is due. */
function actionOf(asked: string, data: Readonly<Record<string, string>>): LinkAction | null {
  if (asked === '') return data['name'] === undefined && data['text'] === undefined ? 'today' : 'log';
  return actions.find((action) => action === asked.toLowerCase()) ?? null;
}

/** A day; null where none is given, undefined where it is none. */
function readDate(value: string | undefined): Day | null | undefined {
  return value === undefined || value.trim() === '' ? null : (readDay(value.trim()) ?? undefined);
}
