import { withRenamedColumns } from '../../src/workbench/memory/renamedReferences';

const renamed = { table: 'Tab', columns: [{ from: 'Saldo', to: 'Valor [R$]' }] };

test.each([
  ['=SUM(Tab[Saldo])', "=SUM(Tab[Valor '[R$']])"],
  ['=Tab[[#This Row],[Saldo]]*2', "=Tab[[#This Row],[Valor '[R$']]]*2"],
  ['=tab[@saldo]', "=tab[@[Valor '[R$']]]"],
  ['=SUM(Tab[[Saldo]:[Total]])', "=SUM(Tab[[Valor '[R$']]:[Total]])"],
  ['=SUM(Outra[Saldo])&"Tab[Saldo]"', '=SUM(Outra[Saldo])&"Tab[Saldo]"'],
  ["='Tab[Saldo]'!A1+Tab[#All]", "='Tab[Saldo]'!A1+Tab[#All]"],
])('%s becomes %s', (formula, expected) => {
  expect(withRenamedColumns(formula, renamed, false)).toBe(expected);
});

test('a reference without the name of its table follows in that table only', () => {
  expect(withRenamedColumns('=[@Saldo]+1', renamed, true)).toBe("=[@[Valor '[R$']]]+1");
  expect(withRenamedColumns('=[@Saldo]+1', renamed, false)).toBe('=[@Saldo]+1');
});
