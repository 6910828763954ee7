import {
  shownColumn,
  shownReferences,
  storedColumn,
  storedReferences,
} from '../../../src/workbench/univer/columnNames';

const ours = (owner: string): boolean => owner === 'Tab';

test.each(['Saldo', 'CPF/CNPJ', 'Valor (R$)', 'Saldo [R$]', "D'água", 'Nº #1', 'a@b', 'A, B: C', '"Entre aspas"'])(
  'the header %s comes back as it went in',
  (header) => {
    expect(shownColumn(storedColumn(header))).toBe(header);
    expect(storedColumn(header)).not.toMatch(/[()[\]{},:'"#@]/);
  },
);

test('a formula over such a header comes back with its apostrophes', () => {
  const formula = "=SUM(Tab[Saldo '[R$']])+Tab[[#This Row],[Nº '#1]]";
  const stored = storedReferences(formula, ours);
  expect(stored).not.toContain("'");
  expect(shownReferences(stored, ours)).toBe(formula);
});

test('brackets of others stay', () => {
  expect(storedReferences("=Outra[Saldo '#1]", ours)).toBe("=Outra[Saldo '#1]");
});
