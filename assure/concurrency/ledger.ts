import { propertiesOf } from '../../src/app/contact-properties';
import { readNote } from '../../src/book/read-note';
import type { Rules } from '../../src/book/rules';
import type { ModelApp, ModelFile } from './model-app';

/** Words that stand for one entry or one typed line: found anywhere, they say that it is there. */
const marks = /\bmark\d+\b/g;

function marksIn(text: string): Set<string> {
  return new Set(text.match(marks));
}

function countOf(text: string, mark: string): number {
  return (text.match(marks) ?? []).filter((each) => each === mark).length;
}

/** What must stand in which note at the end. */
export class Ledger {
  private readonly wanted = new Map<ModelFile, Map<string, 0 | 1>>();
  private readonly forgotten = new Map<ModelFile, Set<string>>();
  private readonly wrong: string[] = [];

  /** A mark was reported as written (1) or as taken out (0). */
  expect(file: ModelFile, mark: string, count: 0 | 1): void {
    const marksOf = this.wanted.get(file) ?? new Map<string, 0 | 1>();
    this.wanted.set(file, marksOf.set(mark, count));
  }

  /** Another program replaced a text: what it takes out or brings back is its doing. */
  forget(file: ModelFile, before: string, after: string): void {
    const [then, now] = [marksIn(before), marksIn(after)];
    const gone = this.forgotten.get(file) ?? new Set();
    this.forgotten.set(file, gone);
    for (const mark of [...then, ...now]) if (then.has(mark) !== now.has(mark)) gone.add(mark);
  }

  /** Something that must not happen at all. */
  accuse(text: string): void {
    this.wrong.push(text);
  }

  /** What is wrong at the end; null where nothing is. */
  check(app: ModelApp, rules: Rules): string | null {
    for (const [file, marksOf] of this.wanted) {
      if (file.isDeleted) continue;
      for (const [mark, count] of marksOf) {
        const found = countOf(file.text, mark);
        if (found === count || this.forgotten.get(file)?.has(mark) === true) continue;
        this.wrong.push(`${mark} stands ${found} times instead of ${count} in ${JSON.stringify(file.text)}`);
      }
    }
    for (const file of app.files.values()) {
      const damage = findDamage(file, rules);
      if (damage !== null) this.wrong.push(`${damage} in ${JSON.stringify(file.text)}`);
    }
    return this.wrong[0] ?? null;
  }
}

function findDamage({ path, text }: ModelFile, rules: Rules): string | null {
  const properties = propertiesOf(text, rules.names);
  if ('kind' in properties) return `properties are refused (${properties.code})`;
  if (new Set(properties.map(({ key }) => key)).size !== properties.length) return 'a property stands twice';
  if (readNote(path, text, rules).kind !== 'contact') return 'it is no contact any more';
  if (text.split('Met at the harbour, 2019.').length !== 2) return 'typed text is gone';
  if ((text.match(/^## Interactions\r?$/gm) ?? []).length > 1) return 'the log stands twice';
  const twice = [...marksIn(text)].find((mark) => countOf(text, mark) > 1);
  return twice === undefined ? null : `${twice} stands twice`;
}
