import { readFileSync } from 'node:fs';
import { textsFor } from '../src/i18n/texts';
import { readSettings } from '../src/settings/read-settings';
import type { Language, Settings } from '../src/settings/settings';
import {
  noteConfigFiles,
  parseJson,
  readNotePlaces,
  readTemplateFolders,
  templateConfigFiles,
  type NotePlaces,
} from '../src/settings/vault-conventions';
import { errorCode } from './file-errors';

/** What a vault says about itself, and what of that cannot be read. */
export interface VaultSettings {
  readonly settings: Settings;
  readonly templateFolders: readonly string[];
  readonly notePlaces: NotePlaces;
  readonly warnings: readonly string[];
}

const configFolder = '.obsidian';
const settingsFile = `${configFolder}/plugins/keep-in-touch/data.json`;

/** Reads the plugin's settings of a vault and where its templates and daily notes are; what is missing or unreadable leaves the defaults. */
export function readVaultSettings(root: string, language: Language): VaultSettings {
  const texts = textsFor(language).commandLine.warnings;
  const warnings: string[] = [];
  const optionalText = (file: string): string | null => {
    try {
      return readFileSync(`${root}/${file}`, 'utf8');
    } catch (error) {
      const code = errorCode(error);
      if (code !== 'ENOENT' && code !== 'ENOTDIR') warnings.push(texts.settings(file));
      return null;
    }
  };
  const text = optionalText(settingsFile);
  const data = text === null ? {} : parseJson(text);
  if (data === null || typeof data !== 'object' || Array.isArray(data))
    warnings.push(texts.settings(settingsFile));
  const reading = readSettings(data);
  if (reading.unreadable.length > 0) warnings.push(texts.setting(settingsFile, reading.unreadable));
  if (reading.newer) warnings.push(texts.newerSettings(settingsFile));
  return {
    settings: reading.settings,
    templateFolders: readTemplateFolders({
      core: optionalText(`${configFolder}/${templateConfigFiles.core}`),
      templater: optionalText(`${configFolder}/${templateConfigFiles.templater}`),
    }),
    notePlaces: readNotePlaces({
      daily: optionalText(`${configFolder}/${noteConfigFiles.daily}`),
      periodic: optionalText(`${configFolder}/${noteConfigFiles.periodic}`),
    }),
    warnings,
  };
}
