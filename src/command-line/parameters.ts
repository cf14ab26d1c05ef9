/** The names of what stands without a flag; each has its description in every language. */
export type PositionalName = 'name' | 'text' | 'tier' | 'file' | 'format' | 'other' | 'command';

/** What stands without a flag, in its order. */
export interface Positional {
  readonly name: PositionalName;
  readonly required: boolean;
}

/** The names of all flags; a name means the same in every command, and has its description in every language. */
export type FlagName =
  | 'all'
  | 'kind'
  | 'date'
  | 'in'
  | 'out'
  | 'with'
  | 'follow-up'
  | 'on'
  | 'plan'
  | 'tier'
  | 'folder'
  | 'organization'
  | 'role'
  | 'email'
  | 'until'
  | 'days'
  | 'as'
  | 'yes'
  | 'jobs'
  | 'column'
  | 'report'
  | 'person'
  | 'tag'
  | 'place'
  | 'search'
  | 'include'
  | 'due-days'
  | 'take'
  | 'to';

/** A flag of a command. */
export interface Flag {
  readonly name: FlagName;
  /** what stands for the value in the usage, as in `--date D`; null for a flag without a value */
  readonly value: string | null;
  /** may be given several times */
  readonly repeatable: boolean;
  readonly required: boolean;
}

/** A flag with a value. */
export function valueFlag(
  name: FlagName,
  value: string,
  options: { readonly repeatable?: boolean; readonly required?: boolean } = {},
): Flag {
  return { name, value, repeatable: options.repeatable ?? false, required: options.required ?? false };
}

/** A flag that is there or not. */
export function switchFlag(name: FlagName): Flag {
  return { name, value: null, repeatable: false, required: false };
}

/** A positional that must be given. */
export function required(name: PositionalName): Positional {
  return { name, required: true };
}

/** A positional that may be left out. */
export function optional(name: PositionalName): Positional {
  return { name, required: false };
}
