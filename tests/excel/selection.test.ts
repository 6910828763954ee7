import { bodyRuns, firstRowOf } from '../../src/excel/selection';

test.each<[string, number | null]>([
  ['B7', 6],
  ['B7:C9', 6],
  ['Títulos!$B$7', 6],
  ["'Títulos (2)'!A12,D9", 11],
  ['5:9', 4],
  ['C:C', null],
])('the first row of %s is %p', (address, row) => expect(firstRowOf(address)).toBe(row));

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
