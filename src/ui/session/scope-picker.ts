import { setIcon, type App } from 'obsidian';
import type { ReviewScope } from '../../app/review-session';
import { foldName } from '../../core/fold';
import type { ContactSource } from '../contact-source';
import { OwnSuggestModal } from '../own-modals';
import { scopeChoices, type ScopeChoice } from './scopes';

/** Asks whom a tier review is about. */
export class ScopePicker extends OwnSuggestModal<ScopeChoice> {
  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly chosen: (scope: ReviewScope) => void,
  ) {
    super(app);
    this.modalEl.addClass('kit-picker');
    this.setPlaceholder(source.texts().session.pickScope);
  }

  override getSuggestions(query: string): ScopeChoice[] {
    const folded = foldName(query);
    return scopeChoices(this.source).filter(({ title }) => foldName(title).includes(folded));
  }

  override renderSuggestion({ icon, title, text, count }: ScopeChoice, el: HTMLElement): void {
    el.addClass('mod-complex');
    setIcon(el.createDiv('suggestion-icon kit-picker-icon'), icon);
    const content = el.createDiv('suggestion-content');
    content.createDiv({ cls: 'suggestion-title', text: title });
    content.createDiv({ cls: 'suggestion-note', text });
    el.createDiv('suggestion-aux kit-picker-aux').createSpan({
      cls: 'kit-picker-when',
      text: this.source.texts().session.count(count),
    });
  }

  override onChooseSuggestion({ scope }: ScopeChoice): void {
    this.chosen(scope);
  }
}
