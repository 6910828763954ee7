import { leftHeaders as headers, rowTexts, sheetNames } from '../strings/sheets';
import { textCell, type CellInput } from './cellText';
import type { ColumnKind, ValueColumn } from './managedColumn';
import type { TableDesign } from './tableDesign';

/** A cell of a column of the analyst, as it stood in the row that left. */
export interface OwnCell {
  header: string;
  value: string | number | boolean;
  format: string;
}

/** A row of sheet *Saíram*: what it showed when it left, and the analyst's own cells. */
export interface LeftRow {
  key: string;
  cells: Partial<Record<keyof typeof headers, string | number>>;
  own: OwnCell[];
}

type Id = keyof typeof headers;

const column = (id: Id, kind: ColumnKind, width: number): ValueColumn<LeftRow> => ({
  id,
  header: headers[id],
  role: 'value',
  kind,
  width,
  value: ({ cells }): CellInput => {
    const cell = cells[id] ?? '';
    return typeof cell === 'string' ? textCell(cell) : cell;
  },
});

export const leftDesign: TableDesign<LeftRow> = {
  key: 'left',
  sheetName: sheetNames.left,
  tableName: 'CobrancaSairam',
  columns: [
    column('leftOn', 'date', 80),
    column('record', 'text', 62),
    column('reason', 'text', 170),
    column('negotiation', 'text', 78),
    column('clientName', 'text', 190),
    column('document', 'text', 110),
    column('number', 'text', 62),
    column('installment', 'text', 60),
    column('dueDate', 'date', 84),
    column('balance', 'money', 75),
    column('fine', 'money', 65),
    column('interest', 'money', 65),
    column('total', 'money', 80),
    column('key', 'text', 40),
  ],
  keyOf: ({ key }) => key,
};

/** Header of an own column in *Saíram*, where some words are taken by columns of ours. */
export function headerInLeft(header: string): string {
  const taken = new Set<string>(Object.values(headers).map((text) => text.toLowerCase()));
  return taken.has(header.toLowerCase()) ? rowTexts.ownHeader(header) : header;
}
