import type { SettingDefinitionGroup, SettingDefinitionPage } from 'obsidian';
import type { DatedSource } from '../../core/dated-note';
import { foldHeading } from '../../note/markdown';
import { keyOf } from './control-values';
import { settingOf } from './dated-controls';
import type { SettingsContext } from './settings-context';
import { TextPrompt } from './text-prompt';

const sources: readonly DatedSource[] = ['daily', 'named', 'meeting'];

/** The page on dated notes: what is read, and what a mention in it counts as. */
export function datedNotesPage(context: SettingsContext): SettingDefinitionPage {
  const texts = context.texts.datedNotes;
  const count = sources.filter((source) => context.settings[settingOf[source]].on).length;
  return {
    type: 'page',
    name: texts.page,
    desc: texts.pageDesc(count),
    items: [
      ...sources.map((source) => sourceGroup(context, source)),
      {
        type: 'group',
        items: [context.text(texts.most, texts.mostDesc, ['dated-most']), leftOutPage(context)],
      },
    ],
  };
}

function sourceGroup(context: SettingsContext, source: DatedSource): SettingDefinitionGroup {
  const texts = context.texts.datedNotes;
  const { kinds } = context.source.book.rules.kinds;
  const { language } = context;
  const options = Object.fromEntries([
    ['', texts.conversation],
    ...kinds.map(({ id, word }): [string, string] => [id, word[language]]),
  ]) as Record<string, string>;
  return {
    type: 'group',
    heading: texts.sources[source],
    items: [
      context.toggle(texts.read, texts.sourceDescs[source], ['dated', source, 'on']),
      {
        ...context.dropdown(texts.countsAs, texts.countsAsDesc, ['dated', source, 'countsAs'], options),
        visible: () => context.read(keyOf(['dated', source, 'on'])) === true,
      },
    ],
  };
}

function leftOutPage(context: SettingsContext): SettingDefinitionPage {
  const texts = context.texts.datedNotes;
  const names = context.settings.mentionsLeftOut;
  const known = new Set(names.map(foldHeading));
  const save = (next: (now: readonly string[]) => readonly string[]): void =>
    void context.change({ key: 'mentionsLeftOut', next });
  return {
    type: 'page',
    name: texts.leftOut,
    desc: names.length === 0 ? texts.leftOutNone : texts.leftOutDesc(names),
    items: [
      {
        type: 'list',
        heading: texts.leftOut,
        emptyState: texts.leftOutNone,
        items: names.map((name) => ({ name })),
        onDelete: (index) => save((now) => now.filter((name) => name !== names[index])),
        addItem: {
          name: texts.addLeftOut,
          action: () =>
            new TextPrompt(
              context.app,
              {
                title: texts.leftOutTitle,
                label: texts.leftOutTitle,
                confirm: context.texts.add,
                cancel: context.source.texts().dialogs.cancel,
                fault: (text) => {
                  const heading = plainHeading(text);
                  if (heading === '') return texts.leftOutEmpty;
                  return known.has(foldHeading(heading)) ? texts.leftOutKnown : undefined;
                },
              },
              (text) => save((now) => [...now, plainHeading(text)]),
            ).open(),
        },
      },
    ],
  };
}

/** A heading without the signs that make it one in a note. */
function plainHeading(text: string): string {
  return text.trim().replace(/^#+\s*/, '');
}
