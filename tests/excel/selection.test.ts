import { firstCellOf } from '../../src/excel/selection';
import { bodyRuns } from '../../src/excel/selectedLines';

test.each<[string, number | null, number]>([
  ['B7', 6, 1],
  ['B7:C9', 6, 1],
  ['Títulos!$B$7', 6, 1],
  ["'Títulos (2)'!AA12,D9", 11, 26],
  ['5:9', 4, 0],
  ['C:C', null, 0],
])('the first cell of %s is in row %p', (address, row, column) =>
  expect(firstCellOf(address)).toEqual(row === null ? null : { row, column }),
);

test('only lines of the body count, in every area of the selection', () => {
  const open = { headerRow: 0, bodyRows: 10 };
  const areas = [
    { rowIndex: 0, rowCount: 3 },
    { rowIndex: 5, rowCount: 1 },
    { rowIndex: 9, rowCount: 50 },
    { rowIndex: 40, rowCount: 2 },
  ];
  expect(bodyRuns(areas, open)).toEqual([
    [0, 2],
    [4, 1],
    [8, 2],
  ]);
});

test('a whole column is the whole body', () => {
  expect(bodyRuns([{ rowIndex: 0, rowCount: 1_048_576 }], { headerRow: 0, bodyRows: 600 })).toEqual([[0, 600]]);
});
