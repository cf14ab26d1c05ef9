import { Platform, setIcon, type App } from 'obsidian';
import { workloadAfter } from '../../book/forecast';
import { foldName } from '../../core/fold';
import type { Tier } from '../../core/tier';
import { describeWorkload } from '../../i18n/sentences';
import type { ContactSource } from '../contact-source';
import { OwnSuggestModal } from '../own-modals';
import type { Target, UserActions } from '../user-actions';
import { askWorkload } from './ask-workload';
import { describeRoom, describeTier } from './describe-tier';

/** A tier with how many are in it; a null tier takes people out of theirs. */
interface Choice {
  readonly tier: Tier | null;
  readonly count: number;
  /** the key that chooses it at once, or none */
  readonly digit: string | null;
}

/** Asks where people belong, and moves them there. A digit chooses at once as long as nothing else is typed. */
export class TierPicker extends OwnSuggestModal<Choice> {
  private readonly choices: readonly Choice[];
  private readonly current: string | null | undefined;

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    private readonly people: readonly Target[],
  ) {
    super(app);
    const texts = source.texts().dialogs;
    const { tiers, untiered } = source.overview();
    this.choices = [
      ...tiers.map(({ tier, people: members }, index): Choice => ({
        tier,
        count: members.length,
        digit: index < 9 ? String(index + 1) : null,
      })),
      { tier: null, count: untiered.length, digit: '0' },
    ];
    this.current = this.currentTier();
    const names = people.map(({ name }) => name);
    this.modalEl.addClass('kit-picker');
    this.setPlaceholder(
      people.length === 1 ? texts.tiers.placeholder(names) : texts.tiers.placeholderMany(names),
    );
    if (!Platform.isMobile) {
      this.setInstructions([
        { command: '1 … 9, 0', purpose: texts.tiers.digits },
        { command: '↵', purpose: texts.picker.keys.choose },
        { command: 'esc', purpose: texts.picker.keys.dismiss },
      ]);
    }
    for (const choice of this.choices) {
      if (choice.digit === null) continue;
      this.scope.register([], choice.digit, (event) => {
        if (this.inputEl.value !== '') return true;
        this.selectSuggestion(choice, event);
        return false;
      });
    }
  }

  override getSuggestions(query: string): Choice[] {
    const folded = foldName(query);
    const { none } = this.source.texts().dialogs.tiers;
    return this.choices.filter(({ tier }) =>
      [tier?.name ?? none, ...(tier?.also ?? [])].some((name) => foldName(name).includes(folded)),
    );
  }

  override renderSuggestion({ tier, count, digit }: Choice, el: HTMLElement): void {
    const texts = this.source.texts().dialogs.tiers;
    const language = this.source.language();
    el.addClass('mod-complex');
    el.createSpan({ cls: 'kit-picker-digit', text: digit ?? '', attr: { 'aria-hidden': 'true' } });
    const content = el.createDiv('suggestion-content');
    content.createDiv({ cls: 'suggestion-title', text: tier?.name ?? texts.none });
    content.createDiv({
      cls: 'suggestion-note',
      text: tier === null ? texts.noneAsks : describeTier(tier, language),
    });
    if (this.people.length > 1) {
      const { workload } = this.source.texts();
      const paths = this.people.map(({ path }) => path);
      const after = workloadAfter(this.source.book, { kind: 'move', paths, tier }, this.source.today());
      content.createDiv({ cls: 'suggestion-note', text: workload.then(describeWorkload(after, language)) });
    }
    const aux = el.createDiv('suggestion-aux kit-picker-aux');
    const isHere = this.current === (tier?.id ?? null);
    if (isHere) {
      const here = aux.createSpan('kit-picker-here');
      setIcon(here.createSpan(), 'check');
      here.createSpan({ text: texts.here });
    }
    if (tier === null) return;
    const room = aux.createSpan({ cls: 'kit-picker-when', text: describeRoom(tier, count, language) });
    if (tier.capacity !== null && count >= tier.capacity) {
      room.addClass('is-full');
      room.appendText(` · ${texts.full}`);
    }
  }

  override onChooseSuggestion({ tier }: Choice): void {
    void this.move(tier);
  }

  /** Many people may be more work than one thinks: that is said before they move. */
  private async move(tier: Tier | null): Promise<void> {
    const count = this.people.length;
    if (count > 1) {
      const { workload } = this.source.texts();
      const paths = this.people.map(({ path }) => path);
      const title = tier === null ? workload.moveOutTitle(count) : workload.moveTitle(count, tier.name);
      const change = { kind: 'move', paths, tier } as const;
      if (!(await askWorkload(this.app, this.source, change, { title, confirm: workload.move }))) return;
    }
    await this.actions.setTier(this.people, tier);
  }

  /** The tier that all of them are in, null for none, undefined where they differ. */
  private currentTier(): string | null | undefined {
    const ids = new Set(
      this.people.map(({ path }) => {
        const tier = this.source.book.get(path)?.tier;
        return tier?.kind === 'known' ? tier.id : tier?.kind === 'unknown' ? undefined : null;
      }),
    );
    return ids.size === 1 ? [...ids][0] : undefined;
  }
}
