import type { OpenTable } from './openTable';

export interface KeptFilter {
  /** Place of the column in the table. */
  at: number;
  criteria: Excel.FilterCriteria;
}

/** Filters of a table as they stand, so that they can be put on again. */
export async function readFilters(context: Excel.RequestContext, open: OpenTable): Promise<KeptFilter[]> {
  const { autoFilter } = open.table;
  autoFilter.load('isDataFiltered');
  await context.sync();
  if (!autoFilter.isDataFiltered) return [];
  const filters = open.headers.map((_, at) => {
    const { filter } = open.table.columns.getItemAt(at);
    filter.load('criteria');
    return { at, filter };
  });
  await context.sync();
  return filters.flatMap(({ at, filter }) => (hasCriteria(filter.criteria) ? [{ at, criteria: filter.criteria }] : []));
}

/** Puts filters on again. Queues only. */
export function applyFilters(open: OpenTable, filters: readonly KeptFilter[]) {
  for (const { at, criteria } of filters) open.table.columns.getItemAt(at).filter.apply(criteria);
}

function hasCriteria(criteria: Excel.FilterCriteria | null | undefined): criteria is Excel.FilterCriteria {
  return criteria !== null && criteria !== undefined && Boolean(criteria.filterOn);
}
