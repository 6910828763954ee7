import type { Change } from '../contract/changes';
import { isoDate } from '../domain/calendar/isoDate';
import { serialFromIsoDate } from '../domain/calendar/excelSerial';
import { cents, reaisFromCents } from '../domain/money/cents';
import { changeColumns, type ChangeCell } from '../strings/changeColumns';
import { changeFileText } from '../strings/erp';
import { textCell, type CellInput } from './cellText';
import { emptySheet } from './emptySheet';
import { numberFormatOf, type ColumnKind } from './managedColumn';
import { setNumberFormat } from './numberFormat';
import { runInExcel, withoutOwnEvents } from './runInExcel';
import { rowsThatFit } from './sheetWriter';

/** Characters of one request: far under the 5 MB that Excel on the web takes. */
const charactersPerWrite = 1_200_000;

const formatOf: Record<ChangeCell['kind'], ColumnKind> = {
  text: 'text',
  integer: 'integer',
  money: 'money',
  date: 'date',
  instant: 'text',
};

/** Points of `format.columnWidth` for a column so many characters wide. */
const pointsPerCharacter = 6;

function cellInput(cell: ChangeCell, clock: Intl.DateTimeFormat): CellInput {
  if (cell.value === null) return '';
  switch (cell.kind) {
    case 'text':
      return textCell(cell.value);
    case 'integer':
      return cell.value;
    case 'money':
      return reaisFromCents(cents(cell.value));
    case 'date':
      return serialFromIsoDate(isoDate(cell.value));
    case 'instant':
      return clock.format(cell.value).replace(',', '');
  }
}

/** What goes into each cell, headers first; moments as the clock of `timeZone` shows them. */
export function changeCells(changes: readonly Change[], timeZone: string): CellInput[][] {
  const clock = new Intl.DateTimeFormat('pt-BR', {
    timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return [
    changeColumns.map(({ header }) => header),
    ...changes.map((change) => changeColumns.map(({ cell }) => cellInput(cell(change), clock))),
  ];
}

/**
 * Puts the changes into a sheet of their own, values only, and shows it. Gives the sheet's name: with a number behind where one of
 * that name is the analyst's. Host errors pass through; a sheet that could not be filled is taken away again.
 */
export function writeChangesSheet(changes: readonly Change[], timeZone: string): Promise<string> {
  return runInExcel((context) =>
    withoutOwnEvents(context, async () => {
      const { sheet, added } = await emptySheet(context, changeFileText.sheetName);
      sheet.load('name');
      try {
        const cells = changeCells(changes, timeZone);
        changeColumns.forEach(({ kind, width }, at) => {
          const column = sheet.getRangeByIndexes(0, at, cells.length, 1);
          // Before the cells, so that the digits of a key stay text.
          setNumberFormat(column, numberFormatOf[formatOf[kind]]);
          column.format.columnWidth = width * pointsPerCharacter;
        });
        await writeRows(context, sheet, cells);
        sheet.getRangeByIndexes(0, 0, 1, changeColumns.length).format.font.bold = true;
        sheet.freezePanes.freezeRows(1);
        sheet.activate();
        await context.sync();
        return sheet.name;
      } catch (error) {
        if (added) {
          sheet.delete();
          await context.sync();
        }
        throw error;
      }
    }),
  );
}

async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  cells: readonly CellInput[][],
): Promise<void> {
  for (let from = 0; from < cells.length;) {
    const count = rowsThatFit(cells, from, charactersPerWrite);
    sheet.getRangeByIndexes(from, 0, count, changeColumns.length).values = cells.slice(from, from + count);
    await context.sync();
    from += count;
  }
}
