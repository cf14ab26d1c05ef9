import type { App } from 'obsidian';
import { workloadAfter } from '../../book/forecast';
import { formatCadence, parseCadence, type Cadence } from '../../core/cadence';
import { foldName } from '../../core/fold';
import { cadenceLadder } from '../../core/skip';
import { describeCadence, describeWorkload } from '../../i18n/sentences';
import type { ContactSource } from '../contact-source';
import { OwnSuggestModal } from '../own-modals';
import type { Target, UserActions } from '../user-actions';
import { askWorkload } from './ask-workload';

/** A cadence; null gives people none of their own. */
type Choice = { readonly cadence: Cadence | null };

/** Asks how often, says what that will ask, and gives people that cadence. */
export class CadencePicker extends OwnSuggestModal<Choice> {
  private readonly choices: readonly Choice[];

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    private readonly people: readonly Target[],
  ) {
    super(app);
    const { cadence } = source.texts();
    this.choices = [
      { cadence: null },
      ...cadenceLadder.map((interval): Choice => ({ cadence: interval })),
      { cadence: 'none' },
    ];
    this.modalEl.addClass('kit-picker');
    this.setPlaceholder(cadence.placeholder(people.map(({ name }) => name)));
    this.emptyStateText = cadence.typeHint;
  }

  override getSuggestions(query: string): Choice[] {
    const folded = foldName(query);
    const known = this.choices.filter((choice) => foldName(this.label(choice)).includes(folded));
    const typed = query.trim() === '' ? null : parseCadence(query);
    if (typed === null || known.some(({ cadence }) => isSame(cadence, typed))) return known;
    return [{ cadence: typed }, ...known];
  }

  override renderSuggestion(choice: Choice, el: HTMLElement): void {
    const { cadence: texts, workload } = this.source.texts();
    el.addClass('mod-complex');
    const content = el.createDiv('suggestion-content');
    content.createDiv({ cls: 'suggestion-title', text: this.label(choice) });
    const paths = this.people.map(({ path }) => path);
    const change = { kind: 'cadence', paths, cadence: choice.cadence } as const;
    const after = workloadAfter(this.source.book, change, this.source.today());
    content.createDiv({
      cls: 'suggestion-note',
      text: workload.then(describeWorkload(after, this.source.language())),
    });
    if (!this.isHere(choice)) return;
    el.createDiv('suggestion-aux kit-picker-aux').createSpan({ cls: 'kit-picker-here', text: texts.here });
  }

  override onChooseSuggestion({ cadence }: Choice): void {
    void this.change(cadence);
  }

  private async change(cadence: Cadence | null): Promise<void> {
    const count = this.people.length;
    if (count > 1) {
      const { workload } = this.source.texts();
      const paths = this.people.map(({ path }) => path);
      const goesOn = await askWorkload(
        this.app,
        this.source,
        { kind: 'cadence', paths, cadence },
        { title: workload.cadenceTitle(count, this.label({ cadence })), confirm: workload.change },
      );
      if (!goesOn) return;
    }
    await this.actions.setCadence(this.people, cadence);
  }

  private label({ cadence }: Choice): string {
    const texts = this.source.texts().cadence;
    if (cadence === null) return texts.asTier;
    return cadence === 'none' ? texts.never : describeCadence(cadence, this.source.language());
  }

  private isHere({ cadence }: Choice): boolean {
    return this.people.every(({ path }) => isSame(this.source.book.get(path)?.cadence ?? null, cadence));
  }
}

function isSame(a: Cadence | null, b: Cadence | null): boolean {
  return a === null || b === null ? a === b : formatCadence(a) === formatCadence(b);
}
