import type { App, FuzzyMatch } from 'obsidian';
import { listFacet, type Facet, type FacetValue } from '../../book/search';
import type { ContactSource } from '../contact-source';
import { OwnFuzzyModal } from '../own-modals';

/** Asks for a value that people have: a tag, an organisation, a place. */
export class FacetPicker extends OwnFuzzyModal<FacetValue> {
  private readonly values: readonly FacetValue[];

  constructor(
    app: App,
    private readonly source: ContactSource,
    facet: Facet,
    private readonly chosen: (value: string) => void,
  ) {
    super(app);
    const texts = source.texts().facet;
    this.values = listFacet(source.overview().people, facet);
    this.modalEl.addClass('kit-picker');
    this.setPlaceholder(texts.placeholder[facet]);
    this.emptyStateText = texts.none;
  }

  override getItems(): FacetValue[] {
    return [...this.values];
  }

  override getItemText({ value }: FacetValue): string {
    return value;
  }

  override renderSuggestion({ item }: FuzzyMatch<FacetValue>, el: HTMLElement): void {
    el.addClass('mod-complex');
    el.createDiv('suggestion-content').createDiv({ cls: 'suggestion-title', text: item.value });
    el.createDiv('suggestion-aux kit-picker-aux').createSpan({
      cls: 'kit-picker-when',
      text: this.source.texts().tag.people(item.count),
    });
  }

  override onChooseItem({ value }: FacetValue): void {
    this.chosen(value);
  }
}
