import type { ImportField, ImportLayout, NewImport } from '../../../contract/imports';
import type { OpenWorksheet } from '../../../excel/openWorksheet';

/** What the person chose for one sheet; empty texts: as remembered or recognised. */
export interface Choices {
  source: string;
  dateFormat: ImportLayout['dateFormat'] | '';
  decimal: ImportLayout['decimal'] | '';
  /** Field → header of the sheet; null: no column is this field. */
  map: Readonly<Record<string, string | null>>;
  full: boolean;
  partial: boolean;
}

export const firstChoices: Choices = {
  source: '',
  dateFormat: '',
  decimal: '',
  map: {},
  full: false,
  partial: false,
};

type Column = Pick<ImportLayout['columns'][number], 'header' | 'field'>;

/** The map once a column was given to a field, or to none. A field has one column, a column one field. */
export const withField = (map: Choices['map'], column: Column, field: ImportField | null): Choices['map'] => ({
  ...map,
  ...(column.field === null || column.field === field ? {} : { [column.field]: null }),
  ...(field === null ? {} : { [field]: column.header }),
});

/**
 * The body of a preview and of the import. Closing is always `confirmed`: the pane itself asks, with the number of titles, before it
 * imports a complete sheet.
 */
export const importBody = (sheet: OpenWorksheet, choices: Choices): NewImport => ({
  fileName: sheet.sheetName,
  table: {
    sheetName: sheet.sheetName,
    firstRow: sheet.firstRow,
    firstColumn: sheet.firstColumn,
    rows: sheet.rows,
  },
  ...(choices.source.trim() === '' ? {} : { source: choices.source.trim() }),
  ...(choices.dateFormat === '' ? {} : { dateFormat: choices.dateFormat }),
  ...(choices.decimal === '' ? {} : { decimal: choices.decimal }),
  map: { ...choices.map },
  full: choices.full,
  partial: choices.partial,
  confirmed: choices.full,
});
