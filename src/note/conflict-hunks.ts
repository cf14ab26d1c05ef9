import { lineAt } from './markdown';
import { refuse, type Refusal } from './refusal';

/** What a merge could not decide: two versions of some lines, each line with its ending. Offsets include the markers. */
export interface ConflictHunk {
  readonly from: number;
  readonly to: number;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

/** Lines that git, and tools that merge as it does, put around what they could not decide. */
const marker = /^(<{7}|\|{7}|={7}|>{7})(?: .*)?\r?\n?$/;
/** What opens and closes a block of code: markers in one may be an example. */
const codeFence = /^ {0,3}(?:`{3}|~{3})/;

type Part = 'outside' | 'mine' | 'base' | 'theirs';

const next: Readonly<Record<string, Readonly<Partial<Record<Part, Part>>>>> = {
  '<<<<<<<': { outside: 'mine' },
  '|||||||': { mine: 'base' },
  '=======': { mine: 'theirs', base: 'theirs' },
  '>>>>>>>': { theirs: 'outside' },
};

/** The conflicts of a text; refused where markers do not belong together, or may be an example in a block of code. */
export function findConflictHunks(text: string): readonly ConflictHunk[] | Refusal {
  const hunks: ConflictHunk[] = [];
  let part: Part = 'outside';
  let isCode = false;
  let from = 0;
  let sides = noSides();
  let at = 0;
  for (const line of text.match(/[^\n]*\n|[^\n]+/g) ?? []) {
    const sign = marker.exec(line)?.[1];
    // Outside of a conflict a row of equals signs underlines a heading.
    if (sign === undefined || (part === 'outside' && sign === '=======')) {
      if (part === 'mine' || part === 'theirs') sides[part].push(line);
      else if (part === 'outside' && codeFence.test(line)) isCode = !isCode;
    } else {
      const then: Part | undefined = next[sign]?.[part];
      if (then === undefined || isCode) return refuse('conflict-markers', lineAt(text, at));
      if (part === 'outside') from = at;
      if (then === 'outside') {
        hunks.push({ from, to: at + line.length, ...sides });
        sides = noSides();
      }
      part = then;
    }
    at += line.length;
  }
  return part === 'outside' ? hunks : refuse('conflict-markers', lineAt(text, from));
}

function noSides(): { readonly mine: string[]; readonly theirs: string[] } {
  return { mine: [], theirs: [] };
}
