import type { ClientSummary } from '../contract/portfolio';
import type { ReceivableRow } from '../contract/receivables';
import { sheetNames } from '../strings/sheets';
import { columnCharges, type ChargeFormulas } from './chargeFormulas';
import { clientColumns } from './clientColumns';
import { receivableColumns } from './receivableColumns';
import type { TableDesign } from './tableDesign';

export function receivablesDesign(charges: ChargeFormulas = columnCharges): TableDesign<ReceivableRow> {
  return {
    key: 'receivables',
    sheetName: sheetNames.receivables,
    tableName: 'CobrancaTitulos',
    columns: receivableColumns(charges),
    keyOf: ({ id }) => id,
  };
}

export const clientsDesign: TableDesign<ClientSummary> = {
  key: 'clients',
  sheetName: sheetNames.clients,
  tableName: 'CobrancaClientes',
  columns: clientColumns,
  keyOf: ({ id }) => id,
};
