import { cellRuns } from '../../../src/workbench/univer/cellRuns';
import { ResultCache } from '../../../src/workbench/univer/resultCache';

const cell = (row: number, column: number) => ({ unitId: 'u', sheetId: 's', row, column });

describe('cells that waited for a custom function', () => {
  test('are joined into one run a column, whatever their order', () => {
    const runs = cellRuns([cell(3, 1), cell(1, 1), cell(2, 1), cell(2, 1), cell(9, 1), cell(1, 2)]);
    expect(runs.map(({ range }) => [range.startRow, range.endRow, range.startColumn])).toEqual([
      [1, 3, 1],
      [9, 9, 1],
      [1, 1, 2],
    ]);
  });
});

describe('the cache of results', () => {
  test('forgets the oldest when its keys grow too long', () => {
    const cache = new ResultCache<number>();
    const long = (name: string) => name.padEnd(30_000_000, '.');
    cache.set(long('a'), 1);
    cache.set(long('b'), 2);
    cache.set(long('c'), 3);
    expect(cache.get(long('a'))).toBeUndefined();
    expect(cache.get(long('c'))).toBe(3);
  });
});
