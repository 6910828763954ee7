import { agingBucket } from '../../src/domain/aging/bucket';
import { bucketLabels } from '../../src/strings/labels';
import { clientHeaders, receivableHeaders } from '../../src/strings/sheets';
import { bucketFormula } from '../../src/excel/bucketFormula';
import { clientColumns } from '../../src/excel/clientColumns';
import { clientOfReceivable } from '../../src/excel/clientOfReceivable';
import { columnLetters } from '../../src/excel/columnLetters';
import { sameRowOf } from '../../src/excel/managedColumn';
import { receivableColumns } from '../../src/excel/receivableColumns';
import { receivableRow } from './receivableRow';

const same = sameRowOf('CobrancaTitulos');

function cells(changes = {}) {
  const row = receivableRow(changes);
  return Object.fromEntries(receivableColumns.map((column) => [column.header, column.cell(row, same)]));
}

describe('a row of Títulos', () => {
  test('holds the title in reais, serials and words', () => {
    expect(cells()).toMatchObject({
      Cliente: 'Mercearia São Jorge ltda',
      Título: '001021',
      Parcela: '2/3',
      Vencimento: 46_244,
      Saldo: 180,
      Forma: 'Boleto',
      Boleto: 'boleto registrado',
      Situação: '',
      Chave: '019abc00-0000-7000-8000-000000000001',
      Versão: 3,
    });
  });

  test('asks the custom functions for its charges, with the named parameters', () => {
    const { Dias, Multa, Juros, Total } = cells();
    expect(Dias).toBe(
      '=COBRANCA.DIASATRASO(CobrancaTitulos[[#This Row],[Vencimento]],Cobranca_DataBase,Cobranca_Carencia,Cobranca_Feriados)',
    );
    expect(Multa).toContain('COBRANCA.MULTA(CobrancaTitulos[[#This Row],[Base da multa]],');
    expect(Multa).toContain('IF(CobrancaTitulos[[#This Row],[Multa própria]]="",Cobranca_Multa,');
    expect(Juros).toContain('COBRANCA.JUROS(CobrancaTitulos[[#This Row],[Base dos juros]],');
    expect(Juros).toContain('Cobranca_Arredondamento,CobrancaTitulos[[#This Row],[Juros desde]],Cobranca_Feriados)');
    expect(Total).toBe(
      '=ROUND(CobrancaTitulos[[#This Row],[Saldo]]+CobrancaTitulos[[#This Row],[Multa]]+CobrancaTitulos[[#This Row],[Juros]],2)',
    );
  });

  test('has the same formulas whatever the title, so that each is one calculated column', () => {
    const formulas = (row: Record<string, unknown>) =>
      Object.values(row).filter((cell) => typeof cell === 'string' && cell.startsWith('='));
    const other = cells({ fineOpenCents: 100, interestFrom: '2026-09-01', ownFineRate: '0.1', balanceCents: 1 });
    expect(formulas(other)).toEqual(formulas(cells()));
    expect(formulas(other)).toHaveLength(5);
  });

  test('carries what earlier payments left, and its own rates, in the hidden columns', () => {
    expect(
      cells({
        chargeBaseCents: 10_000,
        fineBaseCents: 0,
        fineOpenCents: 150,
        interestOpenCents: 75,
        interestFrom: '2026-09-01',
        ownFineRate: '0.1',
        ownMonthlyInterestRate: '0.005',
      }),
    ).toMatchObject({
      'Base dos juros': 100,
      'Base da multa': 0,
      'Multa apurada': 1.5,
      'Juros apurados': 0.75,
      'Juros desde': 46_266,
      'Multa própria': 0.1,
      'Juros próprios': 0.005,
    });
  });

  test('never writes a name as a formula', () => {
    expect(cells({ clientName: '=1+1', number: '-5', responsible: '@ana' })).toMatchObject({
      Cliente: "'=1+1",
      Título: "'-5",
      Responsável: "'@ana",
    });
  });
});

describe('a row of Clientes', () => {
  const row = clientOfReceivable(receivableRow());
  const client = Object.fromEntries(
    clientColumns('CobrancaTitulos').map((column) => [column.header, column.cell(row, sameRowOf('CobrancaClientes'))]),
  );

  test('sums the titles of that client, so that a what-if flows through', () => {
    expect(client.Total).toBe(
      '=ROUND(SUMIFS(CobrancaTitulos[Total],CobrancaTitulos[Chave do cliente],CobrancaClientes[[#This Row],[Chave]]),2)',
    );
    expect(client['Total vencido']).toContain('CobrancaTitulos[Dias],">0"');
    expect(client['Maior atraso']).toContain('MAXIFS(CobrancaTitulos[Dias],');
  });

  test('names only columns that sheet Títulos has', () => {
    const headers = new Set<string>(Object.values(receivableHeaders));
    for (const cell of Object.values(client)) {
      for (const [, header] of String(cell).matchAll(/CobrancaTitulos\[([^[\]]+)\]/g))
        expect(headers).toContain(header);
    }
  });
});

test.each([
  ['Títulos', receivableColumns.map(({ header }) => header), Object.values(receivableHeaders)],
  ['Clientes', clientColumns('T').map(({ header }) => header), Object.values(clientHeaders)],
])('sheet %s has each of its headers once, none that a structured reference cannot name', (_, headers, known) => {
  expect(headers.toSorted()).toEqual(known.toSorted());
  expect(new Set(headers).size).toBe(headers.length);
  for (const header of headers) expect(header).not.toMatch(/[[\]#']/);
});

test('the technical columns stand at the right end, hidden', () => {
  const hidden = receivableColumns.map(({ hidden: isHidden }) => isHidden === true);
  expect(hidden.indexOf(true)).toBe(hidden.lastIndexOf(false) + 1);
});

test('the formula of the bucket says the same words as the domain', () => {
  // The formula is a chain of IF(days<=limit,"words",…): read back and followed here.
  const steps = [...bucketFormula('d').matchAll(/d<=(\d+),"([^"]+)"/g)].map(
    ([, limit, label]) => [Number(limit), label] as const,
  );
  const last = /,"([^"]+)"\)+$/.exec(bucketFormula('d'))?.[1];
  for (const days of [-5, 0, 1, 30, 31, 60, 61, 90, 91, 180, 181, 4_000]) {
    const words = steps.find(([limit]) => days <= limit)?.[1] ?? last;
    expect(words).toBe(bucketLabels[agingBucket(days)]);
  }
});

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('column %i is %s', (column, letters) => expect(columnLetters(column)).toBe(letters));
