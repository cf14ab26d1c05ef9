import { foldName } from '../../src/core/fold';
import { foldPath } from '../../src/note/file-name';
import type { Tally } from '../part';
import type { Subject } from './subject';

const folder = 'People';
const climbing = [
  ...['../Ana', '../../Ana', '..\\Ana', '..\\..\\Ana', '....//Ana', '..././Ana', './Ana', '/Ana', '\\Ana'],
  ...['//server/share/Ana', '\\\\server\\share', 'C:\\Ana', 'C:Ana', 'file:///etc/passwd', '~/.ssh/id'],
  ...[
    'a/../../Ana',
    'a\\..\\..\\Ana',
    '%2e%2e/Ana',
    '%2e%2e%2fAna',
    '..%c0%afAna',
    '．．/Ana',
    '\u2024\u2024/Ana',
  ],
  ...['.obsidian/plugins/x/main', '.git/config', '.Ana', '..', '.', '...', '. .', '.. /Ana', '\0../Ana'],
  ...[
    'Ana\0.md/../x',
    'Ana\n../x',
    '\u200b../Ana',
    '.\u200b./Ana',
    '\u202e../Ana',
    '.\u00ad./Ana',
    'People/../x',
  ],
];
/** What could stand in a folder of its own; the settings name it, so it may be deep, but not above. */
const escapes = /(?:^|[/\\])\.|^[/\\~]|\\|^[a-z]:|\p{Cc}/iu;

/** No name and no folder leads out of the folder of contacts, or the vault. */
export function tryPaths(tally: Tally, { path }: Subject): void {
  for (const name of climbing) {
    const made = path(name, folder);
    const stays = made === null || /^People\/[^/\\.\p{Cc}][^/\\\p{Cc}]*\.md$/u.test(made);
    tally.count(stays ? null : `the name ${JSON.stringify(name)} leads to ${JSON.stringify(made)}`);
    const inside = path('Ana', name);
    const isFolder = inside === null || (!escapes.test(inside) && inside.endsWith('Ana.md'));
    tally.count(isFolder ? null : `the folder ${JSON.stringify(name)} leads to ${JSON.stringify(inside)}`);
  }
}

/** Names that look alike and are two people: Latin beside Cyrillic and Greek, and forms of letters. */
const alike: readonly (readonly [string, string])[] = [
  ['Anna', 'Аnna'],
  ['Oto', 'Ото'],
  ['Maria', 'Маria'],
  ['Nora', 'Νora'],
  ['Paul', 'Ρaul'],
  ['Ilse', 'llse'],
  ['Jon', 'Jоn'],
];
/** Signs that turn, hide or end text, in names. */
const signs = [
  '\u202e',
  '\u202d',
  '\u2066',
  '\u2069',
  '\u200f',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\0',
  '\x1b',
  '\r',
  '\n',
  '\u0085',
  '\u2028',
];
const hiding = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2028\u2029\ufeff]/u;

/** Who looks like somebody else is not taken for them, and a file's name shows what it is. */
export function tryNames(tally: Tally, { path }: Subject): void {
  for (const [one, other] of alike) {
    const paths = [path(one, folder), path(other, folder)].map((made) => foldPath(made ?? ''));
    tally.count(foldName(one) === foldName(other) ? `${one} is taken for its look-alike` : null);
    tally.count(paths[0] === paths[1] ? `${one} gets the note of its look-alike` : null);
  }
  for (const sign of signs)
    for (const name of [
      `A${sign}na`,
      `${sign}Ana`,
      `Ana${sign}`,
      `Ana${sign}dm.exe`,
      `${sign}..${sign}/Ana`,
    ]) {
      const made = path(name, folder);
      const isPlain = made === null || !hiding.test(made);
      tally.count(isPlain ? null : `${JSON.stringify(name)} leads to ${JSON.stringify(made)}`);
    }
}
