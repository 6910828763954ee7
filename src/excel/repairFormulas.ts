import type { CellInput } from './cellText';
import { chargeFormulasOf, clientSumsOf, finishCalculation, prepareCalculation } from './charges';
import { writeKnownColumns } from './columnIds';
import { clientsDesign, receivablesDesign } from './designs';
import { readLoadState } from './loadState';
import { managedFormulas } from './managedFormulas';
import { openManaged, type ManagedTable } from './managedTable';
import { runInExcel, withoutOwnEvents } from './runInExcel';
import { sheetWriter } from './sheetWriter';
import { addMissingColumns } from './tableLines';

/** Formulas written anew; `noTables`: nothing was loaded into this workbook. */
export type RepairOutcome = { state: 'done'; columns: number; cells: number } | { state: 'noTables' };

const rowsPerStep = 1_000;

/**
 * Writes the formula of every computed column anew, in both tables, whatever stands in its cells. Columns and cells of the analyst
 * are not touched. Host errors pass through; running it again ends in the same state.
 */
export function repairFormulas(): Promise<RepairOutcome> {
  return runInExcel((context) =>
    withoutOwnEvents(context, async (): Promise<RepairOutcome> => {
      const mode = (await readLoadState(context))?.mode ?? 'columns';
      const titles = await openManaged(context, receivablesDesign(chargeFormulasOf(mode)));
      const clients = await openManaged(context, clientsDesign(clientSumsOf(mode)));
      if (titles === null && clients === null) return { state: 'noTables' };
      const done = { columns: 0, cells: 0 };
      const count = (columns: number, rows: number) => {
        done.columns += columns;
        done.cells += columns * rows;
      };
      if (titles !== null) {
        await addMissingColumns(context, titles);
        await prepareCalculation(
          context,
          mode,
          Math.max(titles.open.bodyRows, clients?.open.bodyRows ?? 0),
          () => undefined,
        );
        count(await rewrite(context, titles, null), titles.open.bodyRows);
      }
      if (clients !== null) {
        await addMissingColumns(context, clients);
        count(await rewrite(context, clients, titles), clients.open.bodyRows);
      }
      if (titles !== null) await finishCalculation(context, { titles, clients }, mode);
      return { state: 'done', ...done };
    }),
  );
}

/** Gives how many columns were written. */
async function rewrite<Row>(
  context: Excel.RequestContext,
  table: ManagedTable<Row>,
  titles: ManagedTable<never> | null,
): Promise<number> {
  const { open, places } = table;
  const formulas = managedFormulas(table, titles);
  const writer = sheetWriter(context);
  for (const [id, formula] of formulas) {
    const place = places.get(id);
    if (place === undefined) continue;
    for (let line = 0; line < open.bodyRows; line += rowsPerStep) {
      const rows = Math.min(rowsPerStep, open.bodyRows - line);
      await writer.write(
        open,
        line,
        place,
        Array.from({ length: rows }, (): CellInput[] => [formula]),
      );
    }
  }
  await writer.flush();
  table.known = { ...table.known, formulas: Object.fromEntries(formulas) };
  await writeKnownColumns(context, table.design.key, table.known);
  await context.sync();
  return formulas.size;
}
