/** Groups under Today: folded at first, since the picks are enough for a day. */
export const todayGroups = { due: 'today:due', soon: 'today:soon', moves: 'today:moves' } as const;
