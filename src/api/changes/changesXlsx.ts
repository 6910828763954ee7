import writeExcelFile from 'write-excel-file/node';
import type { Change } from '../../contract/changes';
import { cents, reaisFromCents } from '../../domain/money/cents';
import { changeFileText } from '../../strings/erp';
import { changeColumns, type ChangeCell } from '../../strings/changeColumns';
import { localTime } from './localTime';

/** Changes as a workbook: amounts are numbers, days are dates, keys stay text, and no text is ever a formula. */
export async function changesXlsx(changes: readonly Change[], timeZone: string): Promise<Buffer> {
  const header = changeColumns.map((column) => ({ value: column.header, fontWeight: 'bold' as const }));
  const rows = changes.map((change) => changeColumns.map(({ cell }) => sheetCell(cell(change), timeZone)));
  return writeExcelFile([header, ...rows], {
    sheet: changeFileText.sheetName,
    columns: changeColumns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}

function sheetCell(cell: ChangeCell, timeZone: string) {
  if (cell.value === null) return null;
  switch (cell.kind) {
    case 'text':
      return { type: String, value: withoutControl(cell.value), format: '@' };
    case 'integer':
      return { type: Number, value: cell.value, format: '0' };
    case 'money':
      return { type: Number, value: reaisFromCents(cents(cell.value)), format: '#,##0.00' };
    case 'date':
      return { type: Date, value: new Date(`${cell.value}T00:00:00Z`), format: 'dd/mm/yyyy' };
    case 'instant': {
      // The writer takes the figures of UTC for those of the clock.
      const { date, hour, minute } = localTime(timeZone, cell.value);
      const value = new Date(`${date}T00:00:00Z`);
      value.setUTCHours(hour, minute);
      return { type: Date, value, format: 'dd/mm/yyyy hh:mm' };
    }
  }
}

/** XML has no place for control characters other than tab and line ends: Excel would call the file damaged. */
function withoutControl(text: string): string {
  return [...text].filter((character) => isAllowed(character.codePointAt(0) ?? 0)).join('');
}

function isAllowed(code: number): boolean {
  return code === 9 || code === 10 || code === 13 || (code >= 32 && code !== 0xfffe && code !== 0xffff);
}
