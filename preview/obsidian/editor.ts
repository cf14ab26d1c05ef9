import * as commands from '@codemirror/commands';
import { foldAll, toggleFold, unfoldAll } from '@codemirror/language';
import { EditorSelection } from '@codemirror/state';
import { EditorView, type Command } from '@codemirror/view';
import type {
  EditorChange,
  EditorCommandName,
  EditorPosition,
  EditorRange,
  EditorSelectionOrCaret,
  EditorTransaction,
} from 'obsidian';
import type * as obsidian from 'obsidian';

/** Obsidian's editor over CodeMirror 6: lines and columns, counted from 0. */
export class Editor implements obsidian.Editor {
  /** Undeclared, yet there in the app, too. */
  readonly cm: EditorView;

  constructor(cm: EditorView) {
    this.cm = cm;
  }

  getDoc(): this {
    return this;
  }

  refresh(): void {
    this.cm.requestMeasure();
  }

  getValue(): string {
    return this.cm.state.doc.toString();
  }

  setValue(content: string): void {
    this.cm.dispatch({ changes: { from: 0, to: this.cm.state.doc.length, insert: content } });
  }

  getLine(line: number): string {
    return line < 0 || line >= this.lineCount() ? '' : this.cm.state.doc.line(line + 1).text;
  }

  setLine(line: number, text: string): void {
    const { from, to } = this.cm.state.doc.line(line + 1);
    this.cm.dispatch({ changes: { from, to, insert: text } });
  }

  lineCount(): number {
    return this.cm.state.doc.lines;
  }

  lastLine(): number {
    return this.lineCount() - 1;
  }

  getSelection(): string {
    const { from, to } = this.cm.state.selection.main;
    return this.cm.state.sliceDoc(from, to);
  }

  somethingSelected(): boolean {
    return this.cm.state.selection.ranges.some((range) => !range.empty);
  }

  getRange(from: EditorPosition, to: EditorPosition): string {
    return this.cm.state.sliceDoc(this.posToOffset(from), this.posToOffset(to));
  }

  replaceSelection(replacement: string, origin?: string): void {
    this.cm.dispatch(this.cm.state.replaceSelection(replacement), userEvent(origin));
  }

  replaceRange(replacement: string, from: EditorPosition, to?: EditorPosition, origin?: string): void {
    this.cm.dispatch({
      changes: this.#change({ from, text: replacement, ...(to && { to }) }),
      ...userEvent(origin),
    });
  }

  getCursor(side: 'from' | 'to' | 'head' | 'anchor' = 'head'): EditorPosition {
    return this.offsetToPos(this.cm.state.selection.main[side]);
  }

  listSelections(): obsidian.EditorSelection[] {
    return this.cm.state.selection.ranges.map(({ anchor, head }) => ({
      anchor: this.offsetToPos(anchor),
      head: this.offsetToPos(head),
    }));
  }

  setCursor(position: EditorPosition | number, ch = 0): void {
    this.setSelection(typeof position === 'number' ? { line: position, ch } : position);
  }

  setSelection(anchor: EditorPosition, head: EditorPosition = anchor): void {
    this.setSelections([{ anchor, head }]);
  }

  setSelections(ranges: EditorSelectionOrCaret[], main = 0): void {
    const selections = ranges.map(({ anchor, head }) =>
      EditorSelection.range(this.posToOffset(anchor), this.posToOffset(head ?? anchor)),
    );
    this.cm.dispatch({ selection: EditorSelection.create(selections, main) });
  }

  focus(): void {
    this.cm.focus();
  }

  blur(): void {
    this.cm.contentDOM.blur();
  }

  hasFocus(): boolean {
    return this.cm.hasFocus;
  }

  getScrollInfo(): { top: number; left: number } {
    return { top: this.cm.scrollDOM.scrollTop, left: this.cm.scrollDOM.scrollLeft };
  }

