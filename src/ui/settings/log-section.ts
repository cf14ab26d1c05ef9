import type { SettingDefinitionItem, SettingDefinitionPage } from 'obsidian';
import { knownLogSections } from '../../book/rules';
import { foldName } from '../../core/fold';
import type { CustomKind } from '../../core/kind';
import { foldHeading } from '../../note/markdown';
import { faultInWords } from './control-values';
import { datedNotesPage } from './dated-section';
import type { SettingsContext } from './settings-context';
import { TextPrompt } from './text-prompt';
import { freeId, moveItem } from './tier-changes';

/** How contacts are written down and read. */
export function logSection(context: SettingsContext): SettingDefinitionItem {
  const texts = context.texts.log;
  return {
    type: 'group',
    heading: texts.heading,
    items: [
      context.dropdown(texts.language, texts.languageDesc, ['plain', 'notesLanguage'], texts.languages),
      context.text(texts.logHeading, texts.logHeadingDesc, ['plain', 'logHeading'], {
        placeholder: context.source.book.rules.logHeading,
      }),
      context.dropdown(texts.order, '', ['plain', 'entryOrder'], {
        'newest-first': texts.newestFirst,
        last: texts.last,
      }),
      sectionsPage(context),
      kindsPage(context),
      datedNotesPage(context),
    ],
  };
}

function sectionsPage(context: SettingsContext): SettingDefinitionPage {
  const texts = context.texts.log;
  const sections = context.settings.logSections;
  const known = new Set([...knownLogSections, ...sections].map(foldHeading));
  return {
    type: 'page',
    name: texts.sections,
    desc: sections.length === 0 ? texts.sectionsNone : texts.sectionsDesc(sections),
    items: [
      {
        type: 'list',
        heading: texts.sections,
        emptyState: texts.sectionsNone,
        items: sections.map((name) => ({ name })),
        onDelete: (index) =>
          void context.change({
            key: 'logSections',
            next: (now) => now.filter((name) => name !== sections[index]),
          }),
        addItem: {
          name: texts.addSection,
          action: () =>
            new TextPrompt(
              context.app,
              {
                title: texts.sectionTitle,
                label: texts.sectionTitle,
                confirm: context.texts.add,
                cancel: context.source.texts().dialogs.cancel,
                fault: (text) => {
                  const heading = plainHeading(text);
                  if (heading === '') return texts.sectionEmpty;
                  return known.has(foldHeading(heading)) ? texts.sectionKnown : undefined;
                },
              },
              (text) =>
                void context.change({ key: 'logSections', next: (now) => [...now, plainHeading(text)] }),
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

function kindsPage(context: SettingsContext): SettingDefinitionPage {
  const texts = context.texts.log;
  const { kinds } = context.settings;
  return {
    type: 'page',
    name: texts.kinds,
    desc:
      kinds.length === 0 ? texts.kindsNone : texts.kindsDesc(kinds.map(({ id, words }) => words[0] ?? id)),
    items: [
      {
        type: 'list',
        heading: texts.kinds,
        emptyState: texts.kindsNone,
        items: kinds.map((kind) => kindPage(context, kind)),
        onDelete: (index) =>
          void context.change({
            key: 'kinds',
            next: (now) => now.filter(({ id }) => id !== kinds[index]?.id),
          }),
        onReorder: (from, to) =>
          void context.change({
            key: 'kinds',
            next: (now) =>
              moveItem(
                now,
                now.findIndex(({ id }) => id === kinds[from]?.id),
                to,
              ),
          }),
        addItem: { name: texts.addKind, action: () => addKind(context) },
      },
    ],
  };
}

function kindPage(context: SettingsContext, kind: CustomKind): SettingDefinitionPage {
  const texts = context.texts.log;
  return {
    type: 'page',
    name: kind.words[0] ?? kind.id,
    desc: depthsOf(context)[String(kind.depth)],
    items: [
      context.text(texts.words, texts.wordsDesc, ['kind', kind.id, 'words']),
      context.dropdown(texts.kindDepth, '', ['kind', kind.id, 'depth'], depthsOf(context)),
    ],
  };
}

function depthsOf(context: SettingsContext): Readonly<Record<string, string>> {
  return { ...context.texts.tiers.depths, '0': context.texts.log.noContact };
}

function addKind(context: SettingsContext): void {
  const texts = context.texts.log;
  new TextPrompt(
    context.app,
    {
      title: texts.kindTitle,
      label: texts.kindTitle,
      desc: texts.kindWordDesc,
      confirm: context.texts.add,
      cancel: context.source.texts().dialogs.cancel,
      fault: (word) => {
        const fault = faultInWords(context.settings, '', word === '' ? [] : [word]);
        return fault === null ? undefined : context.texts.faults[fault];
      },
    },
    (word) => {
      void context.change({ key: 'kinds', next: (kinds) => withKind(kinds, word) });
    },
  ).open();
}

/** The kinds with one more, a conversation to begin with. */
function withKind(kinds: readonly CustomKind[], word: string): readonly CustomKind[] {
  const id = freeId(
    foldName(word),
    kinds.map((kind) => kind.id),
  );
  return [...kinds, { id, depth: 2, words: [word] }];
}
