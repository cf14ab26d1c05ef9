import type { App } from 'obsidian';
import type { Action, ActionResult } from '../app/action';
import type { BatchControl } from '../app/action-batch';
import type { ActionHistory } from '../app/action-history';
import { formatBase } from '../app/base-file';
import { readLists, rowsOf } from '../app/contact-lists';
import { calendarEvents } from '../app/export/calendar-events';
import { exportPeople } from '../app/export/exported-people';
import { formatPeople } from '../app/export/export-formats';
import { importMessages, previewMessages } from '../app/import/import-messages';
import { importPeople, type ImportMode, type ImportResult } from '../app/import/import-people';
import type { ImportPreview, KnownRow } from '../app/import/import-preview';
import { reportImport } from '../app/import/import-report';
import type { ImportChoice } from '../app/import/plan-import';
import { mergeConflicts, type MergeConflict } from '../app/join-properties';
import type { LinkResolver } from '../app/link-test';
import { keepApart, mergeContacts } from '../app/merge-contacts';
import { chooseNewContactsFolder } from '../app/new-contacts-folder';
import type { Failure, Notes } from '../app/notes';
import type { Contact } from '../core/contact';
import { formatCalendar } from '../formats/ics-write';
import type { ColumnMapping } from '../formats/mapped-csv';
import type { MessageDay } from '../formats/linkedin-messages';
import { describeAction, describeFailure, describeFileFailure } from '../i18n/sentences';
import type { ContactSource } from '../ui/contact-source';
import type { ExportWish, ImportActions } from '../ui/import/import-actions';
import type { OpenList } from '../ui/listed/listed-actions';
import type { UserActions } from '../ui/user-actions';
import { showNotice, showNoticeWithButtons, showRefusal, type NoticeButton } from './notices';
import { findListNotes, VaultFiles } from './vault-files';

/** The hour at which an exported calendar reminds. */
const alarm = { hour: 9, daysBefore: 0 };

/** Import, export and duplicates in the app. */
export class AppImports implements ImportActions {
  private readonly files: VaultFiles;

  constructor(
    private readonly app: App,
    private readonly source: ContactSource,
    private readonly notes: Notes,
    private readonly history: ActionHistory,
    private readonly openList: OpenList,
    private readonly changeSetting: UserActions['changeSetting'],
  ) {
    this.files = new VaultFiles(app);
  }

  async listed(): Promise<readonly KnownRow[]> {
    return rowsOf(await readLists(this.notes, findListNotes(this.app)));
  }

  async import(
    preview: ImportPreview,
    mode: ImportMode,
    choices: ReadonlyMap<string, ImportChoice>,
    file: string,
    withReport: boolean,
    control: BatchControl,
  ): Promise<ImportResult> {
    const { book } = this.source;
    const options = {
      folder: this.folder(),
      notePaths: this.notePaths(),
      template: await this.readTemplate(),
      tier: null,
      today: this.source.today(),
      choices,
      takeJobs: false,
    };
    const imported = await importPeople(this.notes, preview, mode, options, book.rules, file, control);
    const result = withReport ? await this.report(imported, file) : imported;
    const list = result.outcomes.find(({ outcome }) => outcome.kind === 'listed')?.outcome;
    const placeNow = {
      label: this.source.texts().listed.placeNow,
      act: () => this.openList(list !== undefined && 'path' in list ? list.path : null),
    };
    this.tellBatch(result.batch.action, result.failures, list === undefined ? [] : [placeNow]);
    return result;
  }

  async importMessages(days: readonly MessageDay[], file: string, control: BatchControl): Promise<void> {
    const { book } = this.source;
    const today = this.source.today();
    const preview = previewMessages(days, book.all(), today);
    const batch = await importMessages(this.notes, preview, today, book.rules, file, control);
    this.tellBatch(batch.action, [...batch.failures.values()]);
  }

  async rememberColumns(mapping: ColumnMapping): Promise<void> {
    const known = new Map(this.source.settings().importColumns.map(({ column, field }) => [column, field]));
    for (const [column, field] of mapping) known.set(column, field);
    const columns = [...known].map(([column, field]) => ({ column, field }));
    await this.changeSetting('importColumns', columns);
  }

