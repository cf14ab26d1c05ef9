import type { BatchControl } from '../../app/action-batch';
import type { ExportExtra } from '../../app/export/exported-people';
import type { ExportFormat } from '../../app/export/export-formats';
import type { ImportMode, ImportResult } from '../../app/import/import-people';
import type { ImportPreview, KnownRow } from '../../app/import/import-preview';
import type { ImportChoice } from '../../app/import/plan-import';
import type { MergeConflict } from '../../app/join-properties';
import type { Contact } from '../../core/contact';
import type { ColumnMapping } from '../../formats/mapped-csv';
import type { MessageDay } from '../../formats/linkedin-messages';

/** Whose data are exported. */
export type ExportScope =
  | { readonly kind: 'everybody' }
  | { readonly kind: 'tier'; readonly id: string }
  | { readonly kind: 'people'; readonly paths: readonly string[] };

/** What is exported, and where to. */
export interface ExportWish {
  readonly format: ExportFormat;
  readonly whom: ExportScope;
  readonly extras: ReadonlySet<ExportExtra>;
  readonly dueDays: boolean;
  /** path of the new file in the vault */
  readonly file: string;
}

/** What the dialogs for import, export and duplicates ask for. Each tells its outcome in one notice, with Undo where it wrote. */
export interface ImportActions {
  /** everybody whom list notes name */
  listed(): Promise<readonly KnownRow[]>;
  import(
    preview: ImportPreview,
    mode: ImportMode,
    choices: ReadonlyMap<string, ImportChoice>,
    file: string,
    withReport: boolean,
    control: BatchControl,
  ): Promise<ImportResult>;
  importMessages(days: readonly MessageDay[], file: string, control: BatchControl): Promise<void>;
  /** keeps what the columns of a table tell, for the next file */
  rememberColumns(mapping: ColumnMapping): Promise<void>;
  export(wish: ExportWish): Promise<boolean>;
  conflicts(keep: Contact, other: Contact): Promise<readonly MergeConflict[]>;
  merge(keep: Contact, other: Contact, taken: readonly string[]): Promise<boolean>;
  keepApart(a: Contact, b: Contact): Promise<boolean>;
}
