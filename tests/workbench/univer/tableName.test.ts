import { checkTableName } from '../../../src/workbench/univer/tableName';

describe('names of tables before the formula engine', () => {
  test.each(['CobrancaTitulos', 'CobrancaTitulos2', 'Tabela1', 'Títulos'])('%s is computed', (name) => {
    expect(() => checkTableName(name)).not.toThrow();
  });

  test.each(['Cobranca_Titulos', 'Cobranca.Titulos', 'Cobranca\\Titulos'])(
    '%s is refused in words instead of being computed wrongly',
    (name) => {
      expect(() => checkTableName(name)).toThrow(`A bancada não calcula com uma tabela chamada “${name}”`);
    },
  );
});
