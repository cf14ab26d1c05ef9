import { DropdownComponent } from 'obsidian';
import type { Kind } from '../../core/kind';
import type { Language } from '../../settings/settings';
import { ChoiceRow, type Choice } from './choice-row';
import { nameUnseen } from './control-label';

/** The kinds that most contacts are, each a pill; all others are in the list beside them. */
const common: ReadonlyMap<string, string> = new Map([
  ['call', 'phone'],
  ['meeting', 'users'],
  ['video', 'video'],
  ['message', 'message-circle'],
  ['email', 'mail'],
]);

/** A kind's word as it is shown, in a language. */
export function kindLabel(kind: Kind, language: Language): string {
  const word = kind.word[language];
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The choice of a kind: pills for the common ones, a list for the rest. */
export class KindField {
  private readonly row: ChoiceRow<string>;
  private readonly more: DropdownComponent;

  constructor(
    parent: HTMLElement,
    private readonly kinds: readonly Kind[],
    language: Language,
    texts: { readonly kind: string; readonly moreKinds: string },
    changed: (kind: Kind) => void,
  ) {
    const fieldEl = parent.createDiv('kit-kinds');
    const choose = (id: string): void => {
      const kind = kinds.find((known) => known.id === id);
      if (kind === undefined) return;
      this.setValue(kind);
      changed(kind);
    };
    const pills = [...common].flatMap(([id, icon]): Choice<string>[] => {
      const kind = kinds.find((known) => known.id === id);
      return kind === undefined ? [] : [{ value: id, label: kindLabel(kind, language), icon }];
    });
    this.row = new ChoiceRow(fieldEl, texts.kind, pills, choose);
    this.more = new DropdownComponent(this.row.rowEl).addOption('', texts.moreKinds);
    for (const kind of kinds)
      if (!common.has(kind.id)) this.more.addOption(kind.id, kindLabel(kind, language));
    this.more.selectEl.addClass('kit-kinds-more');
    nameUnseen(this.more.selectEl, this.row.rowEl, texts.moreKinds);
    this.more.onChange((id) => {
      if (id !== '') choose(id);
    });
  }

  setValue(kind: Kind | null): void {
    const isListed = kind !== null && !common.has(kind.id) && this.kinds.includes(kind);
    this.row.setValue(isListed ? null : (kind?.id ?? null));
    this.more.setValue(isListed ? kind.id : '');
    this.more.selectEl.toggleClass('is-active', isListed);
  }
}
