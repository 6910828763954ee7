import type { ClientSummary } from '../contract/portfolio';
import type { ReceivableRow } from '../contract/receivables';
import { sheetNames } from '../strings/sheets';
import { columnCharges, type ChargeFormulas, type ClientSums } from './chargeFormulas';
import { clientColumns } from './clientColumns';
import { columnSums } from './clientSums';
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

export function clientsDesign(sums: ClientSums = columnSums): TableDesign<ClientSummary> {
  return {
    key: 'clients',
    sheetName: sheetNames.clients,
    tableName: 'CobrancaClientes',
    columns: clientColumns(sums),
    keyOf: ({ id }) => id,
  };
}
