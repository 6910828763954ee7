import type { AddinDouble } from './support/addinDouble';
import type { RequestBuilder } from './support/requestBuilder';
import { batch, connectedAddin, done, load, refusal } from './support/workbook';

let addin: AddinDouble;
const table = (request: RequestBuilder, name = 'CobrancaClientes') =>
  request.workbook.property('Tables').method('GetItemOrNullObject', name);

beforeEach(() => {
  addin = connectedAddin();
  done(addin, (request) => {
    request.range('Planilha1', 'A1:C4').set('Values', [
      ['Nome', 'Saldo', 'Dias'],
      ['Ana', 30, 3],
      ['Bia', 10, 9],
      ['Caio', 20, 6],
    ]);
    request.sheet('Planilha1').property('Tables').method('Add', 'A1:C4', true).set('Name', 'CobrancaClientes');
  });
});

const body = (): unknown => load(addin, (r) => table(r).method('GetDataBodyRange'), 'values').Values;
const address = (): unknown => load(addin, (r) => table(r).method('GetRange'), 'address').Address;

test.each([
  ['1Tabela', 'InvalidArgument'],
  ['A1', 'InvalidArgument'],
  ['Minha tabela', 'InvalidArgument'],
  ['cobrancaclientes', 'ItemAlreadyExists'],
])('a table cannot be named %s', (name, code) => {
  const second = refusal(addin, (request) => {
    request.range('Planilha1', 'F1:F2').set('Values', [['x'], [1]]);
    request.sheet('Planilha1').property('Tables').method('Add', 'F1:F2', true).set('Name', name);
  });
  expect(second).toBe(code);
});

test('a table over another table is refused', () => {
  const add = (request: RequestBuilder): unknown =>
    request.sheet('Planilha1').property('Tables').method('Add', 'C3:D5', true);
  expect(refusal(addin, add)).toBe('InvalidArgument');
});

test('headers become unique texts', () => {
  done(addin, (request) => {
    request.range('Planilha1', 'F1:H2').set('Values', [
      ['Valor', 'Valor', ''],
      [1, 2, 3],
    ]);
    request.sheet('Planilha1').property('Tables').method('Add', 'F1:H2', true).set('Name', 'Outra');
  });
  expect(load(addin, (r) => table(r, 'Outra').property('Columns'), 'items/name')).toMatchObject({
    _Items: [{ Name: 'Valor' }, { Name: 'Valor2' }, { Name: 'Coluna3' }],
  });
});

test('a row written right below joins the table, a new header renames its column', () => {
  done(addin, (request) => {
    request.range('Planilha1', 'A5:C5').set('Values', [['Davi', 5, 1]]);
    request.range('Planilha1', 'B1').set('Values', [['Saldo atual']]);
  });
  expect(address()).toBe('Planilha1!A1:C5');
  expect(addin.grid.tables()[0]?.columns).toEqual(['Nome', 'Saldo atual', 'Dias']);
});

test('rows are added, deleted by block and one by one, and what stands below moves along', () => {
  done(addin, (request) => {
    request.range('Planilha1', 'A7').set('Values', [['abaixo']]);
    table(request)
      .property('Rows')
      .method('Add', null, [['Davi', 5, 1]]);
  });
  expect(address()).toBe('Planilha1!A1:C5');
  expect(addin.grid.read({ sheet: addin.grid.activeSheet(), row: 7, column: 0, rows: 1, columns: 1 })).toEqual([
    ['abaixo'],
  ]);
  done(addin, (request) => {
    request.range('Planilha1', 'A2:C3').call('Delete', 'Up');
  });
  expect(address()).toBe('Planilha1!A1:C3');
  expect(body()).toEqual([
    ['Caio', 20, 6],
    ['Davi', 5, 1],
  ]);
  done(addin, (request) => {
    table(request).property('Rows').call('DeleteRowsAt', 0, 2);
  });
  expect(body()).toEqual([['', '', '']]);
});

test('a block narrower than the table cannot push its cells', () => {
  expect(refusal(addin, (request) => request.range('Planilha1', 'A2:B2').call('Delete', 'Up'))).toBe('InvalidArgument');
});

test('a table is sorted, filtered and shown whole again', () => {
  done(addin, (request) => {
    table(request)
      .property('Sort')
      .call('Apply', [{ key: 1, ascending: true }]);
    table(request)
      .property('Columns')
      .method('GetItem', 'Dias')
      .property('Filter')
      .call('ApplyCustomFilter', '>5', null, null);
  });
  expect(body()).toEqual([
    ['Bia', 10, 9],
    ['Caio', 20, 6],
    ['Ana', 30, 3],
  ]);
  let hidden = 0;
  let criteria = 0;
  let view = 0;
  const { value } = batch(addin, (request) => {
    const range = table(request).method('GetDataBodyRange');
    hidden = range.call('GetRowProperties', { rowHidden: true });
    view = range.method('GetVisibleView').load('values');
    criteria = table(request).property('Columns').method('GetItemAt', 2).property('Filter').load('criteria');
  });
  expect(value(hidden)).toEqual([{ rowHidden: false }, { rowHidden: false }, { rowHidden: true }]);
  expect(value(criteria)).toEqual({ Criteria: { filterOn: 'Custom', criterion1: '>5' } });
  expect(value(view)).toEqual({
    Values: [
      ['Bia', 10, 9],
      ['Caio', 20, 6],
    ],
  });
  done(addin, (request) => {
    table(request).call('ClearFilters');
  });
  expect(load(addin, (r) => table(r).property('AutoFilter'), 'isDataFiltered').IsDataFiltered).toBe(false);
});

