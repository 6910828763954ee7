import type { PortfolioFilter } from '../../../client/api';
import type { Settings } from '../../../contract/settings';
import type { LoadQuery, LoadState } from '../../../excel/outcomes';
import { refreshText } from '../../../strings/refresh';
import { brDate } from '../../format/brDate';
import { brDateTime } from '../../format/brDateTime';

/** What the main button of the portfolio does: nothing loaded yet or something else; or the same, to be brought up to date. */
export type SheetOffer = 'load' | 'refresh';

/** The filters of the API as the workbook keeps them. */
export const loadQueryOf = (query: PortfolioFilter): LoadQuery => ({
  minDaysOverdue: query.minDaysOverdue,
  includeCurrent: query.includeCurrent === 'true',
  search: query.search ?? null,
});

const isSameQuery = (a: LoadQuery, b: LoadQuery): boolean =>
  a.minDaysOverdue === b.minDaysOverdue && a.includeCurrent === b.includeCurrent && a.search === b.search;

/** Whether a workbook's load can be brought up to date as it is, or has to be made anew. */
export const offerOf = (state: LoadState | null, companyId: string, query: PortfolioFilter): SheetOffer =>
  state !== null && state.companyId === companyId && isSameQuery(state.query, loadQueryOf(query)) ? 'refresh' : 'load';

const filterWords = ({ minDaysOverdue, includeCurrent, search }: LoadQuery): string => {
  const { filters } = refreshText.state;
  return [
    filters.minDays(minDaysOverdue),
    includeCurrent ? filters.everyone : null,
    search === null ? null : filters.search(search),
  ]
    .filter((part) => part !== null)
    .join(', ');
};

export interface SheetSentences {
  /** What to see to before the button is pressed. */
  warnings: string[];
  facts: string[];
}

const present = (sentences: readonly (string | null)[]): string[] => sentences.filter((sentence) => sentence !== null);

/** What a person should know of the sheet: whose and of when it is, and where it is not what the pane is set to. */
export const sheetSentences = (state: LoadState, settings: Settings, query: PortfolioFilter): SheetSentences => {
  const text = refreshText.state;
  const { company, companies, policy } = settings;
  if (state.companyId !== company.id) {
    const name = companies.find(({ id }) => id === state.companyId)?.name ?? null;
    return { warnings: [text.otherCompany(name)], facts: [] };
  }
  const isSame = isSameQuery(state.query, loadQueryOf(query));
  return {
    warnings: present([
      state.complete ? null : text.incomplete,
      isSame && state.asOf !== query.asOf ? text.otherDay(brDate(state.asOf)) : null,
    ]),
    facts: present([
      isSame ? null : text.otherFilters(filterWords(state.query)),
      isSame && state.policyVersion !== policy.version ? text.otherPolicy : null,
      text.loaded(brDateTime(state.loadedAt, company.timeZone), state.receivables, brDate(state.asOf)),
      state.mode === 'spill' ? text.large : null,
    ]),
  };
};
