import type { ChargeFormulas, ClientSums } from './chargeFormulas';
import type { FormulaRefs } from './structuredReference';

/** Workbook names of the two spilled ranges, their header row included. */
export const calculationNames = { charges: 'Cobranca_Encargos', sums: 'Cobranca_Resumo' } as const;

/** Columns of the ranges, in the order in which the functions give them. */
export const chargeColumns = ['days', 'fine', 'interest', 'total'] as const;
export const sumColumns = [
  'openCount',
  'overdueCount',
  'maxDaysOverdue',
  'oldestDueDate',
  'balance',
  'fine',
  'interest',
  'total',
  'overdueTotal',
] as const;

/**
 * The cell of the spilled range for this row. Both begin with their headers, so a row's place below its table's headers is its place
 * there, however the table is sorted, filtered or moved.
 */
const look = (name: string, column: number) => (refs: FormulaRefs) =>
  `=INDEX(${name},ROW()-ROW(${refs.headers})+1,${column + 1})`;

const charge = (id: (typeof chargeColumns)[number]) => look(calculationNames.charges, chargeColumns.indexOf(id));
const sum = (id: (typeof sumColumns)[number]) => look(calculationNames.sums, sumColumns.indexOf(id));

/** Charges of *Títulos* looked up in the one `ENCARGOS` of sheet *Cálculo*. */
export const spilledCharges: ChargeFormulas = {
  days: charge('days'),
  fine: charge('fine'),
  interest: charge('interest'),
  total: charge('total'),
};

/** Sums of *Clientes* looked up in the one `RESUMO` of sheet *Cálculo*. */
export const spilledSums: ClientSums = {
  openCount: sum('openCount'),
  overdueCount: sum('overdueCount'),
  maxDaysOverdue: sum('maxDaysOverdue'),
  oldestDueDate: sum('oldestDueDate'),
  balance: sum('balance'),
  fine: sum('fine'),
  interest: sum('interest'),
  total: sum('total'),
  overdueTotal: sum('overdueTotal'),
};
