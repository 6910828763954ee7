import { newIdentities, reconciled, renames } from '../../src/workbench/memory/columnIdentities';

const before = newIdentities(['Nome', 'Saldo', 'Dias']);

test.each<[string, string[], number[]]>([
  ['renamed', ['Nome', 'Valor aberto', 'Dias'], [1, 2, 3]],
  ['moved', ['Dias', 'Nome', 'Saldo'], [3, 1, 2]],
  ['joined by another', ['Nome', 'Minha', 'Saldo', 'Dias'], [1, 4, 2, 3]],
  ['left by one', ['Nome', 'Dias'], [1, 3]],
])('columns keep their ids when they are %s', (_, headers, ids) => {
  expect(reconciled(before, headers).ids).toEqual(ids);
});

test('an id is never given twice', () => {
  const without = reconciled(before, ['Nome', 'Saldo']);
  expect(reconciled(without, ['Nome', 'Saldo', 'Outra']).ids).toEqual([1, 2, 4]);
});

test('only a column with another header was renamed, not one that was moved', () => {
  expect(renames(before, reconciled(before, ['Dias', 'Saldo', 'Nome']))).toEqual([]);
  expect(renames(before, reconciled(before, ['Nome', 'Aberto', 'Dias']))).toEqual([{ from: 'Saldo', to: 'Aberto' }]);
});
