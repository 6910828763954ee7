import type { AddinDouble } from './support/addinDouble';
import { batch, connectedAddin, done, load, refusal } from './support/workbook';

let addin: AddinDouble;
beforeEach(() => {
  addin = connectedAddin();
});

test.each([
  ['', 'InvalidArgument'],
  ['com/barra', 'InvalidArgument'],
  ['x'.repeat(32), 'InvalidArgument'],
  ["'aspas", 'InvalidArgument'],
  ['PLANILHA1', 'ItemAlreadyExists'],
])('a sheet cannot be named %j', (name, code) => {
  expect(refusal(addin, (request) => request.workbook.property('Worksheets').method('Add', name))).toBe(code);
});

test('sheets are found by name in any case and by id, renamed, activated and deleted; the last one stays', () => {
  done(addin, (request) => {
    request.workbook.property('Worksheets').method('Add', 'Títulos');
    request.sheet('títulos').set('Name', 'Títulos 2').call('Activate');
  });
  const id = addin.grid.activeSheet();
  expect(load(addin, (r) => r.sheet(id), 'name').Name).toBe('Títulos 2');
  done(addin, (request) => {
    request.sheet(id).call('Delete');
  });
  expect(addin.grid.sheets().map((sheet) => sheet.name)).toEqual(['Planilha1']);
  expect(refusal(addin, (request) => request.sheet('Planilha1').call('Delete'))).toBe('InvalidOperation');
});

test('names point at cells until they are deleted', () => {
  done(addin, (request) => {
    request.workbook.property('Names').method('Add', 'Cobranca_DataBase', request.range('Planilha1', 'B2'), null);
    request.range('Planilha1', 'B2').set('Values', [[46_000]]);
  });
  const find = 'GetItemOrNullObject';
  const range = load(
    addin,
    (r) => r.workbook.property('Names').method(find, 'cobranca_database').method('GetRangeOrNullObject'),
    'values',
    'address',
    'worksheet/id',
  );
  expect(range).toEqual({
    Values: [[46_000]],
    Address: 'Planilha1!B2',
    Worksheet: { Id: addin.grid.activeSheet() },
  });
  done(addin, (request) => {
    request.workbook.property('Names').method(find, 'Cobranca_DataBase').call('Delete');
  });
  let gone = 0;
  const { value } = batch(addin, (request) => {
    gone = request.workbook
      .property('Names')
      .method(find, 'Cobranca_DataBase')
      .method('GetRangeOrNullObject')
      .load('values');
  });
  expect(value(gone)).toBeNull();
});

test('settings hold any JSON and are gone when deleted', () => {
  const settings = 'Settings';
  done(addin, (request) => {
    request.workbook.property(settings).method('Add', 'tabela', { id: 'T1', linhas: [1, 2] });
  });
  expect(
    load(addin, (r) => r.workbook.property(settings).method('GetItemOrNullObject', 'tabela'), 'value').Value,
  ).toEqual({ id: 'T1', linhas: [1, 2] });
  done(addin, (request) => {
    request.workbook.property(settings).item('tabela').call('Delete');
  });
  expect(addin.settings.current).toEqual({});
});

test('numbers are read and written as in Brazil', () => {
  const culture = load(
    addin,
    (r) => r.workbook.property('Application').property('CultureInfo'),
    'name',
    'numberFormat/numberDecimalSeparator',
  );
  expect(culture).toEqual({ Name: 'pt-BR', NumberFormat: { NumberDecimalSeparator: ',' } });
});

test('panes are frozen and released', () => {
  done(addin, (request) => {
    request.sheet('Planilha1').property('FreezePanes').call('FreezeRows', 1);
  });
  expect(
    load(addin, (r) => r.sheet('Planilha1').property('FreezePanes').method('GetLocationOrNullObject'), 'address')
      .Address,
  ).toBe('Planilha1!1:1');
  done(addin, (request) => {
    request.sheet('Planilha1').property('FreezePanes').call('Unfreeze');
  });
  expect(addin.grid.frozen(addin.grid.activeSheet())).toEqual({ rows: 0, columns: 0 });
});

test('one selected range is expected to be one', () => {
  const sheet = addin.grid.activeSheet();
  addin.grid.select([
    { sheet, row: 0, column: 0, rows: 1, columns: 1 },
    { sheet, row: 5, column: 0, rows: 1, columns: 1 },
  ]);
  expect(refusal(addin, (request) => request.workbook.method('GetSelectedRange'))).toBe('InvalidSelection');
  expect(load(addin, (r) => r.workbook.method('GetSelectedRanges'), 'address', 'areaCount')).toEqual({
    Address: 'Planilha1!A1,Planilha1!A6',
    AreaCount: 2,
  });
});
