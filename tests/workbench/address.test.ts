import {
  columnName,
  localAddress,
  looksLikeCell,
  parseAddress,
  quotedSheet,
} from '../../src/workbench/host/cells/address';

test.each([
  ['A1', { sheetName: null, row: 0, column: 0, rows: 1, columns: 1 }],
  ['$B$2:D4', { sheetName: null, row: 1, column: 1, rows: 3, columns: 3 }],
  ['D4:B2', { sheetName: null, row: 1, column: 1, rows: 3, columns: 3 }],
  ['Títulos!C3', { sheetName: 'Títulos', row: 2, column: 2, rows: 1, columns: 1 }],
  ["'Ana''s'!A1", { sheetName: "Ana's", row: 0, column: 0, rows: 1, columns: 1 }],
  ['A:C', { sheetName: null, row: 0, column: 0, rows: 1_048_576, columns: 3 }],
  ['2:3', { sheetName: null, row: 1, column: 0, rows: 2, columns: 16_384 }],
])('%s is read as an area', (text, area) => {
  expect(parseAddress(text)).toEqual(area);
});

test.each(['', 'A', '1', 'A0', 'A1:B2:C3', 'XFE1', 'A1048577', 'A1:3', 'não é', '#REF!'])(
  '%j is no address',
  (text) => {
    expect(parseAddress(text)).toBeNull();
  },
);

test('areas are written as Excel writes them', () => {
  expect(localAddress({ sheet: 's', row: 0, column: 0, rows: 1, columns: 1 })).toBe('A1');
  expect(localAddress({ sheet: 's', row: 1, column: 26, rows: 2, columns: 2 })).toBe('AA2:AB3');
  expect(localAddress({ sheet: 's', row: 0, column: 1, rows: 1_048_576, columns: 2 })).toBe('B:C');
  expect(localAddress({ sheet: 's', row: 3, column: 0, rows: 1, columns: 16_384 })).toBe('4:4');
  expect(columnName(16_383)).toBe('XFD');
});

test('only names with marks or that look like cells are put in quotes', () => {
  expect(quotedSheet('Parâmetros')).toBe('Parâmetros');
  expect(quotedSheet('Minha aba')).toBe("'Minha aba'");
  expect(quotedSheet('A1')).toBe("'A1'");
  expect(looksLikeCell('XFD1048576')).toBe(true);
  expect(looksLikeCell('XFE1')).toBe(false);
  expect(looksLikeCell('R1C1')).toBe(true);
});
