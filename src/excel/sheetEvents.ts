import { throwUnlessHostError } from './failure';
import { parameterRanges } from './parametersSheet';
import { runInExcel } from './runInExcel';

interface CellsEvent {
  worksheetId: string;
  address: string;
}

type Stop = () => Promise<void>;

/** Selection on any sheet, also on ones that a later load adds. */
export function onSelection(listener: (event: CellsEvent) => void): Promise<Stop> {
  return runInExcel(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add((event) => {
      listener({ worksheetId: event.worksheetId, address: event.address });
      return Promise.resolve();
    });
    await context.sync();
    return () => remove(handler);
  });
}

/** Cells changed on the sheet that holds the parameters, by whom ever but us. */
export function onParameterCells(listener: () => void): Promise<Stop> {
  return runInExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) =>
      isParametersSheet(event.worksheetId).then((ours) => {
        if (ours) listener();
      }, throwUnlessHostError),
    );
    await context.sync();
    return () => remove(handler);
  });
}

/** Cells of any table changed, by whom ever but us; many pasted cells are one event. */
export function onTableCells(listener: (event: { tableId: string; address: string }) => void): Promise<Stop> {
  return runInExcel(async (context) => {
    const handler = context.workbook.tables.onChanged.add((event) => {
      listener({ tableId: event.tableId, address: event.address });
      return Promise.resolve();
    });
    await context.sync();
    return () => remove(handler);
  });
}

function isParametersSheet(worksheetId: string): Promise<boolean> {
  return runInExcel(async (context) => {
    const cells = await parameterRanges(context);
    if (cells === null) return false;
    const sheet = cells.asOf.worksheet;
    sheet.load('id');
    await context.sync();
    return sheet.id === worksheetId;
  });
}

/** Handlers are removed with the context that added them, or the host does not know them. */
async function remove<T>(handler: OfficeExtension.EventHandlerResult<T>): Promise<void> {
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}
