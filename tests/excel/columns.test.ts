import { agingBucket } from '../../src/domain/aging/bucket';
import { bucketLabels } from '../../src/strings/labels';
import { clientHeaders, receivableHeaders } from '../../src/strings/sheets';
import { bucketFormula } from '../../src/excel/bucketFormula';
import { clientColumns } from '../../src/excel/clientColumns';
import { clientOfReceivable } from '../../src/excel/clientOfReceivable';
import { columnLetters } from '../../src/excel/columnLetters';
import { columnCharges } from '../../src/excel/chargeFormulas';
import type { ManagedColumn } from '../../src/excel/managedColumn';
import { columnSums } from '../../src/excel/clientSums';
import { receivableColumns } from '../../src/excel/receivableColumns';
import {
  columnReference,
  headersReference,
  sameRowReference,
  type FormulaRefs,
} from '../../src/excel/structuredReference';
import { spilledCharges, spilledSums } from '../../src/excel/spilledFormulas';
import { receivableRow } from './receivableRow';

const titleColumns = receivableColumns(columnCharges);

/** Every column with the header it is made with. */
function refs<Row>(table: string, columns: readonly ManagedColumn<Row>[]): FormulaRefs {
  const header = <R>(of: readonly ManagedColumn<R>[], id: string) =>
    of.find((column) => column.id === id)?.header ?? id;
  return {
    same: (id) => sameRowReference(table, header(columns, id)),
    titles: (id) => columnReference('CobrancaTitulos', header(titleColumns, id)),
    headers: headersReference(table),
  };
}

function cellsOf<Row>(table: string, columns: readonly ManagedColumn<Row>[], row: Row) {
  return Object.fromEntries(
    columns.flatMap((column) => {
      if (column.role === 'value') return [[column.header, column.value(row)]];
      return column.role === 'formula' ? [[column.header, column.formula(refs(table, columns))]] : [];
    }),
  );
}

const cells = (changes = {}) => cellsOf('CobrancaTitulos', titleColumns, receivableRow(changes));

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
      Bloqueio: '',
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

  test('flags what is prescribed, and a multa above the limit of a consumer', () => {
    const { Alertas } = cells();
    expect(Alertas).toContain('EDATE(CobrancaTitulos[[#This Row],[Vencimento]],60)<Cobranca_DataBase');
    expect(Alertas).toContain('CobrancaTitulos[[#This Row],[Consumidor]]=1');
    expect(cells({ clientIsConsumer: true }).Consumidor).toBe(1);
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
  const client = cellsOf('CobrancaClientes', clientColumns(columnSums), row);

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

describe('a large portfolio', () => {
  test('looks each charge up by the place of its row, whatever the order of the table', () => {
    const title = cellsOf('CobrancaTitulos', receivableColumns(spilledCharges), receivableRow());
    expect(title.Dias).toBe('=INDEX(Cobranca_Encargos,ROW()-ROW(CobrancaTitulos[#Headers])+1,1)');
    expect(title.Total).toBe('=INDEX(Cobranca_Encargos,ROW()-ROW(CobrancaTitulos[#Headers])+1,4)');
  });

  test('looks each sum of a client up in the same way', () => {
    const client = cellsOf('CobrancaClientes', clientColumns(spilledSums), clientOfReceivable(receivableRow()));
    expect(client['Total vencido']).toBe('=INDEX(Cobranca_Resumo,ROW()-ROW(CobrancaClientes[#Headers])+1,9)');
  });
});

test.each([
  ['Títulos', titleColumns.map(({ header }) => header), Object.values(receivableHeaders)],
  ['Clientes', clientColumns(columnSums).map(({ header }) => header), Object.values(clientHeaders)],
])('sheet %s has each of its headers once, none that a structured reference cannot name', (_, headers, known) => {
  expect(headers.toSorted()).toEqual(known.toSorted());
  expect(new Set(headers).size).toBe(headers.length);
  for (const header of headers) expect(header).not.toMatch(/[[\]#']/);
});

test.each([
  ['Saldo', 'T[[#This Row],[Saldo]]', 'T[Saldo]'],
  ['Chave do cliente', 'T[[#This Row],[Chave do cliente]]', 'T[Chave do cliente]'],
  ["Saldo [R$] #1 d'ela", "T[[#This Row],[Saldo '[R$'] '#1 d''ela]]", "T[[#Data],[Saldo '[R$'] '#1 d''ela]]"],
  ['E-mail', 'T[[#This Row],[E-mail]]', 'T[[#Data],[E-mail]]'],
])('header %s is named by a formula', (header, same, column) => {
  expect(sameRowReference('T', header)).toBe(same);
  expect(columnReference('T', header)).toBe(column);
});

test('the technical columns stand at the right end, hidden', () => {
  const hidden = titleColumns.map(({ hidden: isHidden }) => isHidden === true);
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
