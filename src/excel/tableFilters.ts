import type { OpenTable } from './openTable';

export interface KeptFilter {
  header: string;
  criteria: Excel.FilterCriteria;
}

/** Filters of a table as they stand, so that they can be put on again. */
export async function readFilters(context: Excel.RequestContext, open: OpenTable): Promise<KeptFilter[]> {
  const { autoFilter } = open.table;
  autoFilter.load('isDataFiltered');
  await context.sync();
  if (!autoFilter.isDataFiltered) return [];
  const filters = open.headers.map((header) => {
    const { filter } = open.table.columns.getItem(header);
    filter.load('criteria');
    return { header, filter };
  });
  await context.sync();
  return filters.flatMap(({ header, filter }) =>
    hasCriteria(filter.criteria) ? [{ header, criteria: filter.criteria }] : [],
  );
}

/** Puts filters on again. Queues only. */
export function applyFilters(open: OpenTable, filters: readonly KeptFilter[]) {
  for (const { header, criteria } of filters) open.table.columns.getItem(header).filter.apply(criteria);
}

/** Lifts the filters while rows come and go, since Excel refuses to shift cells under one; `restore` puts them on again. */
export async function liftFilters(
  context: Excel.RequestContext,
  open: OpenTable,
): Promise<{ restore: () => Promise<void> }> {
  const filters = await readFilters(context, open);
  if (filters.length === 0) return { restore: () => Promise.resolve() };
  open.table.clearFilters();
  await context.sync();
  return {
    restore: async () => {
      applyFilters(open, filters);
      await context.sync();
    },
  };
}

function hasCriteria(criteria: Excel.FilterCriteria | null | undefined): criteria is Excel.FilterCriteria {
  return criteria !== null && criteria !== undefined && Boolean(criteria.filterOn);
}
