import type { ManagedColumn } from '../../src/excel/managedColumn';
import { columnRuns } from '../../src/excel/columnRuns';

const column = (header: string): ManagedColumn<unknown> => ({ header, kind: 'text', width: 10, cell: () => '' });
const columns = ['A', 'B', 'C'].map(column);
const runs = (headers: string[]) =>
  columnRuns(headers, columns).map(({ at, columns: ours }) => [at, ours.map(({ header }) => header).join('')]);

test('columns that stand together are written together', () => expect(runs(['A', 'B', 'C'])).toEqual([[0, 'ABC']]));

test('a column that the analyst put between ours is left alone', () =>
  expect(runs(['A', 'Minha nota', 'B', 'C', 'Outra'])).toEqual([
    [0, 'A'],
    [2, 'BC'],
  ]));

test('columns that the analyst moved are found where they are', () =>
  expect(runs(['C', 'A', 'B'])).toEqual([[0, 'CAB']]));
