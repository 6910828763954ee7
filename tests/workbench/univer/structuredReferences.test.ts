import { StructuredReferences } from '../../../src/workbench/univer/structuredReferences';

const table = { name: 'CobrancaTitulos', sheet: 's1', row: 0, column: 0, rows: 10, columns: 8 };
const references = new StructuredReferences(() => [table]);

describe('structured references between Excel and the formula engine', () => {
  test.each([
    ['=[@Saldo]*2', '=CobrancaTitulos[[#This Row],[Saldo]]*2'],
    ['=[@[Saldo em aberto]]', '=CobrancaTitulos[[#This Row],[Saldo em aberto]]'],
    ['=CobrancaTitulos[@Saldo]', '=CobrancaTitulos[[#This Row],[Saldo]]'],
    ['=[[#This Row],[Saldo]]+1', '=CobrancaTitulos[[#This Row],[Saldo]]+1'],
  ])('%s in the table is computed as the long form', (written, computed) => {
    expect(references.expand(written, 's1', 3, 2)).toBe(computed);
  });

  test('a table named outside the table is found whatever its case, and quoted text is left alone', () => {
    expect(references.expand('=SUM(cobrancatitulos[Saldo])&"CobrancaTitulos [@x]"', 's2', 0, 0)).toBe(
      '=SUM(CobrancaTitulos[Saldo])&"CobrancaTitulos [@x]"',
    );
  });

  test('a longer name that begins like the table is another name', () => {
    expect(references.expand('=CobrancaTitulos2+1', 's2', 0, 0)).toBe('=CobrancaTitulos2+1');
  });

  test('what is read back is what Excel shows', () => {
    const written = '=COBRANCA.MULTA([@[Saldo em aberto]],[@Vencimento],Cobranca_DataBase)';
    expect(references.shorten(references.expand(written, 's1', 3, 5), 's1', 3, 5)).toBe(written);
    expect(references.shorten(references.expand('=SUM(CobrancaTitulos[Saldo])', 's2', 0, 0), 's2', 0, 0)).toBe(
      '=SUM(CobrancaTitulos[Saldo])',
    );
  });

  test('without a table around the cell a lone reference stays as it was written', () => {
    expect(references.expand('=[@Saldo]', 's2', 0, 0)).toBe('=[@Saldo]');
  });
});
