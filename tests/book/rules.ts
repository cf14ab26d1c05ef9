import { buildRules, type Rules } from '../../src/book/rules';
import { defaultSettings, type Settings } from '../../src/settings/settings';

/** The rules of the default settings, apart from the given. */
export function rulesFor(
  settings: Partial<Settings> = {},
  templateFolders: readonly string[] = ['Templates'],
): Rules {
  return buildRules({ ...defaultSettings, ...settings }, { templateFolders, language: 'en' });
}
