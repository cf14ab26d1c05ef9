import type { SettingDefinitionItem, SettingDefinitionList, SettingDefinitionPage } from 'obsidian';
import type { Tier } from '../../core/tier';
import { buildTierTable, readTierValue } from '../../core/tier';
import { networkTiers } from '../../settings/presets';
import { confirm } from '../dialogs/confirm-dialog';
import { describeTier } from '../dialogs/describe-tier';
import { friendsTiersIn } from './presets-in-language';
import type { SettingsContext } from './settings-context';
import { TextPrompt } from './text-prompt';
import { addTier, faultInTier, moveItem } from './tier-changes';

/** The tiers in their order, a page each, and how to begin anew. */
export function tiersSection(context: SettingsContext): readonly SettingDefinitionItem[] {
  return [tierList(context), presets(context)];
}

function tierList(context: SettingsContext): SettingDefinitionList {
  const texts = context.texts.tiers;
  const { tiers } = context.settings;
  return {
    type: 'list',
    heading: texts.heading,
    emptyState: texts.none,
    items: tiers.map((tier) => tierPage(context, tier)),
    onReorder: (from, to) => {
      const id = tiers[from]?.id;
      void context.change({
        key: 'tiers',
        next: (now) =>
          moveItem(
            now,
            now.findIndex((tier) => tier.id === id),
            to,
          ),
      });
    },
    onDelete: (index) => {
      const tier = tiers[index];
      if (tier !== undefined) void deleteTier(context, tier);
    },
    addItem: {
      name: texts.add,
      action: () =>
        new TextPrompt(
          context.app,
          {
            title: texts.addTitle,
            label: texts.name,
            desc: texts.nameDesc,
            confirm: texts.addConfirm,
            cancel: context.source.texts().dialogs.cancel,
            fault: (name) => {
              const fault = faultInTier(context.settings.tiers, '', 'name', name);
              return fault === null ? undefined : context.texts.faults[fault];
            },
          },
          (name) => void context.change({ key: 'tiers', next: (now) => addTier(now, name) }),
        ).open(),
    },
  };
}

function tierPage(context: SettingsContext, tier: Tier): SettingDefinitionPage {
  const texts = context.texts.tiers;
  const { id } = tier;
  const room = tier.capacity === null ? [] : [texts.capacity(tier.capacity)];
  const hasWish = (): boolean =>
    (context.settings.tiers.find((known) => known.id === id)?.wishes.length ?? 0) > 0;
  return {
    type: 'page',
    name: tier.name,
    desc: [describeTier(tier, context.language), ...room].join(' · '),
    items: [
      {
        type: 'group',
        items: [
          context.text(texts.name, texts.nameDesc, ['tier', id, 'name']),
          context.text(texts.also, texts.alsoDesc, ['tier', id, 'also']),
          context.text(texts.room, texts.roomDesc, ['tier', id, 'capacity'], { placeholder: texts.noLimit }),
        ],
      },
      {
        type: 'group',
        heading: texts.asks,
        items: [
          context.dropdown(texts.depth, '', ['tier', id, 'depth'], texts.depths),
          context.text(texts.interval, texts.intervalDesc, ['tier', id, 'interval']),
          context.toggle(texts.byOccasion, texts.byOccasionDesc, ['tier', id, 'byOccasion']),
        ],
      },
      {
        type: 'group',
        heading: texts.wish,
        items: [
          context.dropdown(texts.wishDepth, texts.wishDepthDesc, ['tier', id, 'wishDepth'], {
            '': texts.noWish,
            ...texts.depths,
          }),
          context.text(texts.wishInterval, texts.intervalDesc, ['tier', id, 'wishInterval'], {
            visible: hasWish,
          }),
        ],
      },
    ],
  };
}

async function deleteTier(context: SettingsContext, tier: Tier): Promise<void> {
  const ask = context.texts.tiers.deleteAsk;
  const group = context.source.overview().tiers.find((known) => known.tier.id === tier.id);
  const goesOn = await confirm(context.app, {
    title: ask.title(tier.name),
    text: ask.text(group?.people.length ?? 0),
    confirm: ask.confirm,
    cancel: context.source.texts().dialogs.cancel,
    destructive: true,
  });
  if (!goesOn) return;
  await context.change({ key: 'tiers', next: (tiers) => tiers.filter(({ id }) => id !== tier.id) });
}

function presets(context: SettingsContext): SettingDefinitionItem {
  const texts = context.texts.tiers;
  const presetsToUse: readonly (readonly [name: string, tiers: readonly Tier[]])[] = [
    [texts.network, networkTiers],
    [texts.friends, friendsTiersIn(context.language)],
  ];
  return {
    type: 'group',
    items: [
      {
        name: texts.preset,
        desc: texts.presetDesc,
        aliases: presetsToUse.map(([name]) => name),
        render: (setting) => {
          for (const [name, tiers] of presetsToUse)
            setting.addButton((button) =>
              button.setButtonText(name).onClick(() => void usePreset(context, name, tiers)),
            );
        },
      },
    ],
  };
}

async function usePreset(context: SettingsContext, name: string, tiers: readonly Tier[]): Promise<void> {
  const ask = context.texts.tiers.presetAsk;
  const table = buildTierTable(tiers);
  // Whoever is in a tier whose name the new ones do not read.
  const lost = context.source
    .overview()
    .tiers.filter(({ tier }) => readTierValue(table, tier.name).kind !== 'known')
    .reduce((sum, { people }) => sum + people.length, 0);
  const goesOn = await confirm(context.app, {
    title: ask.title(name),
    text: ask.text(lost),
    confirm: ask.confirm,
    cancel: context.source.texts().dialogs.cancel,
  });
  if (goesOn) await context.change({ key: 'tiers', next: tiers });
}
