import { AbstractInputSuggest, setIcon, type App } from 'obsidian';
import type { Person } from '../../book/overview';
import type { ContactSource } from '../contact-source';
import type { Target } from '../user-actions';
import { describeLastContact, describeWork } from './contact-lines';
import { nameUnseen } from './control-label';
import { ContactSearch } from './rank-contacts';

/** Who takes part: a chip for each, and a field that suggests further people. */
export class PeopleField {
  readonly inputEl: HTMLInputElement;
  private readonly chipsEl: HTMLElement;
  private people: readonly Target[] = [];

  constructor(
    parent: HTMLElement,
    app: App,
    private readonly source: ContactSource,
    private readonly events: {
      readonly add: (person: Target) => void;
      readonly remove: (path: string) => void;
    },
  ) {
    const texts = source.texts().dialogs.log;
    const fieldEl = parent.createDiv('kit-people');
    this.chipsEl = fieldEl.createDiv({
      cls: 'kit-people-chips',
      attr: { role: 'list' },
    });
    this.inputEl = fieldEl.createEl('input', {
      cls: 'kit-people-input',
      type: 'text',
      placeholder: texts.addPerson,
      attr: { autocomplete: 'off', spellcheck: 'false', enterkeyhint: 'done' },
    });
    nameUnseen(this.chipsEl, fieldEl, texts.who);
    nameUnseen(this.inputEl, fieldEl, texts.addPerson);
    new PeopleSuggest(app, this.inputEl, source, {
      isIn: (path) => this.people.some((person) => person.path === path),
      choose: (person) => events.add(person),
    });
    this.inputEl.addEventListener('keydown', (event) => {
      const last = this.people.at(-1);
      if (event.key === 'Backspace' && this.inputEl.value === '' && last !== undefined)
        events.remove(last.path);
    });
  }

  show(people: readonly Target[]): void {
    this.people = people;
    this.chipsEl.empty();
    const texts = this.source.texts().dialogs.log;
    for (const person of people) {
      const chip = this.chipsEl.createDiv({ cls: 'kit-who', attr: { role: 'listitem' } });
      chip.createSpan({ cls: 'kit-who-name', text: person.name });
      const remove = chip.createEl('button', {
        cls: 'clickable-icon kit-who-remove',
        attr: { type: 'button', 'aria-label': texts.removePerson(person.name) },
      });
      setIcon(remove, 'x');
      remove.addEventListener('click', () => {
        this.events.remove(person.path);
        this.inputEl.focus();
      });
    }
  }
}

class PeopleSuggest extends AbstractInputSuggest<Person> {
  private search: ContactSearch | null = null;

  constructor(
    app: App,
    private readonly fieldEl: HTMLInputElement,
    private readonly source: ContactSource,
    private readonly field: {
      readonly isIn: (path: string) => boolean;
      readonly choose: (person: Target) => void;
    },
  ) {
    super(app, fieldEl);
    this.limit = 8;
  }

  protected override getSuggestions(query: string): Person[] {
    // An empty field lists nobody: whoever tabs through the dialog wants no window over it.
    if (query.trim() === '') return [];
    this.search ??= new ContactSearch(this.source.overview(), (a, b) => this.source.compareNames(a, b));
    return this.search.find(query).filter(({ contact }) => !this.field.isIn(contact.path));
  }

  override renderSuggestion(person: Person, el: HTMLElement): void {
    el.addClass('mod-complex');
    const content = el.createDiv('suggestion-content');
    content.createDiv({ cls: 'suggestion-title', text: person.contact.name });
    const work = describeWork(person);
    if (work !== '') content.createDiv({ cls: 'suggestion-note', text: work });
    const aux = el.createDiv('suggestion-aux kit-picker-aux');
    aux.createSpan({ cls: 'kit-picker-when', text: describeLastContact(person, this.source) });
  }

  override selectSuggestion(person: Person): void {
    this.fieldEl.value = '';
    this.close();
    this.field.choose({ path: person.contact.path, name: person.contact.name });
    this.fieldEl.focus();
  }
}
