import { cellText, type CellInput } from './cellText';
import { parseControl, type Control } from './controlCell';
import type { ManagedTable } from './managedTable';
import { valueColumns } from './mergeRow';
import type { OpenTable } from './openTable';
import { readColumns } from './readColumns';
import { sheetWriter } from './sheetWriter';
import { controlId, keyId, pendingId, statusId, versionId } from './tableDesign';
import { writeCells } from './writeCells';

/** A line of one of our tables with what the engine keeps of it. */
export interface EditedLine {
  line: number;
  key: string;
  version: number;
  control: Control;
  controlText: string;
  pending: string;
  status: string;
  /** Texts of the editable cells and of the columns asked for besides, by column id. */
  texts: ReadonlyMap<string, string>;
}

/**
 * Lines that have a key and a readable *Controle*: without one nothing is known of what the backend had, so nothing counts as edited.
 *
 * @param extra further columns whose texts are wanted
 */
export async function readEditedLines<Row>(
  context: Excel.RequestContext,
  table: ManagedTable<Row>,
  extra: readonly string[],
  part: { line: number; rows: number },
): Promise<EditedLine[]> {
  const texts = [...editableIds(table), ...extra];
  const own = [keyId, versionId, controlId, pendingId, statusId];
  const columns = await readColumns(context, table, [...own, ...texts], part);
  const cell = (id: string, at: number) => columns.get(id)?.[at];
  return Array.from({ length: part.rows }, (_, at): EditedLine[] => {
    const control = parseControl(cell(controlId, at));
    if (control === null) return [];
    const version = cell(versionId, at);
    return [
      {
        line: part.line + at,
        key: control.key,
        version: typeof version === 'number' ? version : 0,
        control,
        controlText: cellText(cell(controlId, at)),
        pending: cellText(cell(pendingId, at)),
        status: cellText(cell(statusId, at)),
        texts: new Map(texts.map((id) => [id, cellText(cell(id, at)).trim()])),
      },
    ];
  }).flat();
}

export function editableIds<Row>({ design }: ManagedTable<Row>): string[] {
  return valueColumns(design.columns)
    .filter(({ edit }) => edit !== undefined)
    .map(({ id }) => id);
}

/** Writes cells of single lines; under a filter line by line, so that no range spans lines that it hides. */
export async function writeEditedLines<Row>(
  context: Excel.RequestContext,
  table: ManagedTable<Row>,
  writes: ReadonlyMap<number, ReadonlyMap<string, CellInput>>,
): Promise<void> {
  if (writes.size === 0) return;
  const writer = sheetWriter(context);
  if (await isFiltered(context, table.open)) {
    for (const [line, cells] of writes) await writeCells(writer, table, new Map([[line, cells]]));
  } else await writeCells(writer, table, writes);
  await writer.flush();
}

async function isFiltered(context: Excel.RequestContext, { table }: OpenTable): Promise<boolean> {
  table.autoFilter.load('isDataFiltered');
  await context.sync();
  return table.autoFilter.isDataFiltered;
}
