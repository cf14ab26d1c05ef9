import type { DatedSource } from '../../core/dated-note';
import type { Settings } from '../../settings/settings';
import type { SettingChange } from '../../settings/change-setting';

/** A control of the page on dated notes. */
export type DatedControl =
  readonly [kind: 'dated', source: DatedSource, field: 'on' | 'countsAs'] | readonly [kind: 'dated-most'];

/** The setting that holds what is said of a source. */
export const settingOf = {
  daily: 'dailyNotes',
  named: 'namedNotes',
  meeting: 'meetingNotes',
} as const satisfies Readonly<Record<DatedSource, keyof Settings>>;

const mostPeople = 1_000;

/** What such a control shows; a plain conversation is the empty text. */
export function datedValue(settings: Settings, control: DatedControl): string | boolean {
  if (control[0] === 'dated-most') return String(settings.mostMentioned);
  const rule = settings[settingOf[control[1]]];
  return control[2] === 'on' ? rule.on : (rule.countsAs ?? '');
}

/** Whether a text cannot be what the control holds. */
export function datedFault(control: DatedControl, text: string): 'not-a-count' | null {
  if (control[0] !== 'dated-most') return null;
  const count = Number(text);
  return /^\d+$/.test(text) && count >= 1 && count <= mostPeople ? null : 'not-a-count';
}

/** The change of a setting that a control's new value is. */
export function datedChange(control: DatedControl, value: unknown): SettingChange {
  if (control[0] === 'dated-most') return { key: 'mostMentioned', next: Number(value) };
  const [, source, field] = control;
  const key = settingOf[source];
  if (field === 'on') return { key, next: (rule) => ({ ...rule, on: value === true }) };
  const countsAs = typeof value === 'string' && value !== '' ? value : null;
  return { key, next: (rule) => ({ ...rule, countsAs }) };
}
