import type {
  Area,
  CellError,
  CellFormat,
  CellInput,
  CellValue,
  ConditionalRule,
  Grid,
  GridEvent,
  GridTable,
  SortField,
  ValidationRule,
} from '../grid';
import { contains } from '../host/cells/areas';
import { CellStore, type MemoryCell } from './cellStore';
import { MemoryRules, type SavedRules } from './memoryRules';
import { MemoryTables, type SavedTables } from './memoryTables';
import { withRenamedColumns } from './renamedReferences';
import { sortOrder } from './sortOrder';

interface MemorySheet {
  id: string;
  name: string;
  visible: boolean;
  cells: CellStore;
  widths: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  filteredRows: Set<number>;
  frozen: { rows: number; columns: number };
}

type SavedSheet = Omit<MemorySheet, 'cells' | 'widths' | 'hiddenColumns' | 'hiddenRows' | 'filteredRows'> & {
  cells: unknown;
  widths: [number, number][];
  hiddenColumns: number[];
  hiddenRows: number[];
  filteredRows: number[];
};

type SavedBook = SavedTables & SavedRules & { sheets: SavedSheet[]; active: string; nextSheet: number };

const defaultWidth = 64;
const everything = (sheet: string): Area => ({ sheet, row: 0, column: 0, rows: 1_048_576, columns: 16_384 });

/** A workbook in memory without a formula engine: formulas are kept, their values are empty until `setValue` gives one. */
export class MemoryGrid implements Grid {
  private list: MemorySheet[] = [];
  private active = '';
  private selected: Area[] = [];
  private readonly tableList = new MemoryTables({
    read: (area) => this.read(area),
    readTexts: (area) => this.readTexts(area),
    filterRow: (sheet, row, hidden) => {
      const { filteredRows } = this.sheet(sheet);
      if (hidden) filteredRows.add(row);
      else filteredRows.delete(row);
    },
    renameColumns: (renamed) => {
      const table = this.tableList.all().find(({ name }) => name === renamed.table);
      for (const { id, cells } of this.list) {
        cells.each(everything(id), (cell, row, column) => {
          if (cell.formula === undefined) return;
          const within = table !== undefined && contains(table.area, { sheet: id, row, column, rows: 1, columns: 1 });
          cell.formula = withRenamedColumns(cell.formula, renamed, within);
        });
      }
    },
  });
  private readonly rules = new MemoryRules();
  private readonly listeners = new Set<(event: GridEvent) => void>();
  private nextSheet = 1;
  /** How often `write` was called, for tests of coalescing. */
  writes = 0;

  constructor(firstSheet = 'Planilha1') {
    this.active = this.addSheet(firstSheet);
    this.selected = [{ sheet: this.active, row: 0, column: 0, rows: 1, columns: 1 }];
  }

  sheets(): { id: string; name: string; visible: boolean }[] {
    return this.list.map(({ id, name, visible }) => ({ id, name, visible }));
  }

  addSheet(name: string): string {
    const id = `S${this.nextSheet++}`;
    this.list.push({
      id,
      name,
      visible: true,
      cells: new CellStore(),
      widths: new Map(),
      hiddenColumns: new Set(),
      hiddenRows: new Set(),
      filteredRows: new Set(),
      frozen: { rows: 0, columns: 0 },
    });
    this.emit({ type: 'sheetAdded', sheet: id });
    return id;
  }

  deleteSheet(id: string): void {
    this.list = this.list.filter((sheet) => sheet.id !== id);
    this.rules.dropSheet(id);
    this.emit({ type: 'sheetDeleted', sheet: id });
    const [first] = this.list;
    if (this.active === id && first) this.activate(first.id);
  }

  renameSheet(id: string, name: string): void {
    this.sheet(id).name = name;
  }

  activeSheet(): string {
    return this.active;
  }

  activate(id: string): void {
    this.sheet(id);
    if (this.active === id) return;
    this.active = id;
    this.selected = [{ sheet: id, row: 0, column: 0, rows: 1, columns: 1 }];
    this.emit({ type: 'activated', sheet: id });
  }

