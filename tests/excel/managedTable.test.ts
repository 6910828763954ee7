import { placesOf } from '../../src/excel/managedTable';

const columns = [
  { id: 'name', header: 'Cliente' },
  { id: 'balance', header: 'Saldo' },
  { id: 'status', header: 'Situação' },
];
const known = { ids: { name: 1, balance: 2, status: 3 }, formulas: {} };

test('columns are found by their ids, moved, renamed and with others between them', () => {
  const open = { headers: ['Valor aberto', 'Nota', 'Situação', 'Cliente'], columnIds: [2, 7, 3, 1] };
  expect([...placesOf(columns, open, known)]).toEqual([
    ['name', 3],
    ['balance', 0],
    ['status', 2],
  ]);
});

test('by their headers where the workbook knows no ids, and never a column that is another one of ours', () => {
  const open = { headers: ['Saldo', 'Cliente', 'Saldo antigo'], columnIds: [1, 2, 9] };
  expect([...placesOf(columns, open, { ids: {}, formulas: {} })]).toEqual([
    ['name', 1],
    ['balance', 0],
  ]);
  // The column of names was renamed to Saldo; the one of balances is gone.
  expect([...placesOf(columns, open, { ids: { name: 1, balance: 5 }, formulas: {} })]).toEqual([['name', 0]]);
});
