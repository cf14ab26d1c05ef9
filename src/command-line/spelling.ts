import type { CommandName } from './command';
import type { Flag, FlagName, Positional } from './parameters';

/** How commands and what belongs to them are written where they are called from. */
export interface Spelling {
  readonly command: (name: CommandName) => string;
  /** as in a message: `--date` */
  readonly flagName: (name: FlagName) => string;
  /** as in the usage: `--date D` */
  readonly flag: (flag: Pick<Flag, 'value'> & { readonly name: string }) => string;
  /** as in the usage: `NAME` */
  readonly positional: (positional: Positional) => string;
  /** what every command takes */
  readonly general: readonly GeneralFlag[];
}

/** A flag of the program itself; each has its description in every language. */
export interface GeneralFlag {
  readonly name: 'vault' | 'today' | 'json' | 'lang' | 'help' | 'version';
  /** what stands for the value in the usage; null for a flag without a value */
  readonly value: string | null;
}

/** What the program takes on a command line, whatever the command. */
export const shellFlags: readonly GeneralFlag[] = [
  { name: 'vault', value: 'DIR' },
  { name: 'today', value: 'YYYY-MM-DD' },
  { name: 'json', value: null },
  { name: 'lang', value: 'en|de' },
  { name: 'help', value: null },
  { name: 'version', value: null },
];

/** As on a command line: `keep-in-touch log NAME --date D`. */
export const shellSpelling: Spelling = {
  command: (name) => `keep-in-touch ${name}`,
  flagName: (name) => `--${name}`,
  flag: shellFlag,
  positional: ({ name }) => name.toUpperCase(),
  general: shellFlags,
};

/** As on Obsidian's own command line, which knows no positionals: `keep-in-touch:log name=NAME date=D`. */
export const obsidianSpelling: Spelling = {
  command: (name) => `keep-in-touch:${name}`,
  flagName: (name) => name,
  flag: ({ name, value }) => (value === null ? name : `${name}=${value}`),
  positional: ({ name }) => `${name}=${name.toUpperCase()}`,
  general: [{ name: 'json', value: null }],
};

function shellFlag({ name, value }: Pick<Flag, 'value'> & { readonly name: string }): string {
  return value === null ? `--${name}` : `--${name} ${value}`;
}
