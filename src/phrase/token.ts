import type { Span } from './span';

/** A word, a link or a sign of a line. */
export interface Token extends Span {
  readonly kind: 'word' | 'link' | 'mail' | 'sign';
  /** of a link, the note that it leads to; else the text */
  readonly text: string;
}

// Addresses have at most 64 characters before their sign and 255 behind it (RFC 5321); without limits, pasted rubbish
// would take minutes.
const tokenForm =
  /\[\[([^[\]|#^]*)(?:[#^][^[\]|]*)?(?:\|[^[\]]*)?\]\]|([^\s,;:<>()"“”„[\]@]{1,64}@[^\s,;:<>()"“”„[\]@]{1,255}\.[\p{L}]{2,})|([\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-'’.][\p{L}\p{N}\p{M}]+)*)|(->|<-|\S)/gu;

/** The words, links and signs of a line, in order; a link without a target is none. */
export function readTokens(line: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of line.matchAll(tokenForm)) {
    const [whole, link, mail, word] = match;
    const span = { from: match.index, to: match.index + whole.length };
    if (link !== undefined) {
      const target = link.trim().replace(/\.md$/i, '');
      if (target !== '') tokens.push({ kind: 'link', text: target, ...span });
    } else if (mail !== undefined) tokens.push({ kind: 'mail', text: mail, ...span });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, ...span });
    else tokens.push({ kind: 'sign', text: whole, ...span });
  }
  return tokens;
}

/** Whether a word begins with a capital letter, or with a letter that has no case. */
export function isCapitalised(text: string): boolean {
  const first = text.charAt(0);
  return /\p{L}/u.test(first) && first === first.toUpperCase();
}
