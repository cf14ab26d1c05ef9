import { describe, expect, it } from 'vitest';
import { ActionHistory } from '../../src/app/action-history';
import { fillTier } from '../../src/app/fill-tier';
import type { Day } from '../../src/core/day';
import { networkTiers } from '../../src/settings/presets';
import { rulesFor } from '../book/rules';
import { MemoryNotes } from '../fakes/memory-notes';

const today = '2026-11-22' as Day;
const rules = rulesFor();
const [tier] = networkTiers;
const clara = 'People/Clara Nguyen.md';
const zoë = { name: 'Zoë Ünal', folder: 'People', template: null, organization: '', role: '', email: '' };

function fill(notes: MemoryNotes, added = [zoë]) {
  if (tier === undefined) throw new Error('no tier');
  return fillTier(notes, { tier, existing: [{ path: clara, name: 'Clara Nguyen' }], added }, today, rules);
}

describe('fillTier', () => {
  it('moves those who are there and makes notes for the others, as one action with one undo', async () => {
    const before = { [clara]: '---\ntype: contact\n---\n' };
    const notes = new MemoryNotes(before);
    const result = await fill(notes);
    if (result.kind !== 'done') throw new Error(result.code);
    expect(notes.files.get(clara)).toBe('---\ntype: contact\ntier: Top 10\ntier-since: 2026-11-22\n---\n');
    expect(notes.files.get('People/Zoë Ünal.md')).toContain('tier: Top 10\ntier-since: 2026-11-22\n');
    const history = new ActionHistory(notes);
    history.push(result.action);
    expect(await history.undo()).toMatchObject({ kind: 'done' });
    expect(Object.fromEntries(notes.files)).toEqual(before);
  });

  it('writes nothing where one of them is refused', async () => {
    const before = { [clara]: '---\ntype: contact\n---\n', 'People/Zoë Ünal.md': 'Somebody else' };
    const notes = new MemoryNotes(before);
    expect(await fill(notes)).toMatchObject({ kind: 'refused', code: 'exists', path: 'People/Zoë Ünal.md' });
    expect(await fill(notes, [{ ...zoë, name: '???' }])).toMatchObject({
      kind: 'refused',
      code: 'unusable-name',
    });
    expect(Object.fromEntries(notes.files)).toEqual(before);
  });
});
