import type { App } from 'obsidian';
import { listFacet, type FacetValue } from '../../book/search';
import { foldName } from '../../core/fold';
import { parseTag } from '../../core/tag';
import type { ContactSource } from '../contact-source';
import { OwnSuggestModal } from '../own-modals';
import type { Target, UserActions } from '../user-actions';

/** A tag that people have; one that nobody has yet counts nobody. */
type Choice = FacetValue;

/** Asks for a tag, one that is there or a new one, and gives it to people. */
export class TagPicker extends OwnSuggestModal<Choice> {
  private readonly known: readonly Choice[];

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    private readonly people: readonly Target[],
  ) {
    super(app);
    const { tag } = source.texts();
    this.known = listFacet(source.overview().people, 'tags').filter(({ value }) => parseTag(value) !== null);
    this.modalEl.addClass('kit-picker');
    this.setPlaceholder(tag.placeholder(people.length));
    this.emptyStateText = tag.typeHint;
  }

  override getSuggestions(query: string): Choice[] {
    const folded = foldName(query.replace(/^#/, ''));
    const known = this.known.filter(({ value }) => foldName(value).includes(folded));
    const typed = parseTag(query);
    const isKnown = typed === null || known.some(({ value }) => foldName(value) === foldName(typed));
    return isKnown ? known : [...known, { value: typed, count: 0 }];
  }

  override renderSuggestion({ value, count }: Choice, el: HTMLElement): void {
    const { tag } = this.source.texts();
    el.addClass('mod-complex');
    const title = count === 0 ? tag.create(value) : `#${value}`;
    el.createDiv('suggestion-content').createDiv({ cls: 'suggestion-title', text: title });
    if (count === 0) return;
    el.createDiv('suggestion-aux kit-picker-aux').createSpan({
      cls: 'kit-picker-when',
      text: tag.people(count),
    });
  }

  override onChooseSuggestion({ value }: Choice): void {
    const tag = parseTag(value);
    if (tag !== null) void this.actions.addTag(this.people, tag);
  }
}
