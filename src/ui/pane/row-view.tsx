import type { Day } from '../../core/day';
import type { ContactSource } from '../contact-source';
import type { Dialogs, UserActions } from '../user-actions';
import { ComingUpRow } from './coming-up-row';
import { followUpActions } from './follow-up-actions';
import { FollowUpRow } from './follow-up-row';
import { FreshStartRow } from './fresh-start-row';
import { GroupRow, HeadingRow, MessageRow, ProblemRow, TierRow } from './list-rows';
import { NextReviewRow } from './next-review-row';
import { PersonRow, type PersonRowActions } from './person-row';
import type { Row } from './row';
import { SuggestionRow } from './suggestion-row';

interface RowViewProps {
  readonly row: Row;
  /** the row that keys and the tabulator reach */
  readonly active: boolean;
  readonly selected: boolean;
  readonly source: ContactSource;
  readonly actions: UserActions;
  readonly dialogs: Dialogs;
  readonly rowActions: PersonRowActions;
  /** what a click or Enter does */
  readonly activate: () => void;
  /** begins anew after a silence since a day */
  readonly freshStart: (last: Day) => void;
}

/** One row of the pane, whatever it is. */
export function RowView(props: RowViewProps) {
  const { row, active, source, actions, dialogs, activate } = props;
  switch (row.kind) {
    case 'heading':
      return <HeadingRow title={row.title} note={row.note} />;
    case 'group':
      return (
        <GroupRow
          group={row.group}
          folded={row.folded}
          active={active}
          rowKey={row.key}
          source={source}
          toggle={activate}
        />
      );
    case 'person':
      return (
        <PersonRow
          person={row.person}
          look={row.look}
          active={active}
          selected={props.selected}
          source={source}
          actions={props.rowActions}
        />
      );
    case 'tier':
      return <TierRow group={row.group} active={active} rowKey={row.key} source={source} show={activate} />;
    case 'suggestion': {
      const { path, name, to } = row.suggestion;
      return (
        <SuggestionRow
          suggestion={row.suggestion}
          active={active}
          rowKey={row.key}
          source={source}
          open={activate}
          move={() => void actions.setTier([{ path, name }], to)}
          dismiss={() => actions.dismissSuggestion(path)}
        />
      );
    }
    case 'fresh-start':
      return (
        <FreshStartRow
          last={row.last}
          active={active}
          rowKey={row.key}
          source={source}
          start={() => props.freshStart(row.last)}
        />
      );
    case 'next-review':
      return (
        <NextReviewRow
          on={row.on}
          isOpen={row.isOpen}
          active={active}
          rowKey={row.key}
          source={source}
          start={() => dialogs.reviewTiers()}
        />
      );
    case 'problem':
      return (
        <ProblemRow
          problem={row.problem}
          active={active}
          rowKey={row.key}
          source={source}
          open={activate}
          mend={() => void actions.mend(row.problem)}
        />
      );
    case 'follow-up':
      return (
        <FollowUpRow
          followUp={row.followUp}
          active={active}
          rowKey={row.key}
          source={source}
          actions={followUpActions(actions, dialogs)}
        />
      );
    case 'coming-up':
      return (
        <ComingUpRow
          item={row.item}
          active={active}
          rowKey={row.key}
          source={source}
          open={activate}
          log={(person) => dialogs.log([person])}
        />
      );
    case 'note':
      return <div class="kit-message">{row.text}</div>;
    case 'message':
      return <MessageRow message={row.message} source={source} add={() => dialogs.add('')} />;
  }
}
