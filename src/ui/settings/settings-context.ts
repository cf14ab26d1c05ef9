import type { App, SettingDefinitionControl, SettingDefinitionRender } from 'obsidian';
import { formatCadence, type Interval } from '../../core/cadence';
import { textsFor, type Texts } from '../../i18n/texts';
import { valueAfter, type SettingChange } from '../../settings/change-setting';
import type { Language, Settings } from '../../settings/settings';
import type { ContactSource } from '../contact-source';
import type { UserActions } from '../user-actions';
import { askWorkload } from '../dialogs/ask-workload';
import { nameBy } from '../dialogs/control-label';
import { controlFault, controlValue, keyOf, planChange, type ControlName } from './control-values';

/** What the sections of the settings tab have in common: reading and setting controls, and words. */
export class SettingsContext {
  constructor(
    readonly app: App,
    readonly source: ContactSource,
    private readonly actions: UserActions,
    /** shows the tab anew once no field has the focus */
    private readonly refresh: () => void,
  ) {}

  get settings(): Settings {
    return this.source.settings();
  }

  get language(): Language {
    return this.source.language();
  }

  get texts(): Texts['settings'] {
    return textsFor(this.language).settings;
  }

  read(key: string): string | boolean | undefined {
    const { language } = this.source.book.rules;
    return controlValue(this.settings, key, language, (interval) => this.formatInterval(interval));
  }

  /** What is wrong with a value for a control, in words; undefined where nothing is. */
  fault(key: string, value: unknown): string | undefined {
    const fault = controlFault(this.settings, key, value);
    return fault === null ? undefined : this.texts.faults[fault];
  }

  async set(key: string, value: unknown): Promise<void> {
    const change = planChange(this.settings, key, value);
    if (change === null) return;
    const tiers = change.key === 'tiers' ? valueAfter(this.settings.tiers, change.next) : null;
    if (tiers !== null && !(await this.mayChangeTiers(tiers))) this.refresh();
    else await this.change(change);
  }

  /** Another rhythm for a whole tier may be more work than one thinks: that is said before. */
  private async mayChangeTiers(tiers: Settings['tiers']): Promise<boolean> {
    const before = new Map(this.settings.tiers.map((tier) => [tier.id, tier]));
    const isSame = tiers.every(({ id, rule }) => {
      const old = before.get(id)?.rule;
      return (
        old === undefined ||
        (old.depth === rule.depth && formatCadence(old.interval) === formatCadence(rule.interval))
      );
    });
    if (isSame || this.source.overview().people.length === 0) return true;
    const { workload } = textsFor(this.language);
    return askWorkload(
      this.app,
      this.source,
      { kind: 'tiers', tiers },
      {
        title: workload.tiersTitle,
        confirm: workload.change,
      },
    );
  }

  async change<Key extends keyof Settings>({ key, next }: SettingChange<Key>): Promise<void> {
    await this.actions.changeSetting(key, next);
    this.refresh();
  }

  /** An interval as it is typed: "3 weeks". */
  formatInterval({ unit, count }: Interval): string {
    const { lengths } = this.texts.tiers;
    if (unit === 'month') return count % 12 === 0 ? lengths.years(count / 12) : lengths.months(count);
    return count % 7 === 0 ? lengths.weeks(count / 7) : lengths.days(count);
  }

  toggle(name: string, desc: string, control: ControlName): SettingDefinitionControl {
    const key = keyOf(control);
    return {
      name,
      desc,
      control: { type: 'toggle', key, validate: (value) => this.fault(key, value) },
    };
  }

  dropdown(
    name: string,
    desc: string,
    control: ControlName,
    options: Readonly<Record<string, string>>,
  ): SettingDefinitionControl {
    const key = keyOf(control);
    return {
      name,
      desc,
      control: {
        type: 'dropdown',
        key,
        options: { ...options },
        validate: (value) => this.fault(key, value),
      },
    };
  }

  /**
   * A line of text that is saved when it is finished, not with every letter: half a name must not be kept as a former
   * name, and each change of a rule has the notes read again.
   */
  text(
    name: string,
    desc: string,
    control: ControlName,
    more: {
      readonly placeholder?: string;
      readonly visible?: () => boolean;
      readonly aliases?: string[];
    } = {},
  ): SettingDefinitionRender {
    const key = keyOf(control);
    return {
      name,
      desc,
      visible: more.visible,
      aliases: more.aliases,
      render: (setting) => {
        let saved = '';
        let typed = '';
        const commit = (): void => {
          if (typed === saved) return;
          const fault = this.fault(key, typed);
          setting.setErrorMessage(fault ?? null);
          if (fault !== undefined) return;
          saved = typed;
          void this.set(key, typed);
        };
        setting.addText((text) => {
          saved = typed = String(this.read(key) ?? '');
          text.setValue(saved).setPlaceholder(more.placeholder ?? '');
          text.onChange((value) => {
            typed = value;
            setting.setErrorMessage(this.fault(key, value) ?? null);
          });
          nameBy(text.inputEl, setting.nameEl);
          text.inputEl.addEventListener('change', commit);
        });
        return commit;
      },
    };
  }
}
