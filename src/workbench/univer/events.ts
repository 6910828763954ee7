import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import type { Area, GridEvent } from '../grid';
import type { UniverBook, UniverRange } from './book';
import { toArea } from './book';
import { forEachCell } from './cellMatrix';

interface SheetParams {
  unitId?: string;
  subUnitId?: string;
}

const structural = new Set([
  'sheet.mutation.insert-row',
  'sheet.mutation.remove-rows',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-col',
]);
/** Rows or columns drawn to another place. */
const moves = new Set(['sheet.mutation.move-rows', 'sheet.mutation.move-columns']);

/** Turns what Univer executes, by hand or by the host, into events of the grid. */
export class Events {
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private lastSelection = '';

  constructor(private readonly book: UniverBook) {
    const { UniverSheets, UniverSheetsUi, UniverSheetsTable } = book.globals;
    book.onCommand(({ id, params }, options) => {
      const sheet = (params as SheetParams | undefined)?.subUnitId ?? '';
      if ((params as SheetParams | undefined)?.unitId !== book.unitId || sheet === '') return;
      if (id === 'sheet.mutation.set-range-values' && options?.['fromFormula'] !== true)
        this.cellsChanged(sheet, params ?? {});
      else if (structural.has(id)) this.changed(sheet, (params as { range?: UniverRange }).range);
      else if (moves.has(id)) this.drawn(sheet, params as Record<'sourceRange' | 'targetRange', UniverRange>);
      else if (id === 'sheet.mutation.move-range') this.moved(params ?? {});
      else if (id === 'sheet.mutation.reorder-range') {
        this.changed(sheet, (params as { range?: UniverRange }).range);
        this.emit({ type: 'sorted', sheet });
      } else if (id === 'sheet.operation.set-worksheet-active') this.emit({ type: 'activated', sheet });
      else if (id === 'sheet.mutation.insert-sheet')
        this.emit({ type: 'sheetAdded', sheet: insertedId(params) ?? sheet });
      else if (id === 'sheet.mutation.remove-sheet') this.emit({ type: 'sheetDeleted', sheet });
    });
    // An inserted sheet carries its id inside; the common guard above does not see it.
    book.onCommand(({ id, params }) => {
      const inserted = insertedId(params);
      if (id === 'sheet.mutation.insert-sheet' && inserted && (params as SheetParams).subUnitId === undefined) {
        this.emit({ type: 'sheetAdded', sheet: inserted });
      }
    });
    book.injector.get(UniverSheets.SheetsSelectionsService).selectionChanged$.subscribe(() => this.selectionChanged());
    book.injector
      .get(UniverSheetsUi.IEditorBridgeService)
      .visible$.subscribe(({ visible }) => this.emit({ type: 'editing', on: visible }));
    book.injector
      .get(UniverSheetsTable.TableManager)
      .tableFilterChanged$.subscribe(({ subUnitId }) => this.emit({ type: 'filtered', sheet: subUnitId }));
  }

  subscribe(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  selection(): Area[] {
    const service = this.book.injector.get(this.book.globals.UniverSheets.SheetsSelectionsService);
    const sheetId = this.book.workbook.getActiveSheet().getSheetId();
    const areas = service.getCurrentSelections().map(({ range }) => toArea(sheetId, this.bounded(sheetId, range)));
    return areas.length > 0 ? areas : [{ sheet: sheetId, row: 0, column: 0, rows: 1, columns: 1 }];
  }

  emit(event: GridEvent): void {
    if (this.book.borrowsActiveSheet && (event.type === 'activated' || event.type === 'selection')) return;
    for (const listener of [...this.listeners]) listener(event);
  }

  private selectionChanged(): void {
    if (this.book.borrowsActiveSheet) return;
    const areas = this.selection();
    const text = JSON.stringify(areas);
    if (text === this.lastSelection) return;
    this.lastSelection = text;
    this.emit({ type: 'selection', areas });
  }

  /** Whole rows and columns come from Univer with `NaN` ends. */
  private bounded(sheetId: string, range: UniverRange): UniverRange {
    const sheet = this.book.sheet(sheetId);
    return {
      startRow: Number.isNaN(range.startRow) ? 0 : range.startRow,
      startColumn: Number.isNaN(range.startColumn) ? 0 : range.startColumn,
      endRow: Number.isNaN(range.endRow) ? sheet.getRowCount() - 1 : range.endRow,
      endColumn: Number.isNaN(range.endColumn) ? sheet.getColumnCount() - 1 : range.endColumn,
    };
  }

  private cellsChanged(sheet: string, params: object): void {
    const { cellValue } = params as { cellValue?: CellMatrix };
    this.changed(
      sheet,
      boundsOf(cellValue ?? {}, (cell) => cell === null || !isStyleOnly(cell)),
    );
  }

  /** Where cells came from is announced as changed too: they are empty now. */
  private moved(params: object): void {
    const ends = params as Record<'from' | 'to', { subUnitId: string; value: CellMatrix }>;
    for (const { subUnitId, value } of [ends.from, ends.to])
      this.changed(
        subUnitId,
        boundsOf(value, () => true),
      );
  }

  /** Everything between where rows or columns were and where they are changed its place. */
  private drawn(
    sheet: string,
    { sourceRange: from, targetRange: to }: Record<'sourceRange' | 'targetRange', UniverRange>,
  ) {
    this.changed(sheet, {
      startRow: Math.min(from.startRow, to.startRow),
      endRow: Math.max(from.endRow, to.endRow),
      startColumn: Math.min(from.startColumn, to.startColumn),
      endColumn: Math.max(from.endColumn, to.endColumn),
    });
  }

  /** A person's command moves cells first and the tables over them last, so it is told when all of it is done. */
  private changed(sheet: string, range: UniverRange | undefined): void {
    if (!range || this.book.isQuiet) return;
    const byHost = this.book.runsAsHost;
    const event: GridEvent = { type: 'changed', areas: [toArea(sheet, this.bounded(sheet, range))], byHost };
    if (byHost) this.emit(event);
    else queueMicrotask(() => this.emit(event));
  }
}

type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Smallest range around the cells that count; undefined when none does. */
function boundsOf(matrix: CellMatrix, counts: (cell: ICellData | null) => boolean): UniverRange | undefined {
  const rows: number[] = [];
  const columns: number[] = [];
  forEachCell(matrix, (row, column, cell) => {
    if (!counts(cell ?? null)) return;
    rows.push(row);
    columns.push(column);
  });
  if (rows.length === 0) return undefined;
  const least = (list: number[]) => list.reduce((a, b) => Math.min(a, b));
  const most = (list: number[]) => list.reduce((a, b) => Math.max(a, b));
  return { startRow: least(rows), endRow: most(rows), startColumn: least(columns), endColumn: most(columns) };
}

function isStyleOnly(cell: object): boolean {
  return !('v' in cell) && !('f' in cell) && !('p' in cell);
}

function insertedId(params: object | undefined): string | undefined {
  return (params as { sheet?: { id?: string } } | undefined)?.sheet?.id;
}
