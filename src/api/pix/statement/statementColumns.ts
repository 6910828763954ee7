import { cellText, type CellGrid } from '../../imports/cellGrid';
import { headerKey } from '../../imports/headers';

export const statementFields = ['endToEndId', 'txid', 'paidOn', 'amount', 'payerName', 'direction'] as const;

export type StatementField = (typeof statementFields)[number];

/** Without these nothing can be matched. */
export const requiredFields = ['endToEndId', 'txid', 'paidOn', 'amount'] as const satisfies StatementField[];

/** Headers as `headerKey` writes them, the likelier first: what banks and payment institutions call the columns of a Pix statement. */
const synonyms: Record<StatementField, readonly string[]> = {
  endToEndId: [
    'endtoendid',
    'e2eid',
    'e2e',
    'endtoend',
    'idendtoend',
    'codigoendtoend',
    'idfimafim',
    'identificadorfimafim',
    'idtransacaopix',
    'idpix',
    'idtransacao',
    'iddatransacao',
    'iddopix',
    'codigotransacao',
    'codigodatransacao',
    'identificadordatransacao',
    'idautenticacao',
  ],
  txid: [
    'txid',
    'idtx',
    'txidpix',
    'idcobranca',
    'iddacobranca',
    'identificador',
    'identificadorqrcode',
    'identificadordoqrcode',
    'identificacao',
    'codigoidentificador',
    'idqrcode',
    'referencia',
  ],
  paidOn: [
    'horario',
    'datahora',
    'dataehora',
    'datahoratransacao',
    'datadopagamento',
    'datapagamento',
    'datadatransacao',
    'datatransacao',
    'datarecebimento',
    'datadorecebimento',
    'datamovimento',
    'datadomovimento',
    'datalancamento',
    'datadolancamento',
    'datapix',
    'data',
  ],
  amount: [
    'valorrecebido',
    'valorpago',
    'valordopix',
    'valorpix',
    'valortransacao',
    'valordatransacao',
    'valordorecebimento',
    'valorr',
    'valorrs',
    'valoremreais',
    'valor',
  ],
  payerName: [
    'nomepagador',
    'nomedopagador',
    'pagador',
    'pagadornome',
    'nomedevedor',
    'remetente',
    'nomeremetente',
    'origem',
    'nome',
    'cliente',
  ],
  direction: [
    'tipo',
    'natureza',
    'cd',
    'dc',
    'creditodebito',
    'debitocredito',
    'tipolancamento',
    'tipodelancamento',
    'operacao',
    'sentido',
  ],
};

export interface StatementHeader {
  grid: CellGrid;
  /** 1-based line of the file. */
  line: number;
  /** As the file writes them, by column. */
  cells: readonly string[];
  columns: ReadonlyMap<StatementField, number>;
}

/** The line that names the columns, under the delimiter that makes most of it; null where no line names any. */
export function findStatementHeader(grids: readonly CellGrid[]): StatementHeader | null {
  let best: StatementHeader | null = null;
  for (const grid of grids) {
    for (const { line, cells } of grid.head) {
      const texts = cells.map(cellText);
      const columns = columnsOf(texts);
      if (columns.size > (best?.columns.size ?? 0)) best = { grid, line, cells: texts, columns };
    }
  }
  return best;
}

function columnsOf(texts: readonly string[]): Map<StatementField, number> {
  const keys = texts.map(headerKey);
  const columns = new Map<StatementField, number>();
  for (const field of statementFields) {
    const synonym = synonyms[field].find((each) => keys.includes(each));
    if (synonym !== undefined) columns.set(field, keys.indexOf(synonym));
  }
  return columns;
}
