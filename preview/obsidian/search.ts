import type { SearchMatches, SearchMatchPart, SearchResult, SearchResultContainer } from 'obsidian';

type Search = (text: string) => SearchResult | null;

/** Finds texts that hold every word of the query. Higher scores are better; 0 is the best. */
export function prepareSimpleSearch(query: string): Search {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return (text) => {
    const lower = text.toLowerCase();
    const matches: SearchMatches = [];
    for (const word of words) {
      let at = lower.indexOf(word);
      if (at < 0) return null;
      for (; at >= 0; at = lower.indexOf(word, at + word.length)) matches.push([at, at + word.length]);
    }
    matches.sort((a, b) => a[0] - b[0]);
    return { score: -(matches[0]?.[0] ?? 0) / 100, matches };
  };
}

/** Finds texts that hold the query's letters in their order. The scores are the host's own, not Obsidian's. */
export function prepareFuzzySearch(query: string): Search {
  const whole = query.toLowerCase().trim();
  const letters = whole.replace(/\s+/g, '');
  return (text) => {
    if (!letters) return { score: 0, matches: [] };
    const lower = text.toLowerCase();
    const at = lower.indexOf(whole);
    if (at >= 0) {
      const score = -0.01 * at - 0.001 * (lower.length - letters.length);
      return { score, matches: [[at, at + whole.length]] };
    }
    return matchScattered(text, lower, letters);
  };
}

function matchScattered(text: string, lower: string, letters: string): SearchResult | null {
  const matches: SearchMatchPart[] = [];
  let position = 0;
  let score = -0.5;
  for (const letter of letters) {
    let at = lower.indexOf(letter, position);
    if (at < 0) return null;
    if (at !== position || matches.length === 0) {
      const start = nextWordStart(text, lower, letter, at);
      if (start >= 0 && lower.includes(letters.slice(-1), start)) at = start;
    }
    const last = matches.at(-1);
    if (last?.[1] === at) {
      last[1] = at + letter.length;
    } else {
      matches.push([at, at + letter.length]);
      score -= startsWord(text, lower, at) ? 0.05 : 0.4;
    }
    position = at + letter.length;
  }
  return { score: score - 0.001 * lower.length, matches };
}

function nextWordStart(text: string, lower: string, letter: string, from: number): number {
  for (let at = from; at >= 0; at = lower.indexOf(letter, at + 1)) {
    if (startsWord(text, lower, at)) return at;
  }
  return -1;
}

function startsWord(text: string, lower: string, at: number): boolean {
  if (at === 0 || /[\s/_\-.]/.test(lower.charAt(at - 1))) return true;
  return text.charAt(at) !== lower.charAt(at) && text.charAt(at - 1) === lower.charAt(at - 1);
}

/** Sorts in place, best first. */
export function sortSearchResults(results: SearchResultContainer[]): void {
  results.sort((a, b) => b.match.score - a.match.score);
}

/** Writes `text` into the element, with the matches highlighted. */
export function renderMatches(
  element: HTMLElement | DocumentFragment,
  text: string,
  matches: SearchMatches | null,
  offset = 0,
): void {
  let position = 0;
  for (const [matchStart, matchEnd] of matches ?? []) {
    const start = Math.max(matchStart + offset, position);
    const end = matchEnd + offset;
    if (end <= 0 || start >= text.length) continue;
    element.appendText(text.slice(position, start));
    element.createSpan({ cls: 'suggestion-highlight', text: text.slice(start, end) });
    position = end;
  }
  element.appendText(text.slice(position));
}

/** Writes `text` into the element, with the result's matches highlighted. */
export function renderResults(
  element: HTMLElement,
  text: string,
  result: SearchResult,
  offset?: number,
): void {
  renderMatches(element, text, result.matches, offset);
}
