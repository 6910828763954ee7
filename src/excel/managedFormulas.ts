import { headerOf, type ManagedTable } from './managedTable';
import { columnReference, headersReference, sameRowReference, type FormulaRefs } from './structuredReference';

/**
 * Formula of every computed column by the column's own id, with the headers as they read now.
 *
 * @param titles the table of titles, which formulas of *Clientes* name
 */
export function managedFormulas<Row>(
  table: ManagedTable<Row>,
  titles: ManagedTable<never> | null,
): Map<string, string> {
  const refs: FormulaRefs = {
    same: (id) => sameRowReference(table.open.name, headerOf(table, id)),
    titles: (id) => (titles === null ? '' : columnReference(titles.open.name, headerOf(titles, id))),
    headers: headersReference(table.open.name),
  };
  return new Map(
    table.design.columns.flatMap((column) => (column.role === 'formula' ? [[column.id, column.formula(refs)]] : [])),
  );
}