  read(area: Area): CellValue[][] {
    return this.cells(area).read(area, (cell) => cell?.value ?? '');
  }

  readFormulas(area: Area): CellValue[][] {
    return this.cells(area).read(area, (cell) => cell?.formula ?? cell?.value ?? '');
  }

  readTexts(area: Area): string[][] {
    return this.cells(area).read(area, (cell) => String(cell?.value ?? ''));
  }

  readErrors(area: Area): (CellError | null)[][] {
    return this.cells(area).read(area, (cell) =>
      typeof cell?.value === 'string' && /^#[A-Z/0]+[!?]?$/.test(cell.value) && cell.formula !== undefined
        ? { code: cell.value, message: '' }
        : null,
    );
  }

  write(area: Area, cells: CellInput[][]): void {
    this.writes += 1;
    this.put(area, cells, true);
  }

  /** As if a person typed: the event is no work of the host. */
  type(area: Area, cells: CellInput[][]): void {
    this.put(area, cells, false);
  }

  /** What a formula gives, since nothing computes here. */
  setValue(sheet: string, row: number, column: number, value: CellValue): void {
    this.sheet(sheet).cells.at(row, column).value = value;
  }

  private put(area: Area, cells: CellInput[][], byHost: boolean): void {
    const store = this.cells(area);
    cells.forEach((line, row) => {
      line.forEach((input, column) => {
        if (input !== null) enter(store.at(area.row + row, area.column + column), input);
      });
    });
    this.emit({ type: 'changed', areas: [area], byHost });
  }

  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    this.cells(area).each(area, (cell) => {
      if (what !== 'Formats') {
        delete cell.value;
        delete cell.formula;
      }
      if (what !== 'Contents') {
        delete cell.format;
        delete cell.numberFormat;
      }
    });
    this.emit({ type: 'changed', areas: [area], byHost: true });
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.sheet(sheet).cells.each(everything(sheet), (cell, row, column) => {
      const filled = cell.value !== undefined || cell.formula !== undefined;
      if (!filled && (valuesOnly || (cell.format === undefined && cell.numberFormat === undefined))) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    });
    if (bottom < 0) return null;
    return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  spillArea(): Area | null {
    return null;
  }

  insertRows(sheet: string, row: number, count: number): void {
    this.insertCells({ ...everything(sheet), row, rows: count }, 'Down');
  }

  deleteRows(sheet: string, row: number, count: number): void {
    this.deleteCells({ ...everything(sheet), row, rows: count }, 'Up');
  }

  insertColumns(sheet: string, column: number, count: number): void {
    this.insertCells({ ...everything(sheet), column, columns: count }, 'Right');
  }

  deleteColumns(sheet: string, column: number, count: number): void {
    this.deleteCells({ ...everything(sheet), column, columns: count }, 'Left');
  }

  insertCells(area: Area, shift: 'Down' | 'Right'): void {
    this.cells(area).shift(area, shift);
    if (shift === 'Down') this.move(area, 'rows', area.rows);
    else this.move(area, 'columns', area.columns);
  }

  deleteCells(area: Area, shift: 'Up' | 'Left'): void {
    this.cells(area).shift(area, shift);
    if (shift === 'Up') this.move(area, 'rows', -area.rows);
    else this.move(area, 'columns', -area.columns);
  }

  private move(area: Area, axis: 'rows' | 'columns', by: number): void {
    this.tableList.move(area, axis, by);
    this.rules.move(area, axis, by);
    this.emit({ type: 'changed', areas: [area], byHost: true });
  }

  numberFormats(area: Area): string[][] {
    return this.cells(area).read(area, (cell) => cell?.numberFormat ?? 'General');
  }

  setNumberFormats(area: Area, formats: (string | null)[][]): void {
    const store = this.cells(area);
    formats.forEach((line, row) => {
      line.forEach((format, column) => {
        if (format !== null) store.at(area.row + row, area.column + column).numberFormat = format;
      });
    });
  }

