import type { Settings } from '../../settings/settings';
import type { UserActions } from '../user-actions';

/** A setting and its new value. */
export interface ChangeOf<Key extends keyof Settings> {
  readonly key: Key;
  readonly value: Settings[Key];
}

/** A change of any one setting. */
export type SettingChange = { readonly [Key in keyof Settings]: ChangeOf<Key> }[keyof Settings];

/** Saves a change. */
export function saveChange<Key extends keyof Settings>(
  actions: UserActions,
  { key, value }: ChangeOf<Key>,
): Promise<void> {
  return actions.changeSetting(key, value);
}
