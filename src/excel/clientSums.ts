import type { ClientSums } from './chargeFormulas';
import type { FormulaRefs } from './structuredReference';

const ofClient = ({ titles, same }: FormulaRefs) => `${titles('clientKey')},${same('key')}`;
const overdue = ({ titles }: FormulaRefs) => `${titles('days')},">0"`;
const sum = (id: string) => (refs: FormulaRefs) => `=ROUND(SUMIFS(${refs.titles(id)},${ofClient(refs)}),2)`;

/** Sums of *Clientes* over the table of titles, a formula a cell: what the analyst can read and change best. */
export const columnSums: ClientSums = {
  openCount: (refs) => `=COUNTIFS(${ofClient(refs)})`,
  overdueCount: (refs) => `=COUNTIFS(${ofClient(refs)},${overdue(refs)})`,
  maxDaysOverdue: (refs) => `=MAXIFS(${refs.titles('days')},${ofClient(refs)})`,
  oldestDueDate: (refs) => `=MINIFS(${refs.titles('dueDate')},${ofClient(refs)})`,
  balance: sum('balance'),
  fine: sum('fine'),
  interest: sum('interest'),
  total: sum('total'),
  overdueTotal: (refs) => `=ROUND(SUMIFS(${refs.titles('total')},${ofClient(refs)},${overdue(refs)}),2)`,
};
