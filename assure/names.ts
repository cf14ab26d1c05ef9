import { newContactPath } from '../src/app/add-contact';
import { cleanFileName } from '../src/note/file-name';
import { hostileNames, nameProperties } from '../tests/note/hostile-names';
import { Tally, type Effort, type Part, type PartResult } from './part';
import { tryCases } from './try-cases';

interface Cleaner {
  readonly clean: typeof cleanFileName;
  readonly path: typeof newContactPath;
}

const sound: Cleaner = { clean: cleanFileName, path: newContactPath };
const folder = 'People';

function tryNames({ share, seed, chunks }: Effort, { clean, path }: Cleaner): Promise<PartResult> {
  const tally = new Tally();
  const [named, placed] = share === 'long' ? [200_000, 20_000] : [4_000, 1_000];
  tryCases(tally, hostileNames, { cases: named / chunks, seed }, (name) => {
    const cleaned = clean(name);
    if (cleaned === null) return null;
    const broken = nameProperties.find(([, holds]) => !holds(cleaned, clean));
    return broken === undefined ? null : `${JSON.stringify(cleaned)} is not so: ${broken[0]}`;
  });
  tryCases(tally, hostileNames, { cases: placed / chunks, seed: seed + 1 }, (name) => {
    const made = path(name, folder);
    if (made === null) return null;
    const segments = made.split(/[/\\]/);
    const [first, last, ...more] = segments;
    const stays = first === folder && last !== undefined && more.length === 0 && !last.startsWith('.');
    return stays && made.endsWith('.md') ? null : `written to ${JSON.stringify(made)}`;
  });
  return Promise.resolve(tally.result(`${nameProperties.length} properties each`));
}

/** Names of people as names of files. */
export const names: Part = {
  name: 'names',
  promise: 'any name becomes a file name that every system holds, in the folder of contacts',
  chunks: 4,
  run: (effort) => tryNames(effort, sound),
  broken: {
    'cleans only once': (effort) =>
      tryNames(effort, { ...sound, clean: (name) => name.replace(/[\\/:*?"<>|#^[\]]/g, '').trim() || null }),
    'forgets names that Windows keeps': (effort) =>
      tryNames(effort, { ...sound, clean: (name) => cleanFileName(name)?.replace(/ \(name\)$/, '') ?? null }),
    'lets names climb': (effort) =>
      tryNames(effort, { ...sound, path: (name) => (name === '' ? null : `${folder}/${name}.md`) }),
  },
};
