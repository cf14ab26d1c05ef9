import type { CST, YAMLParseError } from 'yaml';

const deepestNesting = 64;

interface Nested {
  readonly token: CST.Token;
  readonly depth: number;
}

/** All tokens with their depth, without recursion. */
function* walkTokens(tokens: readonly CST.Token[]): Generator<Nested> {
  const open: Nested[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    yield next;
    const { token } = next;
    const depth = next.depth + 1;
    if (token.type === 'document' && token.value) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const { key, value } of token.items) {
      if (key) open.push({ token: key, depth });
      if (value) open.push({ token: value, depth });
    }
  }
}

/** Whether lists and maps are nested so deeply that no person can have meant it. */
export function isTooDeep(tokens: readonly CST.Token[]): boolean {
  for (const { depth } of walkTokens(tokens)) if (depth > deepestNesting) return true;
  return false;
}

/** Where a person has to look: a quote that is never closed runs on to the end, but the mistake is where it opens. */
export function offsetOf(error: YAMLParseError, tokens: readonly CST.Token[]): number {
  const [offset] = error.pos;
  if (error.code !== 'MISSING_CHAR') return offset;
  for (const { token } of walkTokens(tokens)) {
    if (
      token.type.endsWith('quoted-scalar') &&
      'source' in token &&
      token.offset + token.source.length === offset
    ) {
      return token.offset;
    }
  }
  return offset;
}
