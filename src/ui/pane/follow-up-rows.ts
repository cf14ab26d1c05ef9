import { addDays, type Day } from '../../core/day';
import { foldName } from '../../core/fold';
import type { FollowUp } from '../../core/follow-up';
import type { ContactSource } from '../contact-source';
import type { Row } from './row';

type Group = 'overdue' | 'today' | 'week' | 'later' | 'undated';

const groups: readonly Group[] = ['overdue', 'today', 'week', 'later', 'undated'];

/** The rows of the tab "Follow-ups": by due day, those that match the search. */
export function followUpRows(source: ContactSource, search: string): readonly Row[] {
  const { pane, followUps: texts } = source.texts();
  const all = source.book.followUps();
  const words = foldName(search)
    .split(' ')
    .filter((word) => word !== '');
  const shown = all.filter((followUp) => words.every((word) => wordsOf(followUp).includes(word)));
  if (shown.length === 0) {
    const text = all.length === 0 ? texts.nothing : pane.nothingFound;
    return [{ kind: 'note', key: 'note', text }];
  }
  const rows: Row[] = [];
  for (const group of groups) {
    const members = shown.filter(({ due }) => groupOf(due, source.today()) === group);
    if (members.length === 0) continue;
    const title = texts.groups[group];
    rows.push({ kind: 'heading', key: `heading:${group}`, title, note: '' });
    for (const followUp of members) {
      rows.push({ kind: 'follow-up', key: `follow-up:${followUp.path}:${followUp.line}`, followUp });
    }
  }
  return rows;
}

function wordsOf({ text, people }: FollowUp): string {
  return foldName(`${text} ${people.map(({ name }) => name).join(' ')}`);
}

function groupOf(due: Day | null, today: Day): Group {
  if (due === null) return 'undated';
  if (due < today) return 'overdue';
  if (due === today) return 'today';
  return due <= addDays(today, 7) ? 'week' : 'later';
}
