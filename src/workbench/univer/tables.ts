import type { ITableFilterItem } from '@univerjs/sheets-table';
import type { Area, GridTable, SortField } from '../grid';
import { alongColumns, newIdentities, reconciled, renames, type ColumnIdentities } from '../memory/columnIdentities';
import type { UniverBook, UniverRange } from './book';
import { toArea, toRange } from './book';
import type { Cells } from './cells';
import { shownColumn, storedColumn } from './columnNames';
import type { RenamedColumns } from '../memory/renamedReferences';
import type { ReferenceTable } from './structuredReferences';
import { filterCriteria, tableFilter } from './tableFilter';
import { checkTableName } from './tableName';
import { themeOf } from './tableTheme';

const mutations = {
  add: 'sheet.mutation.add-table',
  remove: 'sheet.mutation.delete-table',
  set: 'sheet.mutation.set-sheet-table',
  filter: 'sheet.mutation.set-table-filter',
} as const;

/** What Univer's table does not keep: the style by Excel's name, whether the header shows its buttons, columns by id, the last sort. */
export interface TableLooks {
  style: string;
  showFilterButton: boolean;
  columns: ColumnIdentities;
  sort: { id: number; ascending: boolean }[];
}

const bodyOf = (area: Area): Area => ({ ...area, row: area.row + 1, rows: area.rows - 1 });

const newLooks = (table: Pick<GridTable, 'style' | 'showFilterButton' | 'columns'>): TableLooks => ({
  style: table.style,
  showFilterButton: table.showFilterButton,
  columns: newIdentities(table.columns),
  sort: [],
});

/** Tables as Univer keeps them, so that what a person does to one by hand is seen by the add-in too. */
export class Tables {
  private looks = new Map<string, TableLooks>();

  constructor(
    private readonly book: UniverBook,
    private readonly cells: Cells,
    private readonly renameReferences: (renamed: RenamedColumns) => void,
  ) {}

  all(): GridTable[] {
    return this.manager.getTableList(this.book.unitId).map((table) => ({
      id: table.id,
      name: table.name,
      area: toArea(table.subUnitId, table.range),
      columns: table.columns.map(({ displayName }) => shownColumn(displayName)),
      style: this.looks.get(table.id)?.style ?? 'TableStyleMedium2',
      showFilterButton: this.looks.get(table.id)?.showFilterButton ?? true,
    }));
  }

  columnIds(id: string): readonly number[] {
    return this.looksOf(this.get(id)).columns.ids;
  }

  sortOf(id: string): SortField[] {
    const { columns, sort } = this.looksOf(this.get(id));
    return sort.flatMap(({ id: column, ascending }) =>
      columns.ids.includes(column) ? [{ key: columns.ids.indexOf(column), ascending }] : [],
    );
  }

  setSort(id: string, fields: SortField[]): void {
    const looks = this.looksOf(this.get(id));
    looks.sort = fields.map(({ key, ascending }) => ({ id: looks.columns.ids[key] ?? 0, ascending }));
  }

  /** A sort of exactly the body of a table, by a person's command, belongs to that table. */
  tableOfBody(area: Area): GridTable | undefined {
    return this.all().find(
      (table) =>
        JSON.stringify(toRange(bodyOf(table.area))) === JSON.stringify(toRange(area)) &&
        table.area.sheet === area.sheet,
    );
  }

  /** Names and places only, without reading a cell: asked for on every formula. */
  places(): ReferenceTable[] {
    return this.manager.getTableList(this.book.unitId).map(({ name, subUnitId, range }) => {
      const { row, column, rows, columns } = toArea(subUnitId, range);
      return { name, sheet: subUnitId, row, column, rows, columns };
    });
  }

  add(table: GridTable): void {
    checkTableName(table.name);
    this.looks.set(table.id, newLooks(table));
    this.addWithFilters(table, []);
  }

  update(table: GridTable): void {
    const current = this.manager.getTableById(this.book.unitId, table.id);
    if (!current) throw new Error(`A tabela ${table.id} não existe.`);
    if (current.getDisplayName() !== table.name) checkTableName(table.name);
    const looks = this.looksOf(this.get(table.id));
    const before = looks.columns;
    const after = reconciled(before, table.columns);
    this.looks.set(table.id, {
      ...looks,
      style: table.style,
      showFilterButton: table.showFilterButton,
      columns: after,
    });
    const filters = alongColumns(before, after, this.filtersOf(table.id));
    const sameShape =
      current.getSubunitId() === table.area.sheet &&
      JSON.stringify(current.getRange()) === JSON.stringify(toRange(table.area)) &&
      current.getDisplayName() === table.name &&
      table.columns.every((name, index) => current.getColumnNameByIndex(index) === storedColumn(name));
    if (sameShape) {
      this.book.run(mutations.set, {
        ...this.target(table),
        tableId: table.id,
        config: { theme: themeOf(table.style) },
      });
      return;
    }
    this.book.run(mutations.remove, { ...this.book.target(current.getSubunitId()), tableId: table.id });
    this.addWithFilters(table, filters);
    const columns = renames(before, after);
    if (columns.length === 0) return;
    const stored = columns.map(({ from, to }) => ({ from: storedColumn(from), to: storedColumn(to) }));
    this.renameReferences({ table: table.name, columns: stored });
  }

