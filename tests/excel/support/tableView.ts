import type { CellValue, GridTable } from '../../../src/workbench/grid';
import type { MemoryGrid } from '../../../src/workbench/memory/memoryGrid';

/** A table as a person sees it in the grid: by name and header. */
export class TableView {
  constructor(
    private readonly grid: MemoryGrid,
    private readonly name: string,
  ) {}

  get table(): GridTable {
    const found = this.grid.tables().find(({ name }) => name === this.name);
    if (!found) throw new Error(`There is no table ${this.name}.`);
    return found;
  }

  get headers(): string[] {
    return this.table.columns;
  }

  /** Cells of the body as formulas, one record a row. */
  rows(): Record<string, CellValue>[] {
    const { area, columns } = this.table;
    const body = this.grid.readFormulas({ ...area, row: area.row + 1, rows: area.rows - 1 });
    return body.map((cells) => Object.fromEntries(columns.map((header, at) => [header, cells[at] ?? ''])));
  }

  column(header: string): CellValue[] {
    return this.rows().map((row) => row[header] ?? '');
  }

  cell(line: number, header: string): { sheet: string; row: number; column: number; rows: number; columns: number } {
    const { area, columns } = this.table;
    return {
      sheet: area.sheet,
      row: area.row + 1 + line,
      column: area.column + columns.indexOf(header),
      rows: 1,
      columns: 1,
    };
  }

  /** As a person types. */
  type(line: number, header: string, value: CellValue): void {
    this.grid.type(this.cell(line, header), [[value]]);
  }

  hidden(): number[] {
    const { area } = this.table;
    return Array.from({ length: area.rows - 1 }, (_, line) => line).filter((line) =>
      this.grid.rowHidden(area.sheet, area.row + 1 + line),
    );
  }
}
