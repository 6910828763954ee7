import { rowTexts } from '../strings/sheets';
import { openEditTable } from './pendingEdits';
import { readColumn } from './readColumn';
import { runInExcel } from './runInExcel';
import { statusId } from './tableDesign';

/** Shows only the rows whose last send failed, by Excel's own filter on *Situação*. Gives how many; with none nothing is filtered. */
export function filterFailed(): Promise<number> {
  return runInExcel(async (context) => {
    let count = 0;
    for (const key of ['clients', 'receivables'] as const) {
      const table = await openEditTable(context, key);
      const place = table?.places.get(statusId);
      if (table === null || place === undefined) continue;
      const failed = (await readColumn(context, table, statusId)).filter((text) => text.startsWith(rowTexts.failed));
      if (failed.length === 0) continue;
      table.open.table.columns.getItemAt(place).filter.applyCustomFilter(`=${rowTexts.failed}*`);
      if (count === 0) table.open.sheet.activate();
      await context.sync();
      count += failed.length;
    }
    return count;
  });
}