  format(area: Area): CellFormat {
    return this.cells(area).get(area.row, area.column)?.format ?? {};
  }

  setFormat(area: Area, format: CellFormat): void {
    const store = this.cells(area);
    const used = this.usedArea(area.sheet, false);
    const rows = Math.min(area.rows, Math.max(1, (used ? used.row + used.rows : 0) - area.row));
    const columns = Math.min(area.columns, 1_000);
    for (let row = 0; row < (area.rows > 100_000 ? rows : area.rows); row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const cell = store.at(area.row + row, area.column + column);
        cell.format = { ...cell.format, ...format };
      }
    }
  }

  columnWidth(sheet: string, column: number): number {
    return this.sheet(sheet).widths.get(column) ?? defaultWidth;
  }

  setColumnWidth(sheet: string, column: number, pixels: number): void {
    this.sheet(sheet).widths.set(column, pixels);
  }

  autofitColumns(area: Area): void {
    const { sheet, column, columns } = area;
    const longest = new Map<number, number>();
    this.cells(area).each(area, (cell, _row, at) => {
      longest.set(at, Math.max(longest.get(at) ?? 0, String(cell.value ?? '').length));
    });
    for (let at = column; at < Math.min(column + columns, 1_000); at += 1) {
      const length = longest.get(at);
      if (length !== undefined) this.setColumnWidth(sheet, at, 12 + length * 7);
    }
  }

  setColumnHidden(sheet: string, column: number, hidden: boolean): void {
    const { hiddenColumns } = this.sheet(sheet);
    if (hidden) hiddenColumns.add(column);
    else hiddenColumns.delete(column);
  }

  columnHidden(sheet: string, column: number): boolean {
    return this.sheet(sheet).hiddenColumns.has(column);
  }

  rowHidden(sheet: string, row: number): boolean {
    const { hiddenRows, filteredRows } = this.sheet(sheet);
    return hiddenRows.has(row) || filteredRows.has(row);
  }

  setRowsHidden(sheet: string, row: number, count: number, hidden: boolean): void {
    const { hiddenRows } = this.sheet(sheet);
    for (let at = row; at < row + count; at += 1) {
      if (hidden) hiddenRows.add(at);
      else hiddenRows.delete(at);
    }
  }

  frozen(sheet: string): { rows: number; columns: number } {
    return { ...this.sheet(sheet).frozen };
  }

  freeze(sheet: string, rows: number, columns: number): void {
    this.sheet(sheet).frozen = { rows, columns };
  }

  tables(): GridTable[] {
    return this.tableList.all();
  }

  addTable(table: GridTable): void {
    this.tableList.add(table);
  }

  updateTable(table: GridTable): void {
    this.tableList.update(table);
  }

  columnIds(tableId: string): readonly number[] {
    return this.tableList.columnIds(tableId);
  }

  deleteTable(id: string, keepCells: boolean): void {
    const { area } = this.tableList.get(id);
    this.tableList.remove(id);
    if (!keepCells) this.clear(area, 'All');
  }

  filterColumn(tableId: string, column: number, criteria: unknown): void {
    this.tableList.filter(tableId, column, criteria);
    this.emit({ type: 'filtered', sheet: this.tableList.get(tableId).area.sheet });
  }

  columnFilter(tableId: string, column: number): unknown {
    return this.tableList.columnFilter(tableId, column);
  }

  clearFilters(tableId: string): void {
    this.tableList.clearFilters(tableId);
    this.emit({ type: 'filtered', sheet: this.tableList.get(tableId).area.sheet });
  }

  isFiltered(tableId: string): boolean {
    return this.tableList.isFiltered(tableId);
  }

  sort(area: Area, fields: SortField[]): void {
    const values = this.read(area);
    // As in Excel, hidden rows stay where they are.
    const places = values.flatMap((_, at) => (this.rowHidden(area.sheet, area.row + at) ? [] : [at]));
    const sorted = sortOrder(
      places.map((at) => values[at] ?? []),
      fields,
    ).map((at) => places[at] ?? at);
    const order = values.map((_, at) => at);
    places.forEach((place, at) => {
      order[place] = sorted[at] ?? place;
    });
    this.cells(area).reorder(area, order);
    this.emit({ type: 'sorted', sheet: area.sheet });
  }

  tableSort(tableId: string): SortField[] {
    return this.tableList.sortOf(tableId);
  }

  setTableSort(tableId: string, fields: SortField[]): void {
    this.tableList.setSort(tableId, fields);
  }

  /** As if a person drew a column of a sheet to another place, before the one that stands there. */
  moveColumn(sheet: string, from: number, before: number): void {
    this.sheet(sheet).cells.moveColumn(from, before);
    const [start, end] = [Math.min(from, before), Math.max(from + 1, before)];
    this.emit({
      type: 'changed',
      areas: [{ ...everything(sheet), column: start, columns: end - start }],
      byHost: false,
    });
  }

  addConditionalRule(rule: ConditionalRule): void {
    this.rules.addConditional(rule);
  }

  conditionalRules(sheet: string): ConditionalRule[] {
    return this.rules.conditional(sheet);
  }

  deleteConditionalRule(id: string): void {
    this.rules.deleteConditional(id);
  }

  validation(area: Area): ValidationRule | null {
    return this.rules.validation(area);
  }

  setValidation(area: Area, rule: ValidationRule | null): void {
    this.rules.setValidation(area, rule);
  }

  names(): { name: string; area: Area }[] {
    return this.rules.names();
  }

  setName(name: string, area: Area | null): void {
    this.rules.setName(name, area);
  }

  selection(): Area[] {
    return this.selected.map((area) => ({ ...area }));
  }

  select(areas: Area[]): void {
    const [first] = areas;
    if (first) this.activate(first.sheet);
    this.selected = areas;
    this.emit({ type: 'selection', areas });
  }

  /** A person is typing in a cell, or stopped. */
  setEditing(on: boolean): void {
    this.emit({ type: 'editing', on });
  }

  recalculate(): void {
    // Nothing computes here.
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  subscribe(listener: (event: GridEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  save(): unknown {
    const book: SavedBook = {
      ...this.tableList.save(),
      ...this.rules.save(),
      sheets: this.list.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.toJSON(),
        widths: [...sheet.widths],
        hiddenColumns: [...sheet.hiddenColumns],
        hiddenRows: [...sheet.hiddenRows],
        filteredRows: [...sheet.filteredRows],
      })),
      active: this.active,
      nextSheet: this.nextSheet,
    };
    return JSON.parse(JSON.stringify(book)) as unknown;
  }

  load(saved: unknown): void {
    const book = saved as SavedBook;
    this.list = book.sheets.map((sheet) => ({
      ...sheet,
      cells: CellStore.fromJSON(sheet.cells),
      widths: new Map(sheet.widths),
      hiddenColumns: new Set(sheet.hiddenColumns),
      hiddenRows: new Set(sheet.hiddenRows),
      filteredRows: new Set(sheet.filteredRows),
    }));
    this.active = book.active;
    this.nextSheet = book.nextSheet;
    this.selected = [{ sheet: book.active, row: 0, column: 0, rows: 1, columns: 1 }];
    this.tableList.load(book);
    this.rules.load(book);
  }

  private emit(event: GridEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }

  private sheet(id: string): MemorySheet {
    const sheet = this.list.find((one) => one.id === id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  private cells(area: Area): CellStore {
    return this.sheet(area.sheet).cells;
  }
}

function enter(cell: MemoryCell, input: CellValue): void {
  delete cell.formula;
  delete cell.value;
  if (typeof input === 'string' && input.startsWith('=') && input.length > 1) cell.formula = input;
  else if (typeof input === 'string' && input.startsWith("'")) cell.value = input.slice(1);
  else if (input !== '') cell.value = input;
}
