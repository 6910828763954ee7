import type { ClientSummary } from '../contract/portfolio';
import type { ReceivableRow } from '../contract/receivables';
import { clientHeaders, receivableHeaders, sheetNames } from '../strings/sheets';
import { clientColumns } from './clientColumns';
import type { TableDesign } from './createTable';
import { receivableColumns } from './receivableColumns';

export const receivablesDesign: TableDesign<ReceivableRow> = {
  sheetName: sheetNames.receivables,
  tableName: 'CobrancaTitulos',
  columns: receivableColumns,
  keyHeader: receivableHeaders.key,
  bucketHeader: receivableHeaders.bucket,
};

/** @param receivablesTable name of the table of titles, which the sums name */
export function clientsDesign(receivablesTable: string): TableDesign<ClientSummary> {
  return {
    sheetName: sheetNames.clients,
    tableName: 'CobrancaClientes',
    columns: clientColumns(receivablesTable),
    keyHeader: clientHeaders.key,
    bucketHeader: clientHeaders.bucket,
  };
}

export const idOf = (row: { id: string }) => row.id;
