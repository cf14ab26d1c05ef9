import { foldName } from './fold';

/** Whose turn it is to keep a promise. */
export type PromiseOwner = 'own' | 'theirs';

/** "Waiting for the deck", "wartet auf …", "←": what comes from somebody else. */
const waiting = /^(?:wait(?:ing|s)? (?:for|on)|wart(?:e|et|en) auf|warten:|waiting:)(?:\s|$)|^(?:←|<-)/;
const waitingTag = /\s#(?:waiting|waiting-?for|warten|wartet)(?![\p{L}\p{N}_/-])/iu;
const wordEnd = /^(?:$|[^\p{L}\p{N}'’-])/u;

/**
 * Who owes what an open task says, as far as it tells: the other one where it begins with their name, their first name or
 * an alias, with words of waiting or an arrow to oneself, or has a tag of waiting; otherwise it is one's own.
 *
 * `text` is the task without its marks, `source` its line.
 */
export function promiseOwner(text: string, source: string, names: readonly string[]): PromiseOwner {
  const folded = foldName(text).replace(/^@/, '');
  if (waiting.test(folded) || waitingTag.test(source)) return 'theirs';
  const begins = (name: string): boolean =>
    name.length > 1 && folded.startsWith(name) && wordEnd.test(folded.slice(name.length));
  return names.some((name) => {
    const whole = foldName(name);
    return begins(whole) || begins(whole.split(' ')[0] ?? '');
  })
    ? 'theirs'
    : 'own';
}
