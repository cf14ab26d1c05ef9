import { buildQueue } from '../../app/review-queue';
import type { ReviewScope } from '../../app/review-session';
import type { ContactSource } from '../contact-source';
import { describeTier } from '../dialogs/describe-tier';

/** A choice of people for a review. */
export interface ScopeChoice {
  readonly scope: ReviewScope;
  readonly icon: string;
  readonly title: string;
  readonly text: string;
  readonly count: number;
}

/** Whom a review can ask about, with how many that are. */
export function scopeChoices(source: ContactSource): readonly ScopeChoice[] {
  const { scopes } = source.texts().session;
  const overview = source.overview();
  const suggested = source.suggestions().map(({ path }) => path);
  const choice = (scope: ReviewScope, icon: string, title: string, text: string): ScopeChoice => {
    const people = buildQueue(source.book, overview, scope, suggested, (a, b) => source.compareNames(a, b));
    return { scope, icon, title, text, count: people.length };
  };
  return [
    choice({ kind: 'everybody' }, 'users', scopes.everybody, scopes.everybodyText),
    choice({ kind: 'due' }, 'scale', scopes.due, scopes.dueText),
    ...overview.tiers.map(({ tier }) =>
      choice({ kind: 'tier', id: tier.id }, 'circle-dot', tier.name, describeTier(tier, source.language())),
    ),
    choice({ kind: 'untiered' }, 'circle-dashed', scopes.untiered, scopes.untieredText),
  ];
}
