import type { AgingBucket } from '../../../contract/common';
import type { PortfolioFilter } from '../../../client/api';
import type { IsoDate } from '../../../domain/calendar/isoDate';

/** What the portfolio is asked for. */
export interface Filters {
  /** Null: the company's today, whatever day that is. */
  asOf: IsoDate | null;
  minDaysOverdue: number;
  includeCurrent: boolean;
  search: string;
  /** Only the clients of one bucket are listed; null: all. The backend is not asked for it. */
  bucket: AgingBucket | null;
}

export const firstFilters: Filters = { asOf: null, minDaysOverdue: 1, includeCurrent: false, search: '', bucket: null };

/** The filters as the API takes them. */
export const queryOf = (filters: Filters, today: IsoDate): PortfolioFilter => ({
  asOf: filters.asOf ?? today,
  minDaysOverdue: filters.minDaysOverdue,
  includeCurrent: filters.includeCurrent ? 'true' : 'false',
  ...(filters.search.trim() === '' ? {} : { search: filters.search.trim() }),
});
