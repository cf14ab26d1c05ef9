import type { SettingDefinitionItem } from 'obsidian';
import type { SettingsContext } from './settings-context';

/** How follow-ups are written, and where they are looked for. */
export function followUpsSection(context: SettingsContext): SettingDefinitionItem {
  const texts = context.source.texts().followUps.settings;
  return {
    type: 'group',
    heading: texts.heading,
    items: [
      context.dropdown(texts.form, '', ['plain', 'followUpForm'], texts.forms),
      context.text(texts.tag, texts.tagDesc, ['plain', 'followUpTag'], { placeholder: 'task' }),
      context.text(texts.folders, texts.foldersDesc, ['names', 'followUpFolders']),
    ],
  };
}
