import type { CellInput } from './cellText';
import { numberFormatOf, type ManagedColumn } from './managedColumn';
import type { ManagedTable } from './managedTable';
import { setNumberFormat } from './numberFormat';
import { bodyBlock } from './openTable';
import type { SheetWriter } from './sheetWriter';
import { runsOf } from './runsOf';

type Writes = ReadonlyMap<number, ReadonlyMap<string, CellInput>>;

/** Unchanged lines between two changed ones that are cheaper to send as *leave it* than as another range. */
const maxGap = 12;

/** Writes scattered cells of standing lines, as few ranges as makes sense; everything else keeps what it has. */
export async function writeCells<Row>(
  writer: SheetWriter,
  { open, places }: ManagedTable<Row>,
  writes: Writes,
): Promise<void> {
  const lines = [...writes.keys()].toSorted((a, b) => a - b);
  for (const group of groupLines(lines)) {
    const first = group[0] ?? 0;
    const height = (group.at(-1) ?? 0) - first + 1;
    const byPlace = new Map<number, string>();
    for (const line of group) {
      for (const id of writes.get(line)?.keys() ?? []) {
        const place = places.get(id);
        if (place !== undefined) byPlace.set(place, id);
      }
    }
    for (const run of runsOf([...byPlace.keys()].toSorted((a, b) => a - b))) {
      const cells = Array.from({ length: height }, (_, at): CellInput[] =>
        Array.from({ length: run.count }, (_unused, offset) => {
          const id = byPlace.get(run.at + offset);
          return (id === undefined ? undefined : writes.get(first + at)?.get(id)) ?? null;
        }),
      );
      await writer.write(open, first, run.at, cells);
    }
  }
}

/** Writes whole new lines: every managed column, run by run. */
export async function writeLines<Row>(
  writer: SheetWriter,
  { open, places }: ManagedTable<Row>,
  line: number,
  rows: readonly ReadonlyMap<string, CellInput>[],
): Promise<void> {
  if (rows.length === 0) return;
  const ids = new Map([...places].map(([id, place]) => [place, id]));
  for (const run of runsOf([...ids.keys()].toSorted((a, b) => a - b))) {
    const runIds = Array.from({ length: run.count }, (_, offset) => ids.get(run.at + offset) ?? '');
    const cells = rows.map((row): CellInput[] => runIds.map((id) => row.get(id) ?? ''));
    await writer.write(open, line, run.at, cells);
  }
}

/**
 * Cells that something of another type stood in (text over a date, digits over text) get the format of their column back first: a
 * number written into a text cell would become text. All others keep the format that the analyst gave them. Queues only.
 */
export async function formatMended<Row>(
  writer: SheetWriter,
  { open, places, design }: ManagedTable<Row>,
  writes: Writes,
  standing: (line: number, id: string) => unknown,
): Promise<void> {
  for (const column of design.columns) {
    const place = places.get(column.id);
    if (place === undefined) continue;
    const lines = [...writes].flatMap(([line, cells]) =>
      needsFormat(column, cells.get(column.id), standing(line, column.id)) ? [line] : [],
    );
    for (const run of runsOf(lines.toSorted((a, b) => a - b))) {
      await writer.queued(1);
      setNumberFormat(bodyBlock(open, run.at, run.count, place, 1), numberFormatOf[column.kind]);
    }
  }
}

function needsFormat<Row>(column: ManagedColumn<Row>, input: CellInput | undefined, standing: unknown): boolean {
  if (input === undefined || input === null || input === '') return false;
  if (column.role === 'formula') return typeof standing === 'string' && standing !== '';
  if (typeof input === 'number') return typeof standing === 'string' && standing !== '';
  const staysText = typeof standing === 'string' && standing !== '';
  return typeof input === 'string' && !staysText && input.length <= 40 && /\d/.test(input);
}

function groupLines(lines: readonly number[]): number[][] {
  const groups: number[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last !== undefined && line - (last.at(-1) ?? 0) <= maxGap) last.push(line);
    else groups.push([line]);
  }
  return groups;
}
