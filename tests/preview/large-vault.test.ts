import { describe, expect, it } from 'vitest';
import { buildHost } from './start-host';

const NOTES = 10_000;

function buildNotes(): Record<string, string> {
  const notes: Record<string, string> = {};
  for (let index = 0; index < NOTES; index++) {
    notes[`People/Person ${index}.md`] =
      `---\ntype: contact\ntier: B\n---\n# Person ${index}\n\n## Log\n\n- 2026-01-02 met [[Person ${(index * 7) % NOTES}]]\n`;
  }
  return notes;
}

describe('a vault of ten thousand notes', () => {
  it('is loaded, indexed and emptied without quadratic work, with events in their order', async () => {
    const { app } = buildHost(buildNotes());
    const order: string[] = [];
    const firstOf = (event: string): void => void (order.at(-1) === event || order.push(event));
    app.metadataCache.on('changed', () => firstOf('changed'));
    app.metadataCache.on('resolve', () => firstOf('resolve'));
    app.metadataCache.on('resolved', () => firstOf('resolved'));
    await app.vault.load();
    await app.metadataCache.idle();
    expect(order).toEqual(['changed', 'resolve', 'resolved']);
    expect(app.vault.getMarkdownFiles()).toHaveLength(NOTES);
    expect(app.metadataCache.resolvedLinks['People/Person 3.md']).toEqual({ 'People/Person 21.md': 1 });

    for (const note of app.vault.getMarkdownFiles()) app.vault.onDisk(note.path, null);
    await app.metadataCache.idle();
    expect(app.vault.getFolderByPath('People')?.children).toEqual([]);
    // Quadratic work would take minutes.
  }, 60_000);
});