  async export({ format, whom, extras, dueDays, file }: ExportWish): Promise<boolean> {
    const { book } = this.source;
    const today = this.source.today();
    const texts = this.source.texts().import;
    const paths = new Set(whom.kind === 'people' ? whom.paths : []);
    const contacts = [...book.all()]
      .filter(
        ({ path, tier }) =>
          whom.kind === 'everybody' ||
          (whom.kind === 'people' ? paths.has(path) : tier.kind === 'known' && tier.id === whom.id),
      )
      .sort((a, b) => this.source.compareNames(a.name, b.name) || (a.path < b.path ? -1 : 1));
    let text: string;
    if (format === 'ics') {
      const events = calendarEvents(contacts, dueDays, book, today, texts.events);
      const { leapDay } = this.source.settings();
      text = formatCalendar(texts.calendarName, events, today, { leapDay, alarm });
    } else {
      text = formatPeople(await exportPeople(this.notes, contacts, extras, book, today), format);
    }
    const failure = await this.files.create(file, text);
    if (failure === null) showNotice(texts.exported(contacts.length, file));
    else showRefusal(describeFileFailure(failure, this.source.language()));
    return failure === null;
  }

  async conflicts(keep: Contact, other: Contact): Promise<readonly MergeConflict[]> {
    const [kept, gone] = [await this.notes.read(keep.path), await this.notes.read(other.path)];
    return kept === null || gone === null ? [] : mergeConflicts(kept, gone, this.source.book.rules);
  }

  async merge(keep: Contact, other: Contact, taken: readonly string[]): Promise<boolean> {
    const { resolvedLinks } = this.app.metadataCache;
    const linking = Object.entries(resolvedLinks).flatMap(([path, links]) =>
      links[other.path] === undefined ? [] : [path],
    );
    const merging = { keep, other, taken };
    const { rules } = this.source.book;
    const resolve: LinkResolver = (target, from) =>
      this.app.metadataCache.getFirstLinkpathDest(target, from)?.path ?? null;
    return this.tell(await mergeContacts(this.notes, merging, linking, this.notePaths(), rules, resolve));
  }

  async keepApart(a: Contact, b: Contact): Promise<boolean> {
    return this.tell(await keepApart(this.notes, a, b, this.source.book.rules));
  }

  /** Makes a base over the folder of contacts, and opens it. */
  async makeBase(): Promise<void> {
    const texts = this.source.texts();
    const folder = this.folder();
    const text = formatBase(folder, this.source.book.rules.names, texts.import.base);
    const file = `${texts.import.base.file}.base`;
    const failure = await this.files.create(file, text);
    if (failure !== null) showRefusal(describeFileFailure(failure, this.source.language()));
    else showNotice(texts.done.makeFile(file));
  }

  private report(result: ImportResult, file: string): Promise<ImportResult> {
    const language = this.source.language();
    return reportImport(this.notes, result, {
      file,
      folder: this.folder(),
      notePaths: this.notePaths(),
      today: this.source.today(),
      texts: this.source.texts().import,
      why: (failure) => describeFailure(failure, language),
    });
  }

  private tell(result: ActionResult | Failure): boolean {
    if (result.kind === 'refused') {
      showRefusal(describeFailure(result, this.source.language()));
      return false;
    }
    this.tellAction(result.action);
    return true;
  }

  /** What was written, and of what was not how many and why the first. */
  private tellBatch(action: Action, failures: readonly Failure[], more: readonly NoticeButton[] = []): void {
    const [failure] = failures;
    if (failure === undefined || action.steps.length > 0) this.tellAction(action, more);
    if (failure === undefined) return;
    const first = describeFailure(failure, this.source.language());
    showRefusal(this.source.texts().import.leftAlone(failures.length, first));
  }

  private tellAction(action: Action, more: readonly NoticeButton[] = []): void {
    const texts = this.source.texts();
    const language = this.source.language();
    if (action.steps.length === 0) {
      showNotice(texts.done.nothing);
      return;
    }
    this.history.push(action);
    const said = describeAction(action.name, this.source.today(), language);
    const undo = (): void => {
      void this.history.undo(action).then((undone) => {
        if (undone.kind === 'refused') showRefusal(describeFailure(undone, language));
        else showNotice(undone.kind === 'done' ? texts.done.undone(said) : texts.done.nothingToUndo);
      });
    };
    showNoticeWithButtons(said, [...more, { label: texts.commands.undoAction, act: undo }]);
  }

  private folder(): string {
    return chooseNewContactsFolder(this.source.settings(), this.notePaths());
  }

  private notePaths(): readonly string[] {
    return this.app.vault.getMarkdownFiles().map((file) => file.path);
  }

  private async readTemplate(): Promise<string | null> {
    const path = this.source.settings().template.trim();
    return path === '' ? null : this.notes.read(path.endsWith('.md') ? path : `${path}.md`);
  }
}
