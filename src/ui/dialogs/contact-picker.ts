import { Platform, type App, type Instruction } from 'obsidian';
import type { Person } from '../../book/overview';
import type { ContactSource } from '../contact-source';
import { OwnSuggestModal } from '../own-modals';
import type { Target } from '../user-actions';
import { describeLastContact, describeWork } from './contact-lines';
import { ContactSearch, highlightIn } from './rank-contacts';

/** What the picker offers: somebody, or to add the name that was typed. */
type Choice =
  { readonly kind: 'person'; readonly person: Person } | { readonly kind: 'add'; readonly name: string };

/** What becomes of a choice. */
export interface PickerOutcome {
  readonly chosen: (target: Target) => void;
  readonly add: (name: string) => void;
}

/** Asks for one contact: due people first, then those last in touch; a name nobody has can be added. */
export class ContactPicker extends OwnSuggestModal<Choice> {
  private readonly search: ContactSearch;

  constructor(
    app: App,
    private readonly source: ContactSource,
    placeholder: string,
    private readonly outcome: PickerOutcome,
  ) {
    super(app);
    const { picker } = source.texts().dialogs;
    this.search = new ContactSearch(source.overview(), (a, b) => source.compareNames(a, b));
    this.modalEl.addClass('kit-picker');
    this.setPlaceholder(placeholder);
    this.emptyStateText = source.book.size === 0 ? picker.nobody : picker.noMatch;
    if (!Platform.isMobile) this.setInstructions(this.instructions());
    this.scope.register(['Shift'], 'Enter', () => {
      const name = this.inputEl.value.trim();
      if (name === '') return true;
      this.close();
      outcome.add(name);
      return false;
    });
  }

  override getSuggestions(query: string): Choice[] {
    const people = this.search.find(query).map((person): Choice => ({ kind: 'person', person }));
    const name = query.trim();
    if (name === '' || this.search.knows(name)) return people;
    // Where many match, the offer has to stay within the list's limit.
    return [...people.slice(0, this.limit - 1), { kind: 'add', name }];
  }

  override renderSuggestion(choice: Choice, el: HTMLElement): void {
    const { picker } = this.source.texts().dialogs;
    el.addClass('mod-complex');
    const content = el.createDiv('suggestion-content');
    const title = content.createDiv('suggestion-title');
    if (choice.kind === 'add') {
      title.setText(picker.add(choice.name));
      content.createDiv({ cls: 'suggestion-note', text: picker.addNote });
      return;
    }
    const { person } = choice;
    this.renderName(person.contact.name, title);
    const work = describeWork(person);
    if (work !== '') content.createDiv({ cls: 'suggestion-note', text: work });
    const aux = el.createDiv('suggestion-aux kit-picker-aux');
    const tier = person.standing.tier?.name;
    if (tier !== undefined) aux.createSpan({ cls: 'suggestion-flair kit-picker-tier', text: tier });
    aux.createSpan({ cls: 'kit-picker-when', text: describeLastContact(person, this.source) });
  }

  override onChooseSuggestion(choice: Choice): void {
    if (choice.kind === 'add') this.outcome.add(choice.name);
    else this.outcome.chosen({ path: choice.person.contact.path, name: choice.person.contact.name });
  }

  private renderName(name: string, el: HTMLElement): void {
    const at = highlightIn(name, this.inputEl.value);
    if (at === null) {
      el.setText(name);
      return;
    }
    el.appendText(name.slice(0, at[0]));
    el.createSpan({ cls: 'suggestion-highlight', text: name.slice(at[0], at[1]) });
    el.appendText(name.slice(at[1]));
  }

  private instructions(): Instruction[] {
    const { keys } = this.source.texts().dialogs.picker;
    return [
      { command: '↑↓', purpose: keys.move },
      { command: '↵', purpose: keys.choose },
      { command: 'shift ↵', purpose: keys.add },
      { command: 'esc', purpose: keys.dismiss },
    ];
  }
}
