/** A replacement, by offsets in the text before. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Above so many pairs of lines, the differing middle is replaced as a whole. */
const MOST_PAIRS = 4_000_000;

/** The difference of two texts by whole lines, so that the cursor and folds in all other lines stay put. */
export function diffLines(before: string, after: string): TextChange[] {
  const old = splitLines(before);
  const now = splitLines(after);
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old[old.length - 1 - tail] === now[now.length - 1 - tail]
  ) {
    tail++;
  }
  const removed = old.slice(head, old.length - tail);
  const added = now.slice(head, now.length - tail);
  const from = lengthOf(old.slice(0, head));
  if (removed.length === 0 && added.length === 0) return [];
  if (removed.length * added.length > MOST_PAIRS) {
    return [{ from, to: from + lengthOf(removed), insert: added.join('') }];
  }
  return changesBetween(removed, added, from);
}

function changesBetween(removed: readonly string[], added: readonly string[], start: number): TextChange[] {
  const common = commonLengths(removed, added);
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0;
  const changes: TextChange[] = [];
  let offset = start;
  let i = 0;
  let j = 0;
  const isSame = (): boolean => i < removed.length && j < added.length && removed[i] === added[j];
  while (i < removed.length || j < added.length) {
    if (isSame()) {
      offset += removed[i]?.length ?? 0;
      i++;
      j++;
      continue;
    }
    const from = offset;
    let insert = '';
    while ((i < removed.length || j < added.length) && !isSame()) {
      if (j >= added.length || (i < removed.length && at(i + 1, j) >= at(i, j + 1))) {
        offset += removed[i++]?.length ?? 0;
      } else insert += added[j++] ?? '';
    }
    changes.push({ from, to: offset, insert });
  }
  return changes;
}

/** The length of the longest common subsequence of what follows each pair of lines. */
function commonLengths(removed: readonly string[], added: readonly string[]): readonly Uint32Array[] {
  const table = Array.from({ length: removed.length + 1 }, () => new Uint32Array(added.length + 1));
  for (let i = removed.length - 1; i >= 0; i--) {
    const row = table[i];
    const below = table[i + 1];
    if (!row || !below) continue;
    for (let j = added.length - 1; j >= 0; j--) {
      const same = removed[i] === added[j];
      row[j] = same ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return table;
}

function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length, 0);
}
