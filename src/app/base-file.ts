import type { PropertyNames } from '../core/property-names';
import { quoteDouble } from '../note/yaml-scalar';

/** What the views of a base are called. */
export interface BaseTexts {
  readonly tiers: string;
  readonly lastContact: string;
  readonly birthdays: string;
}

/**
 * A base over a folder of contacts: by tier, by last contact, and by birthday (https://help.obsidian.md/bases/syntax).
 * Properties are named as the settings name them.
 */
export function formatBase(folder: string, names: PropertyNames, texts: BaseTexts): string {
  const note = (meaning: keyof PropertyNames['own']): string => quoteDouble(`note.${names.own[meaning]}`);
  const view = (
    name: string,
    order: readonly string[],
    sort: string,
    more: readonly string[] = [],
  ): string[] => [
    '  - type: table',
    `    name: ${quoteDouble(name)}`,
    ...more,
    '    order:',
    ...order.map((property) => `      - ${property}`),
    '    sort:',
    `      - property: ${sort}`,
    '        direction: ASC',
  ];
  const filter = folder === '' ? 'file.ext == "md"' : `file.inFolder(${JSON.stringify(folder)})`;
  return [
    'filters:',
    '  and:',
    `    - ${quoteDouble(filter)}`,
    `    - ${quoteDouble('note["type"] != "contact-list"')}`,
    'views:',
    ...view(
      texts.tiers,
      ['file.name', note('tier'), note('lastContact'), note('organization'), note('role')],
      note('tier'),
    ),
    ...view(
      texts.lastContact,
      ['file.name', note('lastContact'), note('tier'), note('nextContact')],
      note('lastContact'),
    ),
    ...view(
      texts.birthdays,
      ['file.name', note('birthday'), note('tier'), note('location')],
      note('birthday'),
      [
        '    filters:',
        '      and:',
        `        - ${quoteDouble(`!note[${JSON.stringify(names.own.birthday)}].isEmpty()`)}`,
      ],
    ),
    '',
  ].join('\n');
}
