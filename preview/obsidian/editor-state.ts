import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { markdown, markdownLanguage } from '@codemirror/lang-markdown';
import { yamlFrontmatter } from '@codemirror/lang-yaml';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { searchKeymap } from '@codemirror/search';
import { EditorState, Prec, StateField, type Extension } from '@codemirror/state';
import { EditorView, drawSelection, keymap } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { MarkdownView } from './markdown-view';

/** The view that an editor's state belongs to. */
export const editorInfoField = StateField.define<MarkdownView | null>({
  create: () => null,
  update: (view) => view,
});

/** The preview has source mode and reading mode, no live preview. */
export const editorLivePreviewField = StateField.define<boolean>({
  create: () => false,
  update: (isLive) => isLive,
});

/** What the editor of a view reports. */
export interface EditorHandlers {
  onChange(): void;
  onContextMenu(event: MouseEvent): void;
  onFollowLink(linktext: string): void;
}

/** The state of an editor that shows `text` in source mode. */
export function createEditorState(view: MarkdownView, text: string, handlers: EditorHandlers): EditorState {
  return EditorState.create({
    doc: text,
    extensions: [
      editorInfoField.init(() => view),
      editorLivePreviewField,
      history(),
      drawSelection(),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': 'Note' }),
      EditorState.allowMultipleSelections.of(true),
      yamlFrontmatter({ content: markdown({ base: markdownLanguage }) }),
      syntaxHighlighting(highlightStyle),
      Prec.low(keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, indentWithTab])),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) handlers.onChange();
      }),
      mouseHandlers(handlers),
    ],
  });
}

function mouseHandlers(handlers: EditorHandlers): Extension {
  return EditorView.domEventHandlers({
    contextmenu: (event) => {
      handlers.onContextMenu(event);
      return true;
    },
    mousedown: (event, view) => {
      if (!event.ctrlKey && !event.metaKey) return false;
      const offset = view.posAtCoords({ x: event.clientX, y: event.clientY });
      const linktext = offset === null ? null : linkAt(view.state, offset);
      if (linktext === null) return false;
      handlers.onFollowLink(linktext);
      return true;
    },
  });
}

function linkAt(state: EditorState, offset: number): string | null {
  const line = state.doc.lineAt(offset);
  for (const { index, 0: link, 1: linktext = '' } of line.text.matchAll(/\[\[([^\]|]+)(?:\|[^\]]*)?\]\]/g)) {
    const start = line.from + index;
    if (offset >= start && offset <= start + link.length) return linktext;
  }
  return null;
}

const highlightStyle = HighlightStyle.define([
  { tag: tags.heading1, class: 'cm-header cm-header-1' },
  { tag: tags.heading2, class: 'cm-header cm-header-2' },
  { tag: tags.heading3, class: 'cm-header cm-header-3' },
  { tag: tags.heading, class: 'cm-header' },
  { tag: tags.strong, class: 'cm-strong' },
  { tag: tags.emphasis, class: 'cm-em' },
  { tag: tags.link, class: 'cm-link' },
  { tag: tags.url, class: 'cm-url' },
  { tag: tags.monospace, class: 'cm-inline-code' },
  { tag: tags.quote, class: 'cm-quote' },
  { tag: tags.processingInstruction, class: 'cm-formatting' },
  { tag: tags.contentSeparator, class: 'cm-hr' },
  { tag: tags.definition(tags.propertyName), class: 'cm-atom' },
  { tag: tags.meta, class: 'cm-formatting' },
]);
