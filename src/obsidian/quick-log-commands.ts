import { getLinkpath, type Editor, type Plugin, type TFile } from 'obsidian';
import type { CommandParts } from './commands';
import { showNotice } from './notices';

/** Registers what has to do with one line: logging by it, the selection as a contact or as a person, and what concerns all. */
export function registerQuickLog(plugin: Plugin, parts: CommandParts): void {
  const { dialogs, source } = parts;
  const texts = source.texts().quickLog.commands;
  plugin.addCommand({
    id: 'log-line',
    name: texts.logLine,
    icon: 'square-pen',
    callback: () => dialogs.quickLog(''),
  });
  plugin.addCommand({
    id: 'log-selection',
    name: texts.logSelection,
    icon: 'square-pen',
    editorCallback: (editor) => withWords(parts, wordsAt(editor), (words) => dialogs.quickLog(words)),
  });
  plugin.addCommand({
    id: 'add-selection',
    name: texts.addSelection,
    icon: 'user-plus',
    editorCallback: (editor) => withWords(parts, nameAt(editor), (name) => dialogs.add(name)),
  });
  plugin.addCommand({
    id: 'bring-up-to-date',
    name: texts.bringUpToDate,
    icon: 'calendar-check',
    callback: () => dialogs.bringUpToDate(),
  });
  plugin.addCommand({
    id: 'prepare-removal',
    name: texts.prepareRemoval,
    icon: 'package-open',
    callback: () => dialogs.prepareRemoval(),
  });
  addEditorMenu(plugin, parts);
}

/** A selection can be logged, and a link to nobody yet, or a selected name, can become a person. */
function addEditorMenu(plugin: Plugin, parts: CommandParts): void {
  const { app, dialogs, source } = parts;
  plugin.registerEvent(
    app.workspace.on('editor-menu', (menu, editor, { file }) => {
      const texts = source.texts().quickLog.commands;
      const selected = editor.getSelection().trim();
      if (selected !== '') {
        menu.addItem((item) =>
          item
            .setTitle(texts.logThisLine)
            .setIcon('square-pen')
            .setSection('keep-in-touch')
            .onClick(() => dialogs.quickLog(oneLine(selected))),
        );
      }
      const name = unresolvedAt(parts, editor, file) ?? (mayBeName(selected) ? selected : null);
      if (name === null || source.book.find(name).kind !== 'unknown') return;
      menu.addItem((item) =>
        item
          .setTitle(texts.addNamed(name))
          .setIcon('user-plus')
          .setSection('keep-in-touch')
          .onClick(() => dialogs.add(name)),
      );
    }),
  );
}

function withWords({ source }: CommandParts, words: string, act: (words: string) => void): void {
  if (words === '') showNotice(source.texts().quickLog.commands.nothingSelected);
  else act(words);
}

/** What is selected, else the line under the cursor. */
function wordsAt(editor: Editor): string {
  const selected = editor.getSelection();
  return oneLine(selected.trim() === '' ? editor.getLine(editor.getCursor().line) : selected);
}

/** The name that is selected, else that of the link under the cursor, else the word there. */
function nameAt(editor: Editor): string {
  const selected = editor.getSelection();
  if (selected.trim() !== '') return nameIn(oneLine(selected));
  const cursor = editor.getCursor();
  const link = linkAt(editor.getLine(cursor.line), cursor.ch);
  if (link !== null) return noteNameOf(link);
  const word = editor.wordAt(cursor);
  return word === null ? '' : editor.getRange(word.from, word.to).trim();
}

function nameIn(selected: string): string {
  const link = linkAt(selected, 0);
  return link === null ? selected.replace(/[[\]]/g, '').trim() : noteNameOf(link);
}

/** The name of a link under the cursor that leads to no note; null where there is none. */
function unresolvedAt({ app }: CommandParts, editor: Editor, file: TFile | null): string | null {
  const cursor = editor.getCursor();
  const link = linkAt(editor.getLine(cursor.line), cursor.ch);
  if (link === null) return null;
  const target = app.metadataCache.getFirstLinkpathDest(getLinkpath(link), file?.path ?? '');
  return target === null ? noteNameOf(link) : null;
}

/** The target of the link that a column of a line lies in. */
function linkAt(line: string, column: number): string | null {
  for (const match of line.matchAll(/\[\[([^[\]|]+)(?:\|[^[\]]*)?\]\]/g)) {
    const isHere = column >= match.index && column <= match.index + match[0].length;
    const target = match[1]?.trim();
    if (isHere && target !== undefined && target !== '') return target;
  }
  return null;
}

function noteNameOf(link: string): string {
  const path = getLinkpath(link).replace(/\.md$/i, '');
  return path.slice(path.lastIndexOf('/') + 1);
}

/** A few words on one line, none of them small: worth offering as a person. */
function mayBeName(text: string): boolean {
  const words = text.split(/\s+/);
  return (
    !/[\r\n[\]]/.test(text) &&
    words.length >= 2 &&
    words.length <= 4 &&
    words.every((word) => /^\p{Lu}/u.test(word))
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
