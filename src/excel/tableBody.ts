import { parseControl } from './controlCell';
import type { ManagedTable } from './managedTable';
import { lineKeys, type WantedRows } from './planRows';
import { readBlocks, readLines } from './readBlocks';
import { readColumns } from './readColumns';
import { controlId, keyId } from './tableDesign';

/** The body of a table as it reads, formulas as formulas; whole, or only the lines that somebody asked for. */
export interface TableBody {
  lines: number;
  cell: (line: number, id: string) => unknown;
  /** False: of this line only the columns that tell whose it is were read. */
  isRead: (line: number) => boolean;
  /** The single empty line of a table without rows. */
  isBlank: boolean;
}

export async function readWholeBody<Row>(
  context: Excel.RequestContext,
  { open, places }: ManagedTable<Row>,
): Promise<TableBody> {
  const whole = { line: 0, rows: open.bodyRows, place: 0, columns: open.headers.length };
  const { formulas: cells } = await readBlocks(context, open, whole, ['formulas']);
  return {
    lines: cells.length,
    cell: (line, id) => cells[line]?.[places.get(id) ?? -1],
    isRead: () => true,
    isBlank: cells.length === 1 && (cells[0] ?? []).every((cell) => cell === '' || cell === null),
  };
}

/** Reads in full only lines whose row comes or leaves: of a large table a change touches few, and formulas make lines long. */
export async function readTouchedBody<Row>(
  context: Excel.RequestContext,
  table: ManagedTable<Row>,
  wanted: WantedRows<Row>,
): Promise<TableBody> {
  const { open, places, design } = table;
  if (open.bodyRows === 1) return readWholeBody(context, table);
  const columns = await readColumns(context, table, [keyId, controlId, 'clientKey'], { line: 0, rows: open.bodyRows });
  const known = (line: number) => (id: string) => columns.get(id)?.[line];
  const all = Array.from({ length: open.bodyRows }, (_, line) => known(line));
  const keys = lineKeys(
    all,
    all.map((cells) => parseControl(cells(controlId))),
  );
  const incoming = new Set(wanted.rows.map(design.keyOf));
  const touched = keys.flatMap((key, line) =>
    key !== '' && (incoming.has(key) || wanted.leaves(key, known(line))) ? [line] : [],
  );
  const lines = await readLines(context, open, touched, ['formulas']);
  return {
    lines: open.bodyRows,
    cell: (line, id) => {
      const read = lines.get(line);
      return read === undefined ? known(line)(id) : read.formulas[places.get(id) ?? -1];
    },
    isRead: (line) => lines.has(line),
    isBlank: false,
  };
}
