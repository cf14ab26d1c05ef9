import type { App } from 'obsidian';
import { render } from 'preact';
import type { ContactSource } from '../contact-source';
import { OwnModal } from '../own-modals';
import type { UserActions } from '../user-actions';
import { roundsInOrder } from './round-people';
import { RoundView, type RoundActions } from './round-rows';

/** The checklist of a greeting round: ticking somebody logs the greeting at once. */
export class RoundDialog extends OwnModal {
  private stop: (() => void) | null = null;

  constructor(
    app: App,
    private readonly source: ContactSource,
    private readonly actions: UserActions,
    private readonly round: string | null,
  ) {
    super(app);
  }

  override onOpen(): void {
    this.modalEl.addClasses(['kit-dialog', 'kit-round-dialog']);
    const rounds = roundsInOrder(this.source);
    const chosen = rounds.find(({ id }) => id === this.round) ?? rounds[0];
    const title = rounds.length === 1 ? chosen?.name : undefined;
    this.setTitle(title ?? this.source.texts().commands.greetingRound.replace('…', ''));
    this.stop = this.source.subscribe(() => this.paint());
    this.paint();
  }

  override onClose(): void {
    this.stop?.();
    render(null, this.contentEl);
    this.contentEl.empty();
  }

  private paint(): void {
    render(
      <RoundView source={this.source} actions={this.roundActions} initial={this.round} />,
      this.contentEl,
    );
  }

  private readonly roundActions: RoundActions = {
    greet: ({ contact }, kind, text) =>
      this.actions.log({
        people: [{ path: contact.path, name: contact.name }],
        date: this.source.today(),
        kind,
        direction: kind?.outbound === true || kind?.suggestOutbound === true ? 'outbound' : 'mutual',
        text,
        followUp: null,
        plan: false,
      }),
    open: ({ contact }) => {
      this.close();
      void this.actions.open(contact.path, null, 'here');
    },
  };
}
