import { cellBlock } from '../../src/excel/cellBlock';
import { bodyRuns } from '../../src/excel/selectedLines';

test.each<[string, [number, number, number, number] | null]>([
  ['B7', [6, 6, 1, 1]],
  ['B7:C9', [6, 8, 1, 2]],
  ['Títulos!$B$7', [6, 6, 1, 1]],
  ["'Títulos (2)'!AA12,D9", [8, 11, 3, 26]],
  ['5:9', [4, 8, 0, Number.MAX_SAFE_INTEGER]],
  ['C:C', [0, Number.MAX_SAFE_INTEGER, 2, 2]],
  ['', null],
])('%s is the block %p', (address, block) => {
  const [firstRow, lastRow, firstColumn, lastColumn] = block ?? [];
  expect(cellBlock(address)).toEqual(block === null ? null : { firstRow, lastRow, firstColumn, lastColumn });
});

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
