import type { SettingDefinitionPage } from 'obsidian';
import { defaultNames, type Meaning } from '../../core/property-names';
import type { SettingsContext } from './settings-context';

/** What each property of a contact is called. */
export function propertyNamesPage(context: SettingsContext): SettingDefinitionPage {
  const texts = context.texts.properties;
  const renamed = Object.keys(context.settings.propertyNames).length;
  return {
    type: 'page',
    name: texts.page,
    desc: renamed === 0 ? texts.pageDesc : texts.renamed(renamed),
    items: [
      { name: texts.hintName, desc: texts.hint, searchable: false },
      {
        type: 'group',
        items: (Object.keys(defaultNames) as Meaning[]).map((meaning) =>
          context.text(texts.meanings[meaning], '', ['property', meaning], {
            placeholder: defaultNames[meaning],
            aliases: [defaultNames[meaning]],
          }),
        ),
      },
    ],
  };
}
