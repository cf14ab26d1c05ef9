import type { App, TFile } from '../obsidian/index';
import type { PageOptions } from './page-options';

/** With no layout to restore: the plugin's pane at the right and a note in the middle, as somebody would work. */
export async function openFirstViews(app: App, pluginId: string, options: PageOptions): Promise<void> {
  const note = pickNote(app.vault.getMarkdownFiles(), options.note);
  if (note) await app.workspace.getLeaf(false).openFile(note);
  // On a phone the pane would cover the note: there it is opened by whoever wants it.
  if (!options.phone) app.commands.executeCommandById(`${pluginId}:open`);
}

function pickNote(notes: readonly TFile[], wanted: string | null): TFile | undefined {
  const sorted = [...notes].sort((a, b) => a.path.localeCompare(b.path));
  return (
    sorted.find((note) => note.path === wanted) ??
    sorted.find((note) => /(^|\/)(People|Contacts|Kontakte)\//.test(note.path)) ??
    sorted[0]
  );
}
