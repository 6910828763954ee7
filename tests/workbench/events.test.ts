import type { AddinDouble } from './support/addinDouble';
import { connectedAddin, done, load } from './support/workbook';

let addin: AddinDouble;
let sheet: string;
beforeEach(() => {
  addin = connectedAddin();
  sheet = addin.grid.activeSheet();
});

/** Type, target and message of every object event so far. */
async function events(): Promise<unknown[]> {
  await addin.session.activity.settled();
  return addin.entries().map(([, type, target, message]) => [type, target, JSON.parse(message as string) as unknown]);
}

const cell = (row: number, column: number) => ({ sheet, row, column, rows: 1, columns: 1 });

test('a change by a person and one by the add-in are told apart', async () => {
  done(addin, (request) => {
    request.workbook.property('Worksheets').call('_RegisterDataChangedEvent');
  });
  addin.grid.type(cell(1, 1), [[5]]);
  done(addin, (request) => request.range('Planilha1', 'C3').set('Values', [[1]]));
  expect(await events()).toMatchObject([
    [10, 'Workbook', { address: 'B2', worksheetId: sheet, triggerSource: 'Unknown', source: 'Local' }],
    [10, 'Workbook', { address: 'C3', worksheetId: sheet, triggerSource: 'ThisLocalAddin' }],
  ]);
});

test('nothing is told while events are switched off, nor after the handler was removed', async () => {
  done(addin, (request) => {
    request.workbook.property('Worksheets').call('_RegisterDataChangedEvent');
    request.workbook.property('_Runtime').set('EnableEvents', false);
    request.range('Planilha1', 'A1').set('Values', [[1]]);
    request.workbook.property('_Runtime').set('EnableEvents', true);
    request.workbook.property('Worksheets').call('_UnregisterDataChangedEvent');
  });
  addin.grid.type(cell(1, 1), [[5]]);
  expect(await events()).toEqual([]);
});

test('the cells of a change can be read through the event', async () => {
  done(addin, (request) => {
    request.sheet('Planilha1').call('_RegisterDataChangedEvent');
  });
  addin.grid.type(cell(3, 2), [['novo']]);
  const [event] = (await events()) as [[number, string, { referenceId: string }]];
  const find = '_GetRangeForEventByReferenceId';
  expect(load(addin, (r) => r.workbook.method(find, event[2].referenceId), 'values', 'address')).toEqual({
    Values: [['novo']],
    Address: 'Planilha1!C4',
  });
});

test('a table hears of its own cells and of the selection that enters and leaves it', async () => {
  done(addin, (request) => {
    request.range('Planilha1', 'A1:B3').set('Values', [
      ['a', 'b'],
      [1, 2],
      [3, 4],
    ]);
    const table = request.sheet('Planilha1').property('Tables').method('Add', 'A1:B3', true);
    table.call('_RegisterDataChangedEvent');
    table.call('_RegisterSelectionChangedEvent');
  });
  addin.grid.type(cell(8, 8), [[1]]);
  addin.grid.type({ sheet, row: 1, column: 1, rows: 1, columns: 2 }, [[9, 9]]);
  addin.grid.select([cell(1, 0)]);
  addin.grid.select([cell(9, 9)]);
  expect(await events()).toMatchObject([
    [101, 'T1', { address: 'B2', tableId: 'T1' }],
    [100, 'T1', { address: 'A2' }],
    [100, 'T1', { address: '' }],
  ]);
});

test('sheets that are added, activated, left and deleted are told', async () => {
  done(addin, (request) => {
    const sheets = request.workbook.property('Worksheets');
    for (const name of ['Added', 'Deleted', 'Activated', 'Deactivated']) sheets.call(`_Register${name}Event`);
  });
  const added = addin.grid.addSheet('Nova');
  addin.grid.activate(added);
  addin.grid.deleteSheet(added);
  expect(await events()).toEqual([
    [13, 'Workbook', { worksheetId: added, source: 'Local' }],
    [12, 'Workbook', { worksheetId: sheet }],
    [11, 'Workbook', { worksheetId: added }],
    [15, 'Workbook', { worksheetId: added, source: 'Local' }],
    [12, 'Workbook', { worksheetId: added }],
    [11, 'Workbook', { worksheetId: sheet }],
  ]);
});
