import type { FieldFill, FieldOffer, JobChange } from '../app/import/compare-fields';
import type { ImportItem, ImportPreview } from '../app/import/import-preview';
import { describeJob } from '../app/import/plan-import';
import { textsFor, type Texts } from '../i18n/texts';
import { importKinds } from '../app/import/import-preview';
import type { Language } from '../settings/settings';
import { cell, lines, type Cell, type View } from './view';

/** Items that are shown to people. */
const mostRows = 200;

/** One record of an import, as `--json` gives it. */
export function itemData(item: ImportItem): object {
  if (item.kind === 'unreadable') return item;
  const { kind, at, key, person } = item;
  const base = { kind, at, key, name: person.name, doubts: person.doubts };
  switch (item.kind) {
    case 'new':
      return base;
    case 'same':
      return { ...base, path: item.where };
    case 'changed': {
      const { contact, fills, offers, job } = item;
      return { ...base, path: contact.path, fills, offers, job };
    }
    case 'doubtful':
      return {
        ...base,
        candidates: item.candidates.map(({ contact, signs }) => ({ path: contact.path, signs })),
      };
  }
}

/** What an import would do, for people: counts, then what is not simply the same. */
export function viewPreview(preview: ImportPreview, language: Language): View {
  const texts = textsFor(language);
  const shown = preview.items.filter(({ kind }) => kind !== 'same');
  const rows = shown.slice(0, mostRows).map((item) => rowOf(item, texts));
  const counts = importKinds.map((kind) => texts.import.counts[kind](preview.counts[kind])).join(', ');
  const { record, name } = texts.import.report;
  const more = shown.length > rows.length ? [lines(texts.import.more(shown.length - rows.length))] : [];
  return rows.length === 0
    ? [lines(counts)]
    : [
        lines(counts),
        { kind: 'table', columns: [record, texts.commandLine.columns.state, name, ''], rows },
        ...more,
      ];
}

function rowOf(item: ImportItem, texts: Texts): readonly Cell[] {
  const name = item.kind === 'unreadable' ? item.excerpt : item.person.name;
  return [
    cell(String(item.at), 'faint'),
    cell(texts.import.kinds[item.kind], item.kind === 'doubtful' ? 'attention' : 'plain'),
    cell(name, 'strong'),
    cell(describeItem(item, texts).join('; ')),
  ];
}

/** What an import would do with one record, in words. */
export function describeItem(item: ImportItem, texts: Texts): readonly string[] {
  const words = texts.import;
  if (item.kind === 'unreadable') return [words.reasons[item.reason]];
  const doubts = item.person.doubts.map(({ kind, value }) => words.doubts[kind](value));
  switch (item.kind) {
    case 'new': {
      const { organization, role, emails } = item.person;
      const said = [describeJob({ organization, role }), emails[0] ?? ''].filter((text) => text !== '');
      return [...said, ...doubts];
    }
    case 'same':
      return item.where === null ? doubts : [item.where, ...doubts];
    case 'changed':
      return [
        ...item.fills.map((fill) => describeFill(fill, texts)),
        ...item.offers.map((offer) => describeOffer(offer, texts)),
        ...(item.job === null ? [] : [describeJobChange(item.job, texts)]),
        ...doubts,
      ];
    case 'doubtful':
      return [
        ...item.candidates.map(({ contact, signs }) =>
          words.candidate(
            contact.name,
            signs.map((sign) => words.signs[sign]),
          ),
        ),
        ...doubts,
      ];
  }
}

/** What is missing in a note. */
export function describeFill({ meaning, values }: FieldFill, texts: Texts): string {
  return texts.import.fill(texts.import.fields[meaning], values);
}

/** What a file says otherwise. */
export function describeOffer({ meaning, current, offered }: FieldOffer, texts: Texts): string {
  return texts.import.offer(texts.import.fields[meaning], current, offered);
}

/** Another job, from and to. */
export function describeJobChange({ from, to }: JobChange, texts: Texts): string {
  return texts.import.job(describeJob(from), describeJob(to));
}
