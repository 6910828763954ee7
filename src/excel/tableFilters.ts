import type { OpenTable } from './openTable';

/**
 * Lifts the filters of a table while rows come and go (Excel refuses to shift cells under a filter), and gives back what puts
 * them on again.
 */
export async function keepFilters(
  context: Excel.RequestContext,
  open: OpenTable,
): Promise<{ restore: () => Promise<void> }> {
  const { autoFilter } = open.table;
  autoFilter.load('isDataFiltered');
  await context.sync();
  if (!autoFilter.isDataFiltered) return { restore: () => Promise.resolve() };
  const filters = open.headers.map((header) => {
    const { filter } = open.table.columns.getItem(header);
    filter.load('criteria');
    return { header, filter };
  });
  await context.sync();
  const kept = filters.flatMap(({ header, filter }) =>
    hasCriteria(filter.criteria) ? [{ header, criteria: filter.criteria }] : [],
  );
  open.table.clearFilters();
  await context.sync();
  return {
    restore: async () => {
      for (const { header, criteria } of kept) open.table.columns.getItem(header).filter.apply(criteria);
      await context.sync();
    },
  };
}

function hasCriteria(criteria: Excel.FilterCriteria | null | undefined): criteria is Excel.FilterCriteria {
  return criteria !== null && criteria !== undefined && Boolean(criteria.filterOn);
}
