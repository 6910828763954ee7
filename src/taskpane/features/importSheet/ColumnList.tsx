import { Caption1, Caption1Strong, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { importFieldSchema, type ImportField, type ImportPreview } from '../../../contract/imports';
import { importSheetText } from '../../../strings/importSheet';

const text = importSheetText.columns;

const useStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalXS, listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  header: { overflowWrap: 'anywhere' },
  names: { display: 'grid', minWidth: 0 },
  example: {
    color: tokens.colorNeutralForeground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  hint: { color: tokens.colorNeutralForeground2 },
  select: { minWidth: 0, width: '100%' },
});

type Column = NonNullable<ImportPreview['layout']>['columns'][number];

export interface ColumnListProps {
  columns: readonly Column[];
  fields: ImportPreview['fields'];
  isDisabled: boolean;
  onField: (column: Column, field: ImportField | null) => void;
}

/** Every column with a header, with the field it was taken for, which the person may change. */
export const ColumnList = ({ columns, fields, isDisabled, onField }: ColumnListProps): ReactElement => {
  const styles = useStyles();
  return (
    <>
      <Caption1 className={styles.hint}>{text.hint}</Caption1>
      <ul className={styles.root}>
        {columns.map((column) => (
          <li key={column.column} className={styles.row}>
            <span className={styles.names}>
              <Caption1Strong className={styles.header}>{column.header}</Caption1Strong>
              <Caption1 className={styles.example} title={column.example}>
                {column.example === '' ? text.noExample : text.example(column.example)}
              </Caption1>
            </span>
            <Select
              size="small"
              className={styles.select}
              select={{ className: styles.select }}
              aria-label={text.field(column.header)}
              disabled={isDisabled}
              value={column.field ?? ''}
              onChange={(_event, data) => {
                const field = importFieldSchema.safeParse(data.value);
                onField(column, field.success ? field.data : null);
              }}
            >
              <option value="">{text.unused}</option>
              {fields.map(({ field, label, required }) => (
                <option key={field} value={field}>
                  {required ? text.required(label) : label}
                </option>
              ))}
            </Select>
          </li>
        ))}
      </ul>
    </>
  );
};
