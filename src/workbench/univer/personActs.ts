import type { ICellData } from '@univerjs/core';
import type { Area, CellInput, GridTable } from '../grid';
import type { UniverBook } from './book';
import { toRange } from './book';

/** Commands of Univer's own menus and keys, which write undo steps and announce their changes as a person's. */
const commands = {
  setValues: 'sheet.command.set-range-values',
  undo: 'univer.command.undo',
  sort: 'sheet.command.sort-range',
  filter: 'sheet.command.set-table-filter',
  insertColumn: 'sheet.command.insert-col',
  removeColumn: 'sheet.command.remove-col',
  moveColumns: 'sheet.command.move-cols',
  hideRows: 'sheet.command.set-rows-hidden',
  showRows: 'sheet.command.set-specific-rows-visible',
  hideColumns: 'sheet.command.set-col-hidden',
  showColumns: 'sheet.command.set-col-visible-on-cols',
} as const;

/** What a person does by mouse and keyboard, for scripts: the same commands that Univer's menus run. */
export class PersonActs {
  constructor(
    private readonly book: UniverBook,
    private readonly grid: { tables(): GridTable[]; activate(sheet: string): void },
  ) {}

  /** One paste of many cells: one step for undo, one event. Empty text empties a cell, null leaves it. */
  async paste(area: Area, rows: CellInput[][]): Promise<void> {
    const { CellValueType } = this.book.globals.UniverCore;
    const value: Record<number, Record<number, ICellData>> = {};
    rows.forEach((line, r) => {
      line.forEach((input, c) => {
        if (input === null) return;
        (value[area.row + r] ??= {})[area.column + c] =
          typeof input === 'string' && input.startsWith('=')
            ? { f: input, v: null, si: null, p: null, t: null }
            : {
                v: typeof input === 'boolean' ? Number(input) : input,
                t: { string: CellValueType.STRING, number: CellValueType.NUMBER, boolean: CellValueType.BOOLEAN }[
                  typeof input as 'string' | 'number' | 'boolean'
                ],
                f: null,
                si: null,
                p: null,
              };
      });
    });
    await this.run(area.sheet, commands.setValues, { value });
  }

  async undo(): Promise<void> {
    await this.book.commands.executeCommand(commands.undo);
  }

  async sort(tableName: string, header: string, ascending: boolean): Promise<void> {
    const { table, column } = this.find(tableName, header);
    const range = toRange({ ...table.area, row: table.area.row + 1, rows: table.area.rows - 1 });
    await this.run(table.area.sheet, commands.sort, {
      range,
      orderRules: [{ colIndex: table.area.column + column, type: ascending ? 'asc' : 'desc' }],
      hasTitle: false,
    });
  }

  /** Shows the rows with these texts in a column; null shows every row. */
  async filter(tableName: string, header: string, values: string[] | null): Promise<void> {
    const { table, column } = this.find(tableName, header);
    await this.run(table.area.sheet, commands.filter, {
      tableId: table.id,
      column,
      tableFilter: values === null ? undefined : { filterType: 'manual', values },
    });
  }

  async renameHeader(tableName: string, from: string, to: string): Promise<void> {
    const { table, column } = this.find(tableName, from);
    await this.paste({ ...table.area, rows: 1, column: table.area.column + column, columns: 1 }, [[to]]);
  }

  /** A whole column of the sheet comes in before the header, and its own header is typed. */
  async insertColumn(tableName: string, before: string, header: string): Promise<void> {
    const { table, column } = this.find(tableName, before);
    const range = this.wholeColumn(table.area, column);
    const { Direction } = this.book.globals.UniverCore;
    await this.run(table.area.sheet, commands.insertColumn, { range, direction: Direction.RIGHT });
    await this.paste({ ...table.area, rows: 1, column: table.area.column + column, columns: 1 }, [[header]]);
  }

  async deleteColumn(tableName: string, header: string): Promise<void> {
    const { table, column } = this.find(tableName, header);
    await this.run(table.area.sheet, commands.removeColumn, { range: this.wholeColumn(table.area, column) });
  }

  /** Draws a column of the sheet before another one of the table. */
  async moveColumn(tableName: string, header: string, before: string): Promise<void> {
    const { table, column } = this.find(tableName, header);
    const to = this.find(tableName, before).column;
    const range = this.wholeColumn(table.area, column);
    await this.run(table.area.sheet, commands.moveColumns, {
      range,
      fromRange: range,
      toRange: this.wholeColumn(table.area, to),
    });
  }

  async hideRows(area: Area, hidden: boolean): Promise<void> {
    const { RANGE_TYPE } = this.book.globals.UniverCore;
    const lastColumn = this.book.sheet(area.sheet).getColumnCount() - 1;
    const range = { ...toRange(area), startColumn: 0, endColumn: lastColumn, rangeType: RANGE_TYPE.ROW };
    await this.run(area.sheet, hidden ? commands.hideRows : commands.showRows, { ranges: [range] });
  }

  async hideColumns(area: Area, hidden: boolean): Promise<void> {
    const { RANGE_TYPE } = this.book.globals.UniverCore;
    const lastRow = this.book.sheet(area.sheet).getRowCount() - 1;
    const range = { ...toRange(area), startRow: 0, endRow: lastRow, rangeType: RANGE_TYPE.COLUMN };
    await this.run(area.sheet, hidden ? commands.hideColumns : commands.showColumns, { ranges: [range] });
  }

  private wholeColumn(area: Area, column: number) {
    const at = area.column + column;
    return {
      startRow: 0,
      endRow: this.book.sheet(area.sheet).getRowCount() - 1,
      startColumn: at,
      endColumn: at,
      rangeType: this.book.globals.UniverCore.RANGE_TYPE.COLUMN,
    };
  }

  private find(tableName: string, header: string): { table: GridTable; column: number } {
    const table = this.grid.tables().find(({ name }) => name.toLowerCase() === tableName.toLowerCase());
    if (!table) throw new Error(`A tabela “${tableName}” não existe.`);
    const column = table.columns.findIndex((name) => name.toLowerCase() === header.toLowerCase());
    if (column < 0) throw new Error(`A tabela “${tableName}” não tem a coluna “${header}”.`);
    return { table, column };
  }

  /** A person works in the sheet before them. */
  private async run(sheet: string, id: string, params: object): Promise<void> {
    this.grid.activate(sheet);
    const done = await this.book.commands.executeCommand(id, { ...this.book.target(sheet), ...params });
    if (done === false) throw new Error(`A planilha não executou ${id}.`);
  }
}
