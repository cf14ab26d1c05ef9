import type { SettingDefinitionItem } from 'obsidian';
import type { Interval } from '../../core/cadence';
import { formatEvery } from '../../i18n/dates';
import { keyOf } from './control-values';
import { intervalCode } from './interval-code';
import type { SettingsContext } from './settings-context';

/** Months between two reviews that can be chosen. */
const monthsOffered = [1, 2, 3, 4, 6, 12] as const;

/** How often the tiers are gone through, and where that is noted down. */
export function reviewSection(context: SettingsContext): SettingDefinitionItem {
  const texts = context.source.texts().session.settings;
  const offered: Interval[] = monthsOffered.map((count) => ({ unit: 'month', count }));
  const current = context.settings.reviewEvery;
  const isOffered = offered.some((each) => intervalCode(each) === intervalCode(current));
  const all = isOffered ? offered : [current, ...offered];
  return {
    type: 'group',
    heading: texts.heading,
    items: [
      context.dropdown(
        texts.every,
        texts.everyDesc,
        ['review-every'],
        Object.fromEntries(all.map((each) => [intervalCode(each), formatEvery(each, context.language)])),
      ),
      {
        name: texts.folder,
        desc: texts.folderDesc,
        control: { type: 'folder', key: keyOf(['plain', 'reviewFolder']), placeholder: 'Tier reviews' },
      },
    ],
  };
}
