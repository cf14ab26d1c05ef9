import type { App } from 'obsidian';
import { takeBack, type Action, type ActionName, type ActionResult } from '../app/action';
import type { ActionHistory, UndoResult } from '../app/action-history';
import { joinActions } from '../app/join-actions';
import { chooseNewContactsFolder } from '../app/new-contacts-folder';
import { fail, type Notes } from '../app/notes';
import { markListed, placeListed } from '../app/place-listed';
import { noteName } from '../core/recognition';
import type { Tier } from '../core/tier';
import { linkedPath, readContactList, type ContactList, type ListRow } from '../note/contact-list';
import type { ContactSource } from '../ui/contact-source';
import type { ListedActions } from '../ui/listed/listed-actions';
import { findListNotes } from './vault-files';

/** What a row says whose person stays in the list. */
const leftMark = '–';
/** How many parts of a sitting can be taken back one by one: each holds the text of the list. */
const depth = 100;

/** Going through list notes in the app: every decision is written at once, and a sitting is one action to take back. */
export class AppListedActions implements ListedActions {
  /** what the app's undo takes back; null where nothing was done, or somebody else wrote in between */
  private sitting: Action | null = null;
  /** the parts of it that can be taken back by themselves, and what was done before them */
  private parts: Action[] = [];
  private earlier: Action | null = null;

  constructor(
    private readonly app: App,
    private readonly source: ContactSource,
    private readonly notes: Notes,
    private readonly history: ActionHistory,
  ) {}

  lists(): readonly string[] {
    return findListNotes(this.app);
  }

  async read(list: string): Promise<ContactList | null> {
    const text = await this.notes.read(list);
    return text === null ? null : readContactList(text);
  }

  noteOf(list: string, { place }: ListRow): string | null {
    const link = place === null ? null : linkedPath(place);
    return link === null ? null : (this.app.metadataCache.getFirstLinkpathDest(link, list)?.path ?? null);
  }

  async place(list: string, row: ListRow, tier: Tier | null, existing: string | null): Promise<ActionResult> {
    const notePaths = this.app.vault.getMarkdownFiles().map(({ path }) => path);
    const options = {
      folder: chooseNewContactsFolder(this.source.settings(), notePaths),
      template: await this.readTemplate(),
      notePaths,
      today: this.source.today(),
    };
    const { rules } = this.source.book;
    return this.remember(list, await placeListed(this.notes, { list, row, tier, existing }, options, rules));
  }

  async leaveIn(list: string, row: ListRow): Promise<ActionResult> {
    return this.remember(list, await markListed(this.notes, list, row, leftMark));
  }

  async undo(action: Action): Promise<UndoResult> {
    const { sitting } = this;
    const last = this.parts.at(-1);
    if (sitting === null || last !== action) return fail(action.steps[0]?.path ?? '', 'changed-meanwhile');
    if (!this.history.holds(sitting)) return { kind: 'nothing' };
    const failure = await takeBack(this.notes, action.steps);
    if (failure !== null) return failure;
    this.parts.pop();
    const before = this.earlier === null ? this.parts : [this.earlier, ...this.parts];
    const left = joinActions(nameOf(sitting.name, -1), before);
    this.history.replace(sitting, left);
    this.sitting = left === null || left.steps.length === 0 ? null : left;
    return { kind: 'done', action };
  }

  begin(): void {
    this.sitting = null;
    this.parts = [];
    this.earlier = null;
  }

  /** Joins what was done with the sitting; what does not follow from it begins another. */
  private remember(list: string, result: ActionResult): ActionResult {
    if (result.kind !== 'done' || result.action.steps.length === 0) return result;
    const { sitting } = this;
    const action = shareTexts(this.parts.at(-1), result.action);
    const count = sitting?.name.kind === 'place' ? sitting.name.count + 1 : 1;
    const name = { kind: 'place', count, list: noteName(list) } as const;
    const joined = sitting === null ? null : joinActions(name, [sitting, action]);
    if (sitting !== null && joined !== null && this.history.holds(sitting)) {
      this.history.replace(sitting, joined);
      this.sitting = joined;
    } else {
      this.begin();
      this.history.push(action);
      this.sitting = action;
    }
    this.parts.push(action);
    if (this.parts.length > depth) {
      const [first] = this.parts.splice(0, 1);
      if (first !== undefined)
        this.earlier = this.earlier === null ? first : joinActions(name, [this.earlier, first]);
    }
    return { ...result, action };
  }

  private async readTemplate(): Promise<string | null> {
    const path = this.source.settings().template.trim();
    return path === '' ? null : this.notes.read(path.endsWith('.md') ? path : `${path}.md`);
  }
}

function nameOf(name: ActionName, more: number): ActionName {
  return name.kind === 'place' ? { ...name, count: name.count + more } : name;
}

/** One text of the list in memory instead of two: what an action found is what the one before it left. */
function shareTexts(previous: Action | undefined, action: Action): Action {
  const left = new Map(
    previous?.steps.flatMap((step) => (step.kind === 'edit' ? [[step.path, step.after] as const] : [])),
  );
  const steps = action.steps.map((step) => {
    const after = step.kind === 'edit' ? left.get(step.path) : undefined;
    return step.kind === 'edit' && after === step.before ? { ...step, before: after } : step;
  });
  return { ...action, steps };
}
