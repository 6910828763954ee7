import type { Change, ChangeKind } from '../../../contract/changes';

/** How many changes there are of each kind, in the order in which the kinds first come. */
export const countKinds = (changes: readonly Change[]): { kind: ChangeKind; count: number }[] => {
  const counts = new Map<ChangeKind, number>();
  for (const { kind } of changes) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
};
