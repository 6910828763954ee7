import type { ResponseBody } from '../../src/workbench/host/richApi/requestShapes';
import addSheetAndWrite from './recorded/addSheetAndWrite.json';
import addTable from './recorded/addTable.json';
import blocks from './recorded/blocks.json';
import blocksCleanUp from './recorded/blocksCleanUp.json';
import failing from './recorded/failing.json';
import loadTable from './recorded/loadTable.json';
import nullObject from './recorded/nullObject.json';
import registerSelection from './recorded/registerSelection.json';
import selectedRanges from './recorded/selectedRanges.json';
import type { AddinDouble } from './support/addinDouble';
import { connectedAddin } from './support/workbook';

/** Messages recorded from the genuine office.js 1.1.110, sent once more. */
function play(addin: AddinDouble, recorded: unknown): ResponseBody {
  const answer = addin.execute(recorded);
  expect(answer).toMatchObject({ Version: 1, Error: 0 });
  const [, , text] = answer?.Data as [number, unknown[], string];
  return JSON.parse(text) as ResponseBody;
}

const valueOf = (response: ResponseBody, action: number): unknown =>
  response.Results.find((one) => one.ActionId === action)?.Value;

test('a sheet that is missing is the value null, also for what is loaded from it', () => {
  const response = play(connectedAddin(), nullObject);
  expect(response.Error).toBeUndefined();
  expect(valueOf(response, 6)).toBeNull();
  expect(valueOf(response, 7)).toBeNull();
});

test('a new sheet takes values and gives them back in the same message', () => {
  const response = play(connectedAddin(), addSheetAndWrite);
  expect(valueOf(response, 12)).toEqual({
    Address: 'Carteira!A1:B2',
    Values: [
      ['Nome', 'Saldo'],
      ['Ana', 10.5],
    ],
    ValueTypes: [
      ['String', 'String'],
      ['String', 'Double'],
    ],
  });
  expect(valueOf(response, 8)).toEqual(valueOf(response, 10));
});

test('a write that office.js cut into blocks reaches the grid in one call, and its references are let go', () => {
  const addin = connectedAddin();
  play(addin, addSheetAndWrite);
  const before = addin.session.references.size;
  addin.grid.writes = 0;
  const response = play(addin, blocks);
  expect(response.Error).toBeUndefined();
  expect(addin.grid.writes).toBe(1);
  const sheet = addin.grid.sheets()[1]?.id ?? '';
  expect(addin.grid.read({ sheet, row: 319, column: 4, rows: 1, columns: 10 })).toEqual([
    [3190, 3191, 3192, 3193, 3194, 3195, 3196, 3197, 3198, 3199],
  ]);
  const kept = addin.session.references.size;
  play(addin, blocksCleanUp);
  expect(addin.session.references.size).toBeLessThan(kept);
  expect(addin.session.references.size - before).toBeLessThanOrEqual(1);
});

test('a new table is found again by the id it answered with', () => {
  const addin = connectedAddin();
  play(addin, addSheetAndWrite);
  expect(valueOf(play(addin, addTable), 12)).toMatchObject({ Id: 'T1', Name: 'CobrancaClientes' });
  const response = play(addin, loadTable);
  expect(valueOf(response, 19)).toEqual({
    _Items: [expect.objectContaining({ Name: 'Nome' }), expect.objectContaining({ Name: 'Saldo' })],
  });
  expect(valueOf(response, 22)).toMatchObject({ Name: 'Carteira' });
});

test('a trace is answered twice, and the selection is told from then on', async () => {
  const addin = connectedAddin();
  const response = play(addin, registerSelection);
  expect(response.TraceIds).toEqual([7]);
  expect(response.Results).toContainEqual({ ActionId: 7, Value: null });
  const [sheet] = addin.grid.sheets();
  addin.grid.select([{ sheet: sheet?.id ?? '', row: 1, column: 1, rows: 2, columns: 2 }]);
  await addin.session.activity.settled();
  expect(addin.entries()).toEqual([
    [65_536, 14, 'Workbook', JSON.stringify({ address: 'B2:C3', worksheetId: sheet?.id }), expect.any(Number), false],
  ]);
});

test('several selected areas are read through their collection', () => {
  const addin = connectedAddin();
  const sheet = addin.grid.activeSheet();
  addin.grid.select([
    { sheet, row: 1, column: 0, rows: 1, columns: 1 },
    { sheet, row: 4, column: 0, rows: 3, columns: 1 },
  ]);
  const response = play(addin, selectedRanges);
  expect(valueOf(response, 9)).toMatchObject({
    _Items: [
      { RowIndex: 1, RowCount: 1 },
      { RowIndex: 4, RowCount: 3 },
    ],
  });
  expect(valueOf(response, 12)).toMatchObject({ Id: sheet });
});

test('a failing action is named with its place; what came before stays, what comes after is left undone', () => {
  const addin = connectedAddin();
  play(addin, addSheetAndWrite);
  const response = play(addin, failing);
  expect(response.Error).toMatchObject({ Code: 'ApiNotFound', Location: 'Worksheet.charts', ActionIndex: 7 });
  const sheet = addin.grid.sheets()[1]?.id ?? '';
  expect(addin.grid.read({ sheet, row: 0, column: 3, rows: 2, columns: 1 })).toEqual([['antes'], ['']]);
  expect(addin.log).toContainEqual({ kind: 'notFound', member: 'Worksheet.charts', message: 'ApiNotFound', count: 1 });
});
