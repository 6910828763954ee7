import type { Area, CellValue, GridTable } from '../grid';
import { passesFilter } from './filterRows';
import { movedAlong } from './tableAreas';

/** What tables need of the cells they stand over. */
export interface TableCells {
  read(area: Area): CellValue[][];
  readTexts(area: Area): string[][];
  hideRow(sheet: string, row: number, hidden: boolean): void;
}

export interface SavedTables {
  tables: GridTable[];
  filters: [string, [number, unknown][]][];
}

/** Tables of a workbook in memory and the filters of their columns. */
export class MemoryTables {
  private list: GridTable[] = [];
  private filters = new Map<string, Map<number, unknown>>();

  constructor(private readonly cells: TableCells) {}

  all(): GridTable[] {
    return this.list.map((table) => ({ ...table, columns: [...table.columns] }));
  }

  get(id: string): GridTable {
    const table = this.list.find((one) => one.id === id);
    if (!table) throw new Error(`There is no table ${id}.`);
    return table;
  }

  add(table: GridTable): void {
    this.list.push(table);
  }

  update(table: GridTable): void {
    this.list = this.list.map((one) => (one.id === table.id ? table : one));
  }

  remove(id: string): void {
    this.clearFilters(id);
    this.list = this.list.filter((one) => one.id !== id);
  }

  move(area: Area, axis: 'rows' | 'columns', by: number): void {
    this.list = this.list
      .map((table) => ({ ...table, area: movedAlong(table.area, area, axis, by) }))
      .filter((table) => table.area.rows > 0 && table.area.columns > 0);
  }

  filter(id: string, column: number, criteria: unknown): void {
    const filters = this.filters.get(id) ?? new Map<number, unknown>();
    if (criteria === null) filters.delete(column);
    else filters.set(column, criteria);
    this.filters.set(id, filters);
    this.hideRows(id);
  }

  columnFilter(id: string, column: number): unknown {
    return this.filters.get(id)?.get(column) ?? null;
  }

  clearFilters(id: string): void {
    this.filters.delete(id);
    this.hideRows(id);
  }

  isFiltered(id: string): boolean {
    return (this.filters.get(id)?.size ?? 0) > 0;
  }

  save(): SavedTables {
    return { tables: this.list, filters: [...this.filters].map(([id, columns]) => [id, [...columns]]) };
  }

  load(saved: SavedTables): void {
    this.list = saved.tables;
    this.filters = new Map(saved.filters.map(([id, columns]) => [id, new Map(columns)]));
  }

  private hideRows(id: string): void {
    const { area } = this.get(id);
    const filters = [...(this.filters.get(id) ?? [])];
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    const texts = this.cells.readTexts(body);
    this.cells.read(body).forEach((line, at) => {
      const shown = filters.every(([column, criteria]) =>
        passesFilter(texts[at]?.[column] ?? '', line[column] ?? '', criteria),
      );
      this.cells.hideRow(area.sheet, body.row + at, !shown);
    });
  }
}
