import type { Area, CellValue, GridTable, SortField } from '../grid';
import { alongColumns, newIdentities, reconciled, renames, type ColumnIdentities } from './columnIdentities';
import { passesFilter } from './filterRows';
import type { RenamedColumns } from './renamedReferences';
import { movedAlong } from './tableAreas';

/** What tables need of the cells they stand over. */
export interface TableCells {
  read(area: Area): CellValue[][];
  readTexts(area: Area): string[][];
  filterRow(sheet: string, row: number, hidden: boolean): void;
  renameColumns(renamed: RenamedColumns): void;
}

export interface SavedTables {
  tables: GridTable[];
  filters: [string, [number, unknown][]][];
  identities: [string, ColumnIdentities][];
  sorts: [string, ColumnSort[]][];
}

interface ColumnSort {
  id: number;
  ascending: boolean;
}

/** Tables of a workbook in memory and the filters of their columns. */
export class MemoryTables {
  private list: GridTable[] = [];
  private filters = new Map<string, Map<number, unknown>>();
  private identities = new Map<string, ColumnIdentities>();
  private sorts = new Map<string, ColumnSort[]>();

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
    this.identities.set(table.id, newIdentities(table.columns));
  }

  update(table: GridTable): void {
    const before = this.identitiesOf(table.id);
    const after = reconciled(before, table.columns);
    this.identities.set(table.id, after);
    const filters = this.filters.get(table.id);
    if (filters) {
      const moved = alongColumns(before, after, Object.assign([], Object.fromEntries(filters)) as unknown[]);
      this.filters.set(table.id, new Map(moved.flatMap((one, at) => (one === undefined ? [] : [[at, one]]))));
    }
    this.list = this.list.map((one) => (one.id === table.id ? table : one));
    const renamed = renames(before, after);
    if (renamed.length > 0) this.cells.renameColumns({ table: table.name, columns: renamed });
  }

  columnIds(id: string): readonly number[] {
    return this.identitiesOf(id).ids;
  }

  sortOf(id: string): SortField[] {
    const { ids } = this.identitiesOf(id);
    return (this.sorts.get(id) ?? []).flatMap(({ id: column, ascending }) =>
      ids.includes(column) ? [{ key: ids.indexOf(column), ascending }] : [],
    );
  }

  setSort(id: string, fields: SortField[]): void {
    const { ids } = this.identitiesOf(id);
    this.sorts.set(
      id,
      fields.map(({ key, ascending }) => ({ id: ids[key] ?? 0, ascending })),
    );
  }

  remove(id: string): void {
    this.clearFilters(id);
    this.identities.delete(id);
    this.sorts.delete(id);
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
    return {
      tables: this.list,
      filters: [...this.filters].map(([id, columns]) => [id, [...columns]]),
      identities: [...this.identities],
      sorts: [...this.sorts],
    };
  }

  load(saved: SavedTables): void {
    this.list = saved.tables;
    this.filters = new Map(saved.filters.map(([id, columns]) => [id, new Map(columns)]));
    this.identities = new Map(saved.identities);
    this.sorts = new Map(saved.sorts);
  }

  private identitiesOf(id: string): ColumnIdentities {
    const held = this.identities.get(id);
    if (!held) throw new Error(`There is no table ${id}.`);
    return held;
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
      this.cells.filterRow(area.sheet, body.row + at, !shown);
    });
  }
}
