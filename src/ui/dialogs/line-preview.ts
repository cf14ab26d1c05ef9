import type { ActionPreview, NotePreview } from '../../app/preview-action';
import { noteName } from '../../core/recognition';
import { describeFailure } from '../../i18n/sentences';
import type { ContactSource } from '../contact-source';

/** What a line will write: the very lines, note by note, or why it would be refused. */
export class LinePreview {
  private readonly notesEl: HTMLElement;

  constructor(
    parent: HTMLElement,
    private readonly source: ContactSource,
  ) {
    this.notesEl = parent.createDiv({ cls: 'kit-line-preview', attr: { 'aria-live': 'polite' } });
  }

  /** Lines that go into no note yet, because nobody is named. */
  showLines(lines: readonly string[]): void {
    this.notesEl.empty();
    if (lines.length > 0) this.addNote(this.source.texts().quickLog.line.preview, lines);
  }

  show(preview: ActionPreview): void {
    this.notesEl.empty();
    if (preview.kind === 'refused') {
      this.notesEl.createDiv({ cls: 'kit-gap', text: describeFailure(preview, this.source.language()) });
      return;
    }
    for (const note of preview.notes)
      this.addNote(
        this.labelOf(note),
        note.lines.map(({ text }) => text),
      );
  }

  private labelOf({ path }: NotePreview): string {
    return this.source.texts().quickLog.line.newTo(noteName(path));
  }

  private addNote(label: string, lines: readonly string[]): void {
    const noteEl = this.notesEl.createDiv('kit-preview');
    noteEl.createDiv({ cls: 'kit-preview-label', text: label });
    const linesEl = noteEl.createDiv('kit-preview-lines');
    for (const text of lines) {
      const isChild = /^\s/.test(text);
      linesEl.createDiv({
        cls: isChild ? 'kit-preview-line is-child' : 'kit-preview-line',
        text: text.trim(),
      });
    }
  }
}
