import type {
  SettingDefinitionItem,
  SettingDefinitionList,
  SettingDefinitionPage,
  SettingGroupItem,
} from 'obsidian';
import { foldName } from '../../core/fold';
import type { Recognition } from '../../core/recognition';
import { countRecognitions, describeRecognition, NotePicker, recogniseFile } from './explain-note';
import { keyOf } from './control-values';
import { propertyNamesPage } from './property-names-page';
import type { SettingsContext } from './settings-context';
import { TextPrompt } from './text-prompt';

/** The notes that are contacts, and where new ones go. */
export function contactsSection(context: SettingsContext): SettingDefinitionItem {
  const texts = context.texts.contacts;
  const items: SettingGroupItem[] = [
    recognitionPage(context),
    {
      name: texts.newFolder,
      desc: texts.newFolderDesc,
      control: {
        type: 'folder',
        key: keyOf(['plain', 'newContactsFolder']),
        placeholder: 'People',
      },
    },
    {
      name: texts.template,
      desc: texts.templateDesc,
      control: {
        type: 'file',
        key: keyOf(['plain', 'template']),
        filter: (file) => file.extension === 'md',
      },
    },
    propertyNamesPage(context),
  ];
  return { type: 'group', heading: texts.heading, items };
}

function recognitionPage(context: SettingsContext): SettingDefinitionPage {
  const texts = context.texts.contacts;
  return {
    type: 'page',
    name: texts.page,
    desc: texts.pageDesc(context.source.book.size),
    items: [
      folderList(context, 'contactFolders'),
      folderList(context, 'excludedFolders'),
      foundGroup(context),
      whyGroup(context),
    ],
  };
}

function folderList(
  context: SettingsContext,
  key: 'contactFolders' | 'excludedFolders',
): SettingDefinitionList {
  const texts = context.texts.contacts;
  const folders = context.settings[key];
  const isContacts = key === 'contactFolders';
  return {
    type: 'list',
    heading: isContacts ? texts.folders : texts.excluded,
    emptyState: isContacts ? texts.noFolders : texts.noExcluded,
    items: folders.map((folder) => ({
      name: folder,
      desc: isThere(context, folder) ? '' : texts.folderMissing,
    })),
    onDelete: (index) =>
      void context.change({ key, next: (now) => now.filter((folder) => folder !== folders[index]) }),
    addItem: {
      name: texts.addFolder,
      action: () =>
        new TextPrompt(
          context.app,
          {
            title: isContacts ? texts.folderTitle : texts.excludedTitle,
            label: isContacts ? texts.folderTitle : texts.excludedTitle,
            desc: isContacts ? texts.folderDesc : texts.excludedDesc,
            confirm: context.texts.add,
            cancel: context.source.texts().dialogs.cancel,
            folders: true,
            fault: (text) => {
              const folder = cleanFolder(text);
              if (folder === '') return texts.folderEmpty;
              const isKnown = context.settings[key].some((known) => foldName(known) === foldName(folder));
              return isKnown ? texts.folderKnown : undefined;
            },
          },
          (text) => void context.change({ key, next: (now) => [...now, cleanFolder(text)] }),
        ).open(),
    },
  };
}

function cleanFolder(text: string): string {
  return text.trim().replace(/^\/+|\/+$/g, '');
}

function isThere(context: SettingsContext, folder: string): boolean {
  const folded = foldName(folder);
  return context.app.vault
    .getAllFolders()
    .some(({ path, name }) => foldName(folder.includes('/') ? path : name) === folded);
}

function foundGroup(context: SettingsContext): SettingDefinitionItem {
  const texts = context.texts.contacts;
  return {
    type: 'group',
    heading: texts.found,
    items: [
      {
        name: texts.pageDesc(context.source.book.size),
        render: (setting) => {
          const counts = countRecognitions(context.app, context.source.book.rules);
          const found = sentences(counts, texts.because);
          setting.setDesc(found.length === 0 ? texts.nothingFound : list(found));
        },
      },
      {
        name: texts.leftOut,
        desc: texts.leftOutDesc,
        render: (setting) => {
          const counts = countRecognitions(context.app, context.source.book.rules);
          const found = sentences(counts, texts.otherwise);
          setting.setDesc(found.length === 0 ? texts.noneLeftOut : list(found));
        },
      },
    ],
  };
}

function sentences(
  counts: ReadonlyMap<Recognition['because'], number>,
  words: Readonly<Partial<Record<Recognition['because'], (count: number) => string>>>,
): readonly string[] {
  return (Object.keys(words) as Recognition['because'][]).flatMap((because) => {
    const count = counts.get(because) ?? 0;
    return count === 0 ? [] : [words[because]?.(count) ?? ''];
  });
}

function list(sentencesFound: readonly string[]): DocumentFragment {
  return createFragment((fragment) => {
    for (const sentence of sentencesFound) fragment.createDiv({ text: sentence });
  });
}

function whyGroup(context: SettingsContext): SettingDefinitionItem {
  const texts = context.texts.contacts;
  return {
    type: 'group',
    heading: texts.why,
    items: [
      {
        name: texts.why,
        render: (setting) => {
          const explain = (path: string): void => {
            const recognition = recogniseFile(context.app, path, context.source.book.rules);
            setting.setName(path).setDesc(describeRecognition(recognition, texts));
          };
          const active = context.app.workspace.getActiveFile();
          if (active?.extension === 'md') explain(active.path);
          else setting.setDesc(texts.whyNoNote);
          setting.addButton((button) =>
            button
              .setButtonText(texts.chooseNote)
              .onClick(() => new NotePicker(context.app, texts.chooseNote, explain).open()),
          );
        },
      },
    ],
  };
}
