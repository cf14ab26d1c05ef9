/** An independent YAML parser, to judge what the plugin's own one reads and writes. */
declare module 'yaml-oracle' {
  export const CORE_SCHEMA: unknown;
  export function load(text: string, options?: { readonly schema: unknown }): unknown;
  export function dump(value: unknown): string;
}