  scrollTo(x?: number | null, y?: number | null): void {
    if (typeof x === 'number') this.cm.scrollDOM.scrollLeft = x;
    if (typeof y === 'number') this.cm.scrollDOM.scrollTop = y;
  }

  scrollIntoView(range: EditorRange, center = false): void {
    const offset = this.posToOffset(range.from);
    this.cm.dispatch({ effects: EditorView.scrollIntoView(offset, { y: center ? 'center' : 'nearest' }) });
  }

  undo(): void {
    commands.undo(this.cm);
  }

  redo(): void {
    commands.redo(this.cm);
  }

  exec(command: EditorCommandName): void {
    editorCommands[command](this.cm);
  }

  /** All positions are those of the text before; undone in one step. */
  transaction(transaction: EditorTransaction, origin?: string): void {
    const changes = (transaction.changes ?? []).map((change) => this.#change(change));
    if (transaction.replaceSelection !== undefined) {
      const insert = transaction.replaceSelection;
      for (const { from, to } of this.cm.state.selection.ranges) changes.push({ from, to, insert });
    }
    this.cm.dispatch({ changes, ...userEvent(origin) });
    const selections = transaction.selections ?? (transaction.selection ? [transaction.selection] : []);
    if (selections.length === 0) return;
    this.setSelections(selections.map(({ from, to }) => ({ anchor: from, head: to ?? from })));
  }

  wordAt(position: EditorPosition): EditorRange | null {
    const word = this.cm.state.wordAt(this.posToOffset(position));
    return word ? { from: this.offsetToPos(word.from), to: this.offsetToPos(word.to) } : null;
  }

  posToOffset({ line, ch }: EditorPosition): number {
    const { doc } = this.cm.state;
    if (line >= doc.lines) return doc.length;
    const { from, to } = doc.line(Math.max(line, 0) + 1);
    return Math.min(from + Math.max(ch, 0), to);
  }

  offsetToPos(offset: number): EditorPosition {
    const { doc } = this.cm.state;
    const within = Math.min(Math.max(offset, 0), doc.length);
    const line = doc.lineAt(within);
    return { line: line.number - 1, ch: within - line.from };
  }

  processLines<T>(
    read: (line: number, lineText: string) => T | null,
    write: (line: number, lineText: string, value: T | null) => EditorChange | void,
    ignoreEmpty = true,
  ): void {
    const lines = Array.from({ length: this.lineCount() }, (_, line) => line);
    const wanted = lines.filter((line) => !ignoreEmpty || this.getLine(line).trim() !== '');
    const values = wanted.map((line) => read(line, this.getLine(line)));
    const changes = wanted.flatMap(
      (line, index) => write(line, this.getLine(line), values[index] ?? null) ?? [],
    );
    if (changes.length > 0) this.transaction({ changes });
  }

  #change({ from, to, text }: EditorChange): { from: number; to: number; insert: string } {
    return { from: this.posToOffset(from), to: this.posToOffset(to ?? from), insert: text };
  }
}

const editorCommands: Readonly<Record<EditorCommandName, Command>> = {
  goUp: commands.cursorLineUp,
  goDown: commands.cursorLineDown,
  goLeft: commands.cursorCharLeft,
  goRight: commands.cursorCharRight,
  goStart: commands.cursorDocStart,
  goEnd: commands.cursorDocEnd,
  goWordLeft: commands.cursorGroupLeft,
  goWordRight: commands.cursorGroupRight,
  indentMore: commands.indentMore,
  indentLess: commands.indentLess,
  newlineAndIndent: commands.insertNewlineAndIndent,
  swapLineUp: commands.moveLineUp,
  swapLineDown: commands.moveLineDown,
  deleteLine: commands.deleteLine,
  toggleFold,
  foldAll,
  unfoldAll,
};

function userEvent(origin: string | undefined): { userEvent?: string } {
  return origin === undefined ? {} : { userEvent: origin };
}
