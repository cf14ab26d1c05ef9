import { normalizePath, type App } from 'obsidian';
import type { VaultConventions } from '../book/rules';
import {
  noteConfigFiles,
  readNotePlaces,
  readTemplateFolders,
  templateConfigFiles,
} from '../settings/vault-conventions';
import type { Language } from '../settings/settings';

/**
 * Reads from the vault's configuration folder which folders hold templates and where daily notes lie; there is no other
 * public way to know.
 */
export async function readVaultConventions(app: App, language: Language): Promise<VaultConventions> {
  const [core, templater, daily, periodic] = await Promise.all([
    readConfigFile(app, templateConfigFiles.core),
    readConfigFile(app, templateConfigFiles.templater),
    readConfigFile(app, noteConfigFiles.daily),
    readConfigFile(app, noteConfigFiles.periodic),
  ]);
  return {
    templateFolders: readTemplateFolders({ core, templater }),
    language,
    notePlaces: readNotePlaces({ daily, periodic }),
  };
}

async function readConfigFile(app: App, name: string): Promise<string | null> {
  const path = normalizePath(`${app.vault.configDir}/${name}`);
  try {
    return (await app.vault.adapter.exists(path)) ? await app.vault.adapter.read(path) : null;
  } catch {
    return null;
  }
}
