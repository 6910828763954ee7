import { Checkbox, makeStyles, SearchBox, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { portfolioText } from '../../../strings/portfolio';
import { useCompany } from '../../context/CompanyContext';
import { DateField } from '../../fields/DateField';
import { IntegerField } from '../../fields/IntegerField';
import type { Filters } from './filters';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingVerticalXS,
    columnGap: tokens.spacingHorizontalS,
  },
  wide: { gridColumn: '1 / -1', maxWidth: 'none', width: '100%' },
});

export interface PortfolioFiltersProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
}

/** Data-base, least days overdue, everyone or not, and search. */
export const PortfolioFilters = ({ filters, onChange }: PortfolioFiltersProps): ReactElement => {
  const styles = useStyles();
  const { today } = useCompany();
  return (
    <div role="search" className={styles.root}>
      <SearchBox
        className={styles.wide}
        value={filters.search}
        aria-label={portfolioText.search}
        placeholder={portfolioText.searchPlaceholder}
        dismiss={{ 'aria-label': portfolioText.clearSearch }}
        onChange={(_event, data) => onChange({ ...filters, search: data.value })}
      />
      <DateField
        label={portfolioText.asOf}
        today={today}
        value={filters.asOf ?? today}
        onChange={(asOf, reads) => {
          if (reads !== 'unreadable') onChange({ ...filters, asOf: asOf === today ? null : asOf });
        }}
      />
      <IntegerField
        label={portfolioText.minDaysOverdue}
        value={filters.minDaysOverdue}
        onChange={(minDaysOverdue) => {
          if (minDaysOverdue !== null) onChange({ ...filters, minDaysOverdue });
        }}
      />
      <Checkbox
        className={styles.wide}
        label={portfolioText.includeCurrent}
        checked={filters.includeCurrent}
        onChange={(_event, data) => onChange({ ...filters, includeCurrent: data.checked === true })}
      />
    </div>
  );
};
