import { TFile, type WorkspaceLeaf } from 'obsidian';
import { buildPersonCard, entryLinesOf } from '../../book/person-card';
import { sameData } from '../../core/same-data';
import { readConversationNotes, type ConversationNotes } from '../../note/talking-points';
import type { Contact } from '../../core/contact';
import type { ContactSource } from '../contact-source';
import { PaintedView } from '../painted-view';
import type { Dialogs, UserActions } from '../user-actions';
import { Card } from './card';
import { NobodyCard } from './nobody-card';

/** The view's type, as layouts keep it. */
export const cardViewType = 'keep-in-touch-card';

const noNotes: ConversationNotes = Object.freeze({ points: [], details: [] });

/**
 * The card of the person whose note is active, beside the notes. While another note is active it stays with the person it
 * showed last. What a note holds for the next conversation is read of the one that is shown, and only while the view is
 * seen.
 */
export class CardView extends PaintedView {
  override navigation = false;
  private shown: string | null = null;
  /** the note that was active when the view last looked, and whether it was a contact then */
  private followed: { readonly path: string; readonly isContact: boolean } | null = null;
  private notes = noNotes;
  private isStale = true;
  /** the contact as it was when its note was read */
  private readOf: Contact | null = null;
  private turn = 0;

  constructor(
    leaf: WorkspaceLeaf,
    source: ContactSource,
    private readonly actions: UserActions,
    private readonly dialogs: Dialogs,
  ) {
    super(leaf, source);
    this.icon = 'contact';
  }

  getViewType(): string {
    return cardViewType;
  }

  getDisplayText(): string {
    return this.source.texts().card.title;
  }

  override async onOpen(): Promise<void> {
    this.contentEl.addClass('kit-profile-view');
    const { workspace, vault, metadataCache } = this.app;
    const follow = (): void => {
      if (this.follow()) this.markDirty();
    };
    this.registerEvent(workspace.on('file-open', follow));
    this.registerEvent(workspace.on('active-leaf-change', follow));
    this.registerEvent(
      metadataCache.on('changed', ({ path }) => {
        if (path !== this.shown) return;
        this.isStale = true;
        this.markDirty();
      }),
    );
    this.registerEvent(
      vault.on('rename', (file, oldPath) => {
        if (!(file instanceof TFile)) return;
        if (this.followed?.path === oldPath) this.followed = { ...this.followed, path: file.path };
        if (this.shown !== oldPath) return;
        this.shown = file.path;
        this.markDirty();
      }),
    );
    return super.onOpen();
  }

  /** Shows this person, until the note of another one is opened. */
  show(path: string): void {
    this.follow();
    this.take(path);
    this.paint();
    this.contentEl.querySelector<HTMLElement>('[data-focus-home]')?.focus();
  }

  protected renderContent() {
    this.follow();
    const { source, actions, dialogs, app } = this;
    const contact = this.shown === null ? undefined : source.book.get(this.shown);
    if (contact === undefined) return <NobodyCard source={source} dialogs={dialogs} />;
    // Where the book knows more, other lines are asked for.
    if (this.isStale || this.readOf !== contact) void this.readNotes(contact);
    const card = buildPersonCard(source.book, contact, this.notes, source.today(), (a, b) =>
      source.compareNames(a, b),
    );
    return (
      <Card key={contact.path} app={app} card={card} source={source} actions={actions} dialogs={dialogs} />
    );
  }

  /** Looks which note is active; true where somebody else is to be shown. */
  private follow(): boolean {
    const path = this.app.workspace.getActiveFile()?.path;
    if (path === undefined) return false;
    const isContact = this.source.book.get(path) !== undefined;
    const isNews = this.followed?.path !== path || (isContact && !this.followed.isContact);
    this.followed = { path, isContact };
    if (!isNews || !isContact || path === this.shown) return false;
    this.take(path);
    return true;
  }

  private take(path: string): void {
    if (path === this.shown) return;
    this.shown = path;
    this.notes = noNotes;
    this.isStale = true;
  }

  private async readNotes(contact: Contact): Promise<void> {
    const { path } = contact;
    this.isStale = false;
    this.readOf = contact;
    this.turn += 1;
    const { turn } = this;
    const file = this.app.vault.getFileByPath(path);
    const text = file === null ? '' : await this.app.vault.cachedRead(file);
    const notes = readConversationNotes(text, entryLinesOf(this.source.book, contact, this.source.today()));
    // Whoever was asked for meanwhile has a note of their own.
    if (turn !== this.turn || path !== this.shown || sameData(notes, this.notes)) return;
    this.notes = notes;
    this.markDirty();
  }
}
