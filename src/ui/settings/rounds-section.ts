import type { SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import type { GreetingRound } from '../../core/occasion';
import { confirm } from '../dialogs/confirm-dialog';
import { formatYearlyDay, monthNames } from './calendar-names';
import { keyOf } from './control-values';
import type { SettingsContext } from './settings-context';
import { TextPrompt } from './text-prompt';
import { freeId } from './tier-changes';

/** The yearly rounds of greetings, a page each. */
export function roundsSection(context: SettingsContext): SettingDefinitionItem {
  const texts = context.texts.rounds;
  const rounds = context.settings.greetingRounds;
  return {
    type: 'list',
    heading: texts.heading,
    emptyState: texts.none,
    items: rounds.map((round) => roundPage(context, round)),
    onDelete: (index) => {
      const round = rounds[index];
      if (round !== undefined) void deleteRound(context, round);
    },
    addItem: { name: texts.add, action: () => addRound(context) },
  };
}

function roundPage(context: SettingsContext, round: GreetingRound): SettingDefinitionPage {
  const texts = context.texts.rounds;
  const { id } = round;
  const day = formatYearlyDay(round.month, round.date, context.language);
  const months = Object.fromEntries(
    monthNames(context.language).map((name, index): [string, string] => [String(index + 1), name]),
  );
  const isForAll = (): boolean => context.read(keyOf(['round', id, 'all-tiers'])) === true;
  return {
    type: 'page',
    name: round.name,
    desc: round.on ? day : `${day} · ${texts.off}`,
    items: [
      {
        type: 'group',
        items: [
          context.toggle(texts.onOff, '', ['round', id, 'on']),
          context.text(texts.name, '', ['round', id, 'name']),
          context.dropdown(texts.month, '', ['round', id, 'month'], months),
          context.text(texts.date, '', ['round', id, 'date']),
        ],
      },
      {
        type: 'group',
        heading: texts.whom,
        items: [
          context.toggle(texts.all, '', ['round', id, 'all-tiers']),
          ...context.settings.tiers.map((tier) => ({
            ...context.toggle(tier.name, '', ['round-tier', id, tier.id]),
            visible: () => !isForAll(),
          })),
        ],
      },
    ],
  };
}

function addRound(context: SettingsContext): void {
  const texts = context.texts.rounds;
  new TextPrompt(
    context.app,
    {
      title: texts.addTitle,
      label: texts.name,
      confirm: context.texts.add,
      cancel: context.source.texts().dialogs.cancel,
      fault: (name) => (name === '' ? context.texts.faults['empty-name'] : undefined),
    },
    (name) => {
      void context.change({ key: 'greetingRounds', next: (rounds) => withRound(rounds, name) });
    },
  ).open();
}

/** The rounds with one more, for everybody shortly before Christmas to begin with. */
function withRound(rounds: readonly GreetingRound[], name: string): readonly GreetingRound[] {
  const id = freeId(
    name,
    rounds.map((round) => round.id),
  );
  return [...rounds, { id, name, month: 12, date: 20, tiers: 'all', on: true }];
}

async function deleteRound(context: SettingsContext, round: GreetingRound): Promise<void> {
  const ask = context.texts.rounds.deleteAsk;
  const goesOn = await confirm(context.app, {
    title: ask.title(round.name),
    text: ask.text,
    confirm: ask.confirm,
    cancel: context.source.texts().dialogs.cancel,
    destructive: true,
  });
  if (!goesOn) return;
  await context.change({
    key: 'greetingRounds',
    next: (rounds) => rounds.filter(({ id }) => id !== round.id),
  });
}