test('a table is resized with its header in place, and nowhere else', () => {
  done(addin, (request) => {
    table(request).call('Resize', 'A1:C9');
  });
  expect(address()).toBe('Planilha1!A1:C9');
  expect(refusal(addin, (request) => table(request).call('Resize', 'A2:C9'))).toBe('InvalidArgument');
  expect(refusal(addin, (request) => table(request).call('Resize', 'A1:C1'))).toBe('InvalidArgument');
});

test('a deleted table is a null object, and a handle to it is of no use', () => {
  done(addin, (request) => {
    table(request).call('Delete');
  });
  let found = 0;
  const { value } = batch(addin, (request) => {
    found = table(request).load('name');
  });
  expect(value(found)).toBeNull();
  expect(refusal(addin, (request) => request.workbook.property('Tables').item('CobrancaClientes'))).toBe(
    'ItemNotFound',
  );
});

test('cells are not shifted under a filter', () => {
  done(addin, (request) => {
    table(request).property('Columns').method('GetItem', 'Dias').property('Filter').call('ApplyValuesFilter', ['3']);
  });
  expect(refusal(addin, (request) => request.range('Planilha1', 'A2:C2').call('Delete', 'Up'))).toBe(
    'InvalidOperation',
  );
  done(addin, (request) => {
    table(request).call('ClearFilters');
    request.range('Planilha1', 'A2:C2').call('Delete', 'Up');
  });
  expect(address()).toBe('Planilha1!A1:C3');
});

describe('what a person arranges', () => {
  const grid = () => addin.grid;
  const columns = (): unknown => load(addin, (r) => table(r).property('Columns'), 'items/id', 'items/name')._Items;
  const sheet = () => grid().activeSheet();

  test('a renamed header keeps the id of its column, and formulas follow', () => {
    done(addin, (request) => request.range('Planilha1', 'E1').set('Formulas', [['=SUM(CobrancaClientes[Saldo])']]));
    grid().type({ sheet: sheet(), row: 0, column: 1, rows: 1, columns: 1 }, [['Valor aberto']]);
    expect(columns()).toMatchObject([
      { Id: 1, Name: 'Nome' },
      { Id: 2, Name: 'Valor aberto' },
      { Id: 3, Name: 'Dias' },
    ]);
    expect(load(addin, (r) => r.range('Planilha1', 'E1'), 'formulas').Formulas).toEqual([
      ['=SUM(CobrancaClientes[Valor aberto])'],
    ]);
  });

  test('a moved column keeps its id, and its filter and the last sort go along', () => {
    done(addin, (request) => {
      table(request)
        .property('Sort')
        .call('Apply', [{ key: 1, ascending: false }], false, null);
      table(request).property('Columns').item('Saldo').property('Filter').call('ApplyCustomFilter', '>15', null, null);
    });
    grid().moveColumn(sheet(), 1, 0);
    expect(columns()).toMatchObject([{ Id: 2 }, { Id: 1 }, { Id: 3 }]);
    expect(load(addin, (r) => table(r).property('Sort'), 'fields').Fields).toMatchObject([
      { key: 0, ascending: false },
    ]);
    const id = grid().tables()[0]?.id ?? '';
    expect([0, 1, 2].map((at) => grid().columnFilter(id, at) !== null)).toEqual([true, false, false]);
  });

  test('rows hidden by hand stay hidden when the filter is taken away', () => {
    done(addin, (request) => {
      request.range('Planilha1', 'A2').set('RowHidden', true);
      table(request).property('Columns').item('Dias').property('Filter').call('ApplyCustomFilter', '>5', null, null);
      table(request).call('ClearFilters');
    });
    expect([1, 2, 3].map((row) => grid().rowHidden(sheet(), row))).toEqual([true, false, false]);
  });

  test('a sort moves visible rows only', () => {
    done(addin, (request) => {
      request.range('Planilha1', 'A3').set('RowHidden', true);
      table(request)
        .property('Sort')
        .call('Apply', [{ key: 0, ascending: false }], false, null);
    });
    expect(body()).toEqual([
      ['Caio', 20, 6],
      ['Bia', 10, 9],
      ['Ana', 30, 3],
    ]);
  });
});
