import { MemoryGrid } from '../../src/workbench/memory/memoryGrid';

test('a workbook comes back from what was saved', () => {
  const grid = new MemoryGrid();
  const sheet = grid.activeSheet();
  const area = { sheet, row: 0, column: 0, rows: 2, columns: 2 };
  grid.write(area, [
    ['a', 'b'],
    [1, '=A2*2'],
  ]);
  grid.setNumberFormats(area, [
    ['@', null],
    [null, '0.00'],
  ]);
  grid.addTable({ id: 'T1', name: 'T', area, columns: ['a', 'b'], style: 'TableStyleLight1', showFilterButton: true });
  grid.setName('Base', { ...area, rows: 1, columns: 1 });
  const copy = new MemoryGrid();
  copy.load(JSON.parse(JSON.stringify(grid.save())));
  expect(copy.readFormulas(area)).toEqual(grid.readFormulas(area));
  expect(copy.numberFormats(area)).toEqual(grid.numberFormats(area));
  expect(copy.tables()).toEqual(grid.tables());
  expect(copy.names()).toEqual(grid.names());
});

test('cells are sorted as Excel does: numbers, texts, booleans, empty ones last in both directions', () => {
  const grid = new MemoryGrid();
  const area = { sheet: grid.activeSheet(), row: 0, column: 0, rows: 5, columns: 1 };
  grid.write(area, [['b'], [''], [true], [2], ['Á']]);
  grid.sort(area, [{ key: 0, ascending: true }]);
  expect(grid.read(area)).toEqual([[2], ['Á'], ['b'], [true], ['']]);
  grid.sort(area, [{ key: 0, ascending: false }]);
  expect(grid.read(area)).toEqual([[true], ['b'], ['Á'], [2], ['']]);
});

test('inserted cells push only what stands in their columns', () => {
  const grid = new MemoryGrid();
  const sheet = grid.activeSheet();
  const area = { sheet, row: 0, column: 0, rows: 2, columns: 3 };
  grid.write(area, [
    [1, 2, 3],
    [4, 5, 6],
  ]);
  grid.insertCells({ sheet, row: 0, column: 1, rows: 1, columns: 1 }, 'Down');
  expect(grid.read({ ...area, rows: 3 })).toEqual([
    [1, '', 3],
    [4, 2, 6],
    ['', 5, ''],
  ]);
  grid.deleteCells({ sheet, row: 0, column: 1, rows: 1, columns: 1 }, 'Up');
  grid.deleteColumns(sheet, 0, 1);
  expect(grid.read(area)).toEqual([
    [2, 3, ''],
    [5, 6, ''],
  ]);
});
