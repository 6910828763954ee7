import { reloaded, stalenessOf } from '../../src/taskpane/features/negotiation/staleness';
import { workedTitles } from './support/worked';

const numbers = (rows: readonly { number: string }[] = []): string[] => rows.map((row) => row.number);

describe('titles that change while they are negotiated', () => {
  const chosen = workedTitles();

  it('are not stale while versions agree, whatever their charges', () => {
    const tomorrow = chosen.map((row) => ({ ...row, interestCents: row.interestCents + 1, daysOverdue: 1 }));
    expect(stalenessOf(chosen, tomorrow)).toBeNull();
  });

  it('are told apart: gone and changed', () => {
    const now = chosen.slice(1).map((row, index) => (index === 0 ? { ...row, version: 2 } : row));
    const staleness = stalenessOf(chosen, now);
    expect(numbers(staleness?.gone)).toEqual(['1021/2']);
    expect(numbers(staleness?.changed)).toEqual(['1044/1']);
  });

  it('reload as they stand, without those that are gone', () => {
    const now = chosen.slice(1).map((row) => ({ ...row, version: 2 }));
    expect(reloaded(chosen, now).map((row) => row.version)).toEqual([2, 2]);
  });
});
