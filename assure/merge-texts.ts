import DiffMatchPatch from 'diff-match-patch';
import { diff3Merge } from 'node-diff3';

/** A merge by lines as git does, with its markers, and the lines that a conflict touches. */
export function mergeLines(
  base: string,
  mine: string,
  theirs: string,
): { readonly text: string; readonly disputed: readonly string[] } {
  const regions = diff3Merge(mine.split('\n'), base.split('\n'), theirs.split('\n'));
  const disputed: string[] = [];
  const lines = regions.flatMap((region): readonly string[] => {
    if (region.ok !== undefined) return region.ok;
    const { a, o, b } = region.conflict ?? { a: [], o: [], b: [] };
    disputed.push(...o);
    return ['<<<<<<< HEAD', ...a, '=======', ...b, '>>>>>>> other'];
  });
  return { text: lines.join('\n'), disputed };
}

/**
 * A merge by characters, as Obsidian Sync does (https://help.obsidian.md/sync/troubleshoot): our changes put into theirs.
 * `isWhole` is false where the merge itself found no place for one of them.
 */
export function mergeCharacters(
  base: string,
  mine: string,
  theirs: string,
): { readonly text: string; readonly isWhole: boolean } {
  const engine = new DiffMatchPatch();
  const [text, found] = engine.patch_apply(engine.patch_make(base, mine), theirs);
  return { text, isWhole: found.every(Boolean) };
}
