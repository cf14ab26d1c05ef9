import type { ComingUp } from '../../book/coming-up';
import { addDays, type Day } from '../../core/day';
import { foldName } from '../../core/fold';
import type { ContactSource } from '../contact-source';
import type { Row } from './row';

type Group = 'today' | 'tomorrow' | 'week' | 'later';

const groups: readonly Group[] = ['today', 'tomorrow', 'week', 'later'];

/** The rows of the tab "Coming up": by day, those that match the search. */
export function comingUpRows(source: ContactSource, search: string): readonly Row[] {
  const { pane, occasions: texts } = source.texts();
  const all = source.comingUp();
  const words = foldName(search)
    .split(' ')
    .filter((word) => word !== '');
  const shown = all.filter((item) => words.every((word) => foldName(nameOf(item)).includes(word)));
  if (shown.length === 0) {
    return [{ kind: 'note', key: 'note', text: all.length === 0 ? texts.nothing : pane.nothingFound }];
  }
  const rows: Row[] = [];
  for (const group of groups) {
    const members = shown.filter(({ day }) => groupOf(day, source.today()) === group);
    if (members.length === 0) continue;
    const title = texts.groups[group];
    rows.push({ kind: 'heading', key: `heading:${group}`, title, note: '' });
    for (const item of members) rows.push({ kind: 'coming-up', key: keyOf(item), item });
  }
  return rows;
}

function nameOf(item: ComingUp): string {
  return item.kind === 'round' ? item.round.name : item.contact.name;
}

function keyOf(item: ComingUp): string {
  switch (item.kind) {
    case 'round':
      return `round:${item.round.id}:${item.day}`;
    case 'occasion': {
      const { contact, occasion, day } = item;
      const name = occasion.kind === 'date' ? occasion.name : '';
      return `occasion:${contact.path}:${day}:${occasion.kind}:${name}`;
    }
    case 'new-job':
      return `new-job:${item.contact.path}`;
    case 'plan':
      return `plan:${item.contact.path}:${item.plan.source.line}`;
  }
}

function groupOf(day: Day, today: Day): Group {
  if (day === today) return 'today';
  if (day === addDays(today, 1)) return 'tomorrow';
  return day <= addDays(today, 7) ? 'week' : 'later';
}
