import type { ICommandInfo } from '@univerjs/core';
import type { Area } from '../grid';
import type { UniverBook, UniverRange } from './book';
import { toRange } from './book';
import type { Cells } from './cells';

/** The one command whose type the package forgets to declare. */
const insertRowCommand = 'sheet.command.insert-row';

interface Move {
  /** Univer's command, whose interceptors move formulas, tables, filters and rules along. */
  commandId: string;
  range: UniverRange & { rangeType?: number };
  mutations: ICommandInfo[];
}

/**
 * Rows, columns and cells that come and go. Univer's own commands skip rows hidden by a filter and write undo steps; here their
 * mutations are gathered and run directly, with everything their interceptors add.
 */
export class Structure {
  constructor(
    private readonly book: UniverBook,
    private readonly cells: Cells,
  ) {}

  insertRows(sheetId: string, row: number, count: number): void {
    const { UniverSheets, UniverCore } = this.book.globals;
    this.cells.ensureSize({ sheet: sheetId, row, rows: 1, column: 0, columns: 1 });
    const range = this.wholeRows(sheetId, row, count);
    this.move(sheetId, {
      commandId: insertRowCommand,
      range: { ...range, rangeType: UniverCore.RANGE_TYPE.ROW },
      mutations: [{ id: UniverSheets.InsertRowMutation.id, params: { ...this.book.target(sheetId), range } }],
    });
  }

  deleteRows(sheetId: string, row: number, count: number): void {
    const { UniverSheets, UniverCore } = this.book.globals;
    const range = this.wholeRows(sheetId, row, count);
    this.move(sheetId, {
      commandId: UniverSheets.RemoveRowCommand.id,
      range: { ...range, rangeType: UniverCore.RANGE_TYPE.ROW },
      mutations: [{ id: UniverSheets.RemoveRowMutation.id, params: { ...this.book.target(sheetId), range } }],
    });
  }

  insertColumns(sheetId: string, column: number, count: number): void {
    const { UniverSheets, UniverCore } = this.book.globals;
    const range = this.wholeColumns(sheetId, column, count);
    this.move(sheetId, {
      commandId: UniverSheets.InsertColCommand.id,
      range: { ...range, rangeType: UniverCore.RANGE_TYPE.COLUMN },
      mutations: [{ id: UniverSheets.InsertColMutation.id, params: { ...this.book.target(sheetId), range } }],
    });
  }

  deleteColumns(sheetId: string, column: number, count: number): void {
    const { UniverSheets, UniverCore } = this.book.globals;
    const range = this.wholeColumns(sheetId, column, count);
    this.move(sheetId, {
      commandId: UniverSheets.RemoveColCommand.id,
      range: { ...range, rangeType: UniverCore.RANGE_TYPE.COLUMN },
      mutations: [{ id: UniverSheets.RemoveColMutation.id, params: { ...this.book.target(sheetId), range } }],
    });
  }

  insertCells(area: Area, shift: 'Down' | 'Right'): void {
    const { UniverSheets, UniverCore } = this.book.globals;
    const used = this.cells.usedArea(area.sheet, false);
    if (used) {
      // What is pushed must find room before it moves.
      if (shift === 'Down') this.cells.ensureSize({ ...used, rows: used.rows + area.rows });
      else this.cells.ensureSize({ ...used, columns: used.columns + area.columns });
    }
    const range = toRange(area);
    const { Dimension } = UniverCore;
    const { redo } = UniverSheets.getInsertRangeMutations(this.book.injector, {
      ...this.book.target(area.sheet),
      range,
      shiftDimension: shift === 'Down' ? Dimension.ROWS : Dimension.COLUMNS,
      cellValue: {},
    });
    this.move(area.sheet, {
      commandId:
        shift === 'Down' ? UniverSheets.InsertRangeMoveDownCommand.id : UniverSheets.InsertRangeMoveRightCommand.id,
      range,
      mutations: redo,
    });
  }

  /**
   * From the bottom up in pieces no longer than the rows above them: Univer 0.25.1 moves the areas of conditional formats and
   * validations to negative rows otherwise, and throws.
   */
  deleteCells(area: Area, shift: 'Up' | 'Left'): void {
    if (shift === 'Left') return this.deletePiece(area, shift);
    let end = area.row + area.rows;
    while (end > area.row) {
      const row = Math.max(area.row, Math.min(end - 1, Math.ceil(end / 2)));
      this.deletePiece({ ...area, row, rows: end - row }, shift);
      end = row;
    }
  }

  private deletePiece(area: Area, shift: 'Up' | 'Left'): void {
    const { UniverSheets, UniverCore } = this.book.globals;
    const range = toRange(area);
    const { Dimension } = UniverCore;
    const { redo } = UniverSheets.getRemoveRangeMutations(this.book.injector, {
      ...this.book.target(area.sheet),
      range,
      shiftDimension: shift === 'Up' ? Dimension.ROWS : Dimension.COLUMNS,
    });
    this.move(area.sheet, {
      commandId: shift === 'Up' ? UniverSheets.DeleteRangeMoveUpCommand.id : UniverSheets.DeleteRangeMoveLeftCommand.id,
      range,
      mutations: redo,
    });
  }

  private move(sheetId: string, { commandId, range, mutations }: Move): void {
    const interceptors = this.book.injector.get(this.book.globals.UniverSheets.SheetInterceptorService);
    const command = { id: commandId, params: { ...this.book.target(sheetId), range } };
    this.book.withActiveSheet(sheetId, () => {
      const added = interceptors.onCommandExecute(command);
      for (const { id, params } of [...(added.preRedos ?? []), ...mutations, ...added.redos])
        this.book.run(id, params ?? {});
      for (const { id, params } of interceptors.afterCommandExecute(command).redos) this.book.run(id, params ?? {});
    });
  }

  private wholeRows(sheetId: string, row: number, count: number): UniverRange {
    const lastColumn = this.book.sheet(sheetId).getColumnCount() - 1;
    return { startRow: row, endRow: row + count - 1, startColumn: 0, endColumn: Math.max(lastColumn, 0) };
  }

  private wholeColumns(sheetId: string, column: number, count: number): UniverRange {
    const lastRow = this.book.sheet(sheetId).getRowCount() - 1;
    return { startRow: 0, endRow: Math.max(lastRow, 0), startColumn: column, endColumn: column + count - 1 };
  }
}
