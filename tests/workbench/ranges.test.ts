import type { AddinDouble } from './support/addinDouble';
import { batch, connectedAddin, done, load, refusal } from './support/workbook';

let addin: AddinDouble;
beforeEach(() => {
  addin = connectedAddin();
});

const values = (address: string): unknown => load(addin, (r) => r.range('Planilha1', address), 'values').Values;

test('null leaves a cell alone, an empty text clears it', () => {
  done(addin, (request) => {
    request.range('Planilha1', 'A1:C1').set('Values', [['a', 'b', 'c']]);
    request.range('Planilha1', 'A1:C1').set('Values', [[null, '', 'z']]);
  });
  expect(values('A1:C1')).toEqual([['a', '', 'z']]);
});

test('a text format given before keeps what looks like a number, whether it comes as one text or a matrix', () => {
  done(addin, (request) => {
    request
      .range('Planilha1', 'A1:A2')
      .set('NumberFormat', '@')
      .set('Values', [['00123'], ['12/31/2026']]);
    request.range('Planilha1', 'B1').set('Values', [['00123']]);
  });
  expect(values('A1:B2')).toEqual([
    ['00123', 123],
    ['12/31/2026', ''],
  ]);
});

test('a formula is kept as written and typed as its value', () => {
  done(addin, (request) => {
    request.range('Planilha1', 'A1:B1').set('Formulas', [['=SUM(1,2)', "'=não"]]);
  });
  expect(load(addin, (r) => r.range('Planilha1', 'A1:B1'), 'formulas', 'values')).toMatchObject({
    Formulas: [['=SUM(1,2)', '=não']],
  });
});

test.each([
  ['a semicolon between arguments', '=SUM(1;2)'],
  ['an open parenthesis', '=SUM(1,2'],
  ['an open text', '="abc'],
  ['a sign without its number', '=1+'],
])('%s is no formula', (_name, formula) => {
  expect(refusal(addin, (request) => request.range('Planilha1', 'A1').set('Formulas', [[formula]]))).toBe(
    'InvalidArgument',
  );
});

test('a matrix of another size than the range is refused', () => {
  expect(refusal(addin, (request) => request.range('Planilha1', 'A1:B2').set('Values', [[1, 2]]))).toBe(
    'InvalidArgument',
  );
});

test.each(['A0', 'abc', 'Outra!A1', 'XFE1'])('the address %s is refused', (address) => {
  expect(refusal(addin, (request) => request.range('Planilha1', address))).toBe('InvalidArgument');
});

test('ranges are made from ranges', () => {
  const addresses: unknown[] = [];
  const { value } = batch(addin, (request) => {
    const range = request.range('Planilha1', 'B2:D5');
    const found = [
      range.method('GetCell', 1, 1),
      range.method('GetRow', 3),
      range.method('GetLastRow'),
      range.method('GetResizedRange', 1, -1),
      range.method('GetOffsetRange', 1, 0),
      range.method('GetEntireColumn'),
      range.method('GetIntersectionOrNullObject', 'C1:C3'),
      range.method('GetBoundingRect', request.range('Planilha1', 'F9')),
    ];
    addresses.push(...found.map((one) => one.load('address')));
  });
  expect(addresses.map((action) => value(action as number))).toEqual(
    ['C3', 'B5:D5', 'B5:D5', 'B2:C6', 'B3:D6', 'B:D', 'C2:C3', 'B2:F9'].map((address) => ({
      Address: `Planilha1!${address}`,
    })),
  );
});

test('the used range is what holds values; none is a null object', () => {
  let empty = 0;
  const { value } = batch(addin, (request) => {
    empty = request.sheet('Planilha1').method('GetUsedRangeOrNullObject', true).load('address');
  });
  expect(value(empty)).toBeNull();
  done(addin, (request) => request.range('Planilha1', 'C3:D9').set('Values', 1));
  expect(load(addin, (r) => r.sheet('Planilha1').method('GetUsedRangeOrNullObject', true), 'address').Address).toBe(
    'Planilha1!C3:D9',
  );
});

test('a kept range follows its cells when cells above are inserted or deleted', () => {
  let first = 0;
  const { value } = batch(addin, (request) => {
    const range = request.range('Planilha1', 'A5:B6');
    first = request.action(1, range.id, '');
  });
  const { _ReferenceId: reference } = value(first) as { _ReferenceId: string };
  done(addin, (request) => {
    request.range('Planilha1', 'A2:B3').method('Insert', 'Down');
  });
  expect(load(addin, (r) => r.reference(reference), 'address').Address).toBe('Planilha1!A7:B8');
  done(addin, (request) => {
    request.range('Planilha1', 'A1:B1').call('Delete', 'Up');
  });
  expect(load(addin, (r) => r.reference(reference), 'address').Address).toBe('Planilha1!A6:B7');
});

test('looks reach the grid; a colour that is none is refused', () => {
  done(addin, (request) => {
    const format = request.range('Planilha1', 'A1').property('Format');
    format.property('Fill').set('Color', '#ffeecc');
    format.property('Font').set('Bold', true);
    format.set('ColumnWidth', 75);
  });
  const sheet = addin.grid.activeSheet();
  expect(addin.grid.format({ sheet, row: 0, column: 0, rows: 1, columns: 1 })).toEqual({ fill: '#FFEECC', bold: true });
  expect(addin.grid.columnWidth(sheet, 0)).toBe(100);
  expect(
    refusal(addin, (r) => r.range('Planilha1', 'A1').property('Format').property('Fill').set('Color', 'azulado')),
  ).toBe('InvalidArgument');
});

test('members that the workbench lacks are refused and counted in the log', () => {
  expect(refusal(addin, (request) => request.range('Planilha1', 'A1').call('GetPrintArea'))).toBe('ApiNotFound');
  expect(refusal(addin, (request) => request.range('Planilha1', 'A1').load('nada'))).toBe('ApiNotFound');
  expect(refusal(addin, (request) => request.range('Planilha1', 'A1').set('Values2', 1))).toBe('ApiNotFound');
  expect(addin.log.filter((line) => line.kind === 'notFound')).toHaveLength(3);
});

test('rules of colour and of input are kept by the grid', () => {
  done(addin, (request) => {
    const range = request.range('Planilha1', 'B2:B9');
    const custom = range.property('ConditionalFormats').method('Add', 'Custom').property('Custom');
    custom.property('Format').property('Fill').set('Color', '#FF0000');
    custom.property('Rule').set('Formula', '=$B2>90');
    const value = range.property('ConditionalFormats').method('Add', 'CellValue').property('CellValue');
    value.property('Format').property('Font').set('Color', '#00FF00');
    value.set('Rule', { formula1: '=0', operator: 'LessThan' });
    range.property('DataValidation').set('Rule', { list: { inCellDropDown: true, source: 'a,b' } });
  });
  expect(addin.grid.conditionalRules(addin.grid.activeSheet())).toMatchObject([
    { formula: '=$B2>90', fill: '#FF0000' },
    { formula: '=B2<0', fontColor: '#00FF00' },
  ]);
  expect(load(addin, (r) => r.range('Planilha1', 'B2').property('DataValidation'), 'type').Type).toBe('List');
  done(addin, (request) => {
    request.range('Planilha1', 'B2:B9').property('ConditionalFormats').call('ClearAll');
    request.range('Planilha1', 'B2:B9').property('DataValidation').call('Clear');
  });
  expect(addin.grid.conditionalRules(addin.grid.activeSheet())).toEqual([]);
  expect(load(addin, (r) => r.range('Planilha1', 'B2').property('DataValidation'), 'type').Type).toBe('None');
});
