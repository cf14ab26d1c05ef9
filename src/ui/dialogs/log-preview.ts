import type { ContactSource } from '../contact-source';
import { hintsFor, previewLines, type DraftGap, type Hint, type LogDraft } from './log-draft';

/** The very lines that will be written, what is worth knowing about them, and what is missing. */
export class LogPreview {
  private readonly labelEl: HTMLElement;
  private readonly linesEl: HTMLElement;
  private readonly hintsEl: HTMLElement;
  private readonly gapEl: HTMLElement;

  constructor(
    parent: HTMLElement,
    private readonly source: ContactSource,
    /** whether it is worth saying that a last contact stays as it is */
    private readonly tellsOlder = true,
  ) {
    const previewEl = parent.createDiv('kit-preview');
    this.labelEl = previewEl.createDiv('kit-preview-label');
    this.linesEl = previewEl.createDiv('kit-preview-lines');
    this.hintsEl = parent.createDiv({ cls: 'kit-hints', attr: { 'aria-live': 'polite' } });
    this.gapEl = parent.createDiv({ cls: 'kit-gap', attr: { role: 'alert' } });
    this.gapEl.hide();
  }

  show(draft: LogDraft): void {
    const texts = this.source.texts().dialogs.log;
    const names = draft.people.map(({ name }) => name);
    this.labelEl.setText(names.length > 1 ? texts.previewIn(names) : texts.preview);
    this.linesEl.empty();
    const { language, followUps } = this.source.book.rules;
    const lines = previewLines(draft, language, followUps);
    lines.forEach((text, index) =>
      this.linesEl.createDiv({ cls: index === 0 ? 'kit-preview-line' : 'kit-preview-line is-child', text }),
    );
    this.hintsEl.empty();
    const first = names[0];
    if (names.length > 1 && lines.length > 1 && first !== undefined)
      this.hintsEl.createDiv({ cls: 'kit-hint', text: texts.followUpOnlyIn(first) });
    for (const hint of hintsFor(draft, this.source.today(), (path) => this.lastContact(path)))
      this.hintsEl.createDiv({ cls: 'kit-hint', text: this.describe(hint) });
    this.showGap(null);
  }

  showGap(gap: DraftGap | null): void {
    this.gapEl.setText(gap === null ? '' : this.source.texts().dialogs.log.gaps[gap]);
    this.gapEl.toggle(gap !== null);
  }

  private lastContact(path: string) {
    return this.tellsOlder ? (this.source.book.get(path)?.lastContact ?? null) : null;
  }

  private describe(hint: Hint): string {
    const { hints } = this.source.texts().dialogs.log;
    switch (hint.kind) {
      case 'one-line':
        return hints.oneLine;
      case 'plan':
        return hints.plan;
      case 'no-contact':
        return hints.noContact;
      case 'older':
        return hints.older(hint.people);
    }
  }
}