  /** Where a table stands after cells were shifted; one that lost all its rows is gone. */
  place(table: GridTable, area: Area): void {
    const current = this.manager.getTableById(this.book.unitId, table.id);
    if (area.rows <= 0 || area.columns <= 0) {
      if (current) this.book.run(mutations.remove, { ...this.target(table), tableId: table.id });
      this.looks.delete(table.id);
      return;
    }
    if (current && JSON.stringify(current.getRange()) === JSON.stringify(toRange(area))) return;
    const columns = this.headerOf(area.sheet, toRange(area));
    this.update({ ...table, area, columns: area.columns === table.columns.length ? table.columns : columns });
  }

  delete(id: string, keepCells: boolean): void {
    const table = this.all().find((candidate) => candidate.id === id);
    if (!table) return;
    this.clearFilters(id);
    this.book.run(mutations.remove, { ...this.target(table), tableId: id });
    this.looks.delete(id);
    if (!keepCells) this.cells.clear(table.area, 'All');
  }

  filterColumn(id: string, column: number, criteria: unknown): void {
    const filter = criteria === null || criteria === undefined ? undefined : tableFilter(criteria);
    this.setFilter(id, column, filter);
  }

  columnFilter(id: string, column: number): unknown {
    const filter = this.filtersOf(id)[column];
    return filter ? filterCriteria(filter) : null;
  }

  clearFilters(id: string): void {
    this.filtersOf(id).forEach((filter, column) => {
      if (filter) this.setFilter(id, column, undefined);
    });
  }

  isFiltered(id: string): boolean {
    return this.filtersOf(id).some((filter) => filter !== undefined && filter !== null);
  }

  /** Rows that came or changed are shown or hidden by the filters that stand. */
  reapplyFilters(sheetId: string): void {
    for (const table of this.manager.getTablesBySubunitId(this.book.unitId, sheetId)) {
      this.filtersOf(table.getId()).forEach((filter, column) => {
        if (filter) this.setFilter(table.getId(), column, filter);
      });
    }
  }

  saveLooks(): Record<string, TableLooks> {
    return Object.fromEntries(this.looks);
  }

  loadLooks(saved: Record<string, TableLooks>): void {
    this.looks = new Map(Object.entries(saved));
  }

  private get manager() {
    return this.book.injector.get(this.book.globals.UniverSheetsTable.TableManager);
  }

  private addWithFilters(table: GridTable, filters: readonly (ITableFilterItem | undefined)[]): void {
    this.book.run(mutations.add, {
      ...this.target(table),
      tableId: table.id,
      name: table.name,
      range: toRange(table.area),
      header: table.columns.map(storedColumn),
      options: { tableStyleId: themeOf(table.style), showHeader: true },
    });
    filters.forEach((filter, column) => {
      if (filter && column < table.columns.length) this.setFilter(table.id, column, filter);
    });
  }

  private setFilter(id: string, column: number, filter: ITableFilterItem | undefined): void {
    const table = this.manager.getTableById(this.book.unitId, id);
    if (!table) throw new Error(`A tabela ${id} não existe.`);
    this.book.run(mutations.filter, {
      ...this.book.target(table.getSubunitId()),
      tableId: id,
      column,
      tableFilter: filter,
    });
  }

  private filtersOf(id: string): readonly (ITableFilterItem | undefined)[] {
    const table = this.manager.getTableById(this.book.unitId, id);
    return table?.getTableFilters().toJSON().tableColumnFilterList ?? [];
  }

  private get(id: string): GridTable {
    const table = this.all().find((one) => one.id === id);
    if (!table) throw new Error(`A tabela ${id} não existe.`);
    return table;
  }

  /** What is kept beside Univer's table, for a table that a person made anew too; columns that Univer added or took count. */
  private looksOf(table: GridTable): TableLooks {
    const held = this.looks.get(table.id);
    const looks = held ? { ...held, columns: reconciled(held.columns, table.columns) } : newLooks(table);
    this.looks.set(table.id, looks);
    return looks;
  }

  private headerOf(sheetId: string, range: UniverRange): string[] {
    const matrix = this.book.sheet(sheetId).getCellMatrix();
    return Array.from({ length: range.endColumn - range.startColumn + 1 }, (_item, index) => {
      const typed = matrix.getValue(range.startRow, range.startColumn + index)?.v;
      return typed === undefined || typed === null || typed === '' ? `Coluna${index + 1}` : String(typed);
    });
  }

  private target(table: GridTable) {
    return this.book.target(table.area.sheet);
  }
}
