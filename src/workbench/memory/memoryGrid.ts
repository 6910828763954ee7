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
  ValidationRule,
} from '../grid';
import { CellStore, type MemoryCell } from './cellStore';
import { passesFilter } from './filterRows';
import { movedAlong } from './tableAreas';

interface MemorySheet {
  id: string;
  name: string;
  visible: boolean;
  cells: CellStore;
  widths: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  frozen: { rows: number; columns: number };
}

const defaultWidth = 64;
const everything = (sheet: string): Area => ({ sheet, row: 0, column: 0, rows: 1_048_576, columns: 16_384 });

/** A workbook in memory without a formula engine: formulas are kept, their values are empty until `setValue` gives one. */
export class MemoryGrid implements Grid {
  private list: MemorySheet[] = [];
  private active = '';
  private selected: Area[] = [];
  private tableList: GridTable[] = [];
  private filters = new Map<string, Map<number, unknown>>();
  private rules: ConditionalRule[] = [];
  private validations: { area: Area; rule: ValidationRule }[] = [];
  private nameList: { name: string; area: Area }[] = [];
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
      frozen: { rows: 0, columns: 0 },
    });
    this.emit({ type: 'sheetAdded', sheet: id });
    return id;
  }

  deleteSheet(id: string): void {
    this.list = this.list.filter((sheet) => sheet.id !== id);
    this.nameList = this.nameList.filter((name) => name.area.sheet !== id);
    this.rules = this.rules.filter((rule) => rule.area.sheet !== id);
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
    this.tableList = this.tableList.map((table) => ({ ...table, area: movedAlong(table.area, area, axis, by) }));
    this.tableList = this.tableList.filter((table) => table.area.rows > 0 && table.area.columns > 0);
    this.nameList = this.nameList.map((name) => ({ ...name, area: movedAlong(name.area, area, axis, by) }));
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
    return this.sheet(sheet).hiddenRows.has(row);
  }

  frozen(sheet: string): { rows: number; columns: number } {
    return { ...this.sheet(sheet).frozen };
  }

  freeze(sheet: string, rows: number, columns: number): void {
    this.sheet(sheet).frozen = { rows, columns };
  }

  tables(): GridTable[] {
    return this.tableList.map((table) => ({ ...table, columns: [...table.columns] }));
  }

  addTable(table: GridTable): void {
    this.tableList.push(table);
  }

  updateTable(table: GridTable): void {
    this.tableList = this.tableList.map((one) => (one.id === table.id ? table : one));
  }

  deleteTable(id: string, keepCells: boolean): void {
    const table = this.table(id);
    this.clearFilters(id);
    this.tableList = this.tableList.filter((one) => one.id !== id);
    if (!keepCells) this.clear(table.area, 'All');
  }

  filterColumn(tableId: string, column: number, criteria: unknown): void {
    const filters = this.filters.get(tableId) ?? new Map<number, unknown>();
    if (criteria === null) filters.delete(column);
    else filters.set(column, criteria);
    this.filters.set(tableId, filters);
    this.hideRows(tableId);
  }

  columnFilter(tableId: string, column: number): unknown {
    return this.filters.get(tableId)?.get(column) ?? null;
  }

  clearFilters(tableId: string): void {
    this.filters.delete(tableId);
    this.hideRows(tableId);
  }

  isFiltered(tableId: string): boolean {
    return (this.filters.get(tableId)?.size ?? 0) > 0;
  }

  private hideRows(tableId: string): void {
    const { area } = this.table(tableId);
    const { hiddenRows } = this.sheet(area.sheet);
    const filters = [...(this.filters.get(tableId) ?? [])];
    const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
    const values = this.read(body);
    const texts = this.readTexts(body);
    values.forEach((line, at) => {
      const shown = filters.every(([column, criteria]) =>
        passesFilter(texts[at]?.[column] ?? '', line[column] ?? '', criteria),
      );
      if (shown) hiddenRows.delete(body.row + at);
      else hiddenRows.add(body.row + at);
    });
    this.emit({ type: 'filtered', sheet: area.sheet });
  }

  sort(area: Area, fields: { key: number; ascending: boolean }[]): void {
    const values = this.read(area);
    const order = values.map((_, at) => at);
    order.sort((a, b) => {
      for (const { key, ascending } of fields) {
        const compared = compare(values[a]?.[key] ?? '', values[b]?.[key] ?? '', ascending);
        if (compared !== 0) return compared;
      }
      return a - b;
    });
    this.cells(area).reorder(area, order);
    this.emit({ type: 'sorted', sheet: area.sheet });
  }

  addConditionalRule(rule: ConditionalRule): void {
    this.rules.push(rule);
  }

  conditionalRules(sheet: string): ConditionalRule[] {
    return this.rules.filter((rule) => rule.area.sheet === sheet);
  }

  deleteConditionalRule(id: string): void {
    this.rules = this.rules.filter((rule) => rule.id !== id);
  }

  validation(area: Area): ValidationRule | null {
    const inside = ({ area: one }: { area: Area }): boolean =>
      one.sheet === area.sheet &&
      one.row <= area.row &&
      one.column <= area.column &&
      one.row + one.rows > area.row &&
      one.column + one.columns > area.column;
    return this.validations.findLast(inside)?.rule ?? null;
  }

  setValidation(area: Area, rule: ValidationRule | null): void {
    const { sheet, row, column, rows, columns } = area;
    this.validations = this.validations.filter(
      ({ area: one }) =>
        one.sheet !== sheet ||
        one.row < row ||
        one.column < column ||
        one.row + one.rows > row + rows ||
        one.column + one.columns > column + columns,
    );
    if (rule) this.validations.push({ area, rule });
  }

  names(): { name: string; area: Area }[] {
    return this.nameList.map((name) => ({ ...name }));
  }

  setName(name: string, area: Area | null): void {
    this.nameList = this.nameList.filter((one) => one.name !== name);
    if (area) this.nameList.push({ name, area });
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
    return JSON.parse(
      JSON.stringify({
        sheets: this.list.map((sheet) => ({
          ...sheet,
          widths: [...sheet.widths],
          hiddenColumns: [...sheet.hiddenColumns],
          hiddenRows: [...sheet.hiddenRows],
        })),
        active: this.active,
        tables: this.tableList,
        filters: [...this.filters].map(([id, columns]) => [id, [...columns]]),
        rules: this.rules,
        validations: this.validations,
        names: this.nameList,
        nextSheet: this.nextSheet,
      }),
    ) as unknown;
  }

  load(saved: unknown): void {
    const book = saved as {
      sheets: (Omit<MemorySheet, 'cells' | 'widths' | 'hiddenColumns' | 'hiddenRows'> & {
        cells: unknown;
        widths: [number, number][];
        hiddenColumns: number[];
        hiddenRows: number[];
      })[];
      active: string;
      tables: GridTable[];
      filters: [string, [number, unknown][]][];
      rules: ConditionalRule[];
      validations: { area: Area; rule: ValidationRule }[];
      names: { name: string; area: Area }[];
      nextSheet: number;
    };
    this.list = book.sheets.map((sheet) => ({
      ...sheet,
      cells: CellStore.fromJSON(sheet.cells),
      widths: new Map(sheet.widths),
      hiddenColumns: new Set(sheet.hiddenColumns),
      hiddenRows: new Set(sheet.hiddenRows),
    }));
    this.active = book.active;
    this.selected = [{ sheet: book.active, row: 0, column: 0, rows: 1, columns: 1 }];
    this.tableList = book.tables;
    this.filters = new Map(book.filters.map(([id, columns]) => [id, new Map(columns)]));
    this.rules = book.rules;
    this.validations = book.validations;
    this.nameList = book.names;
    this.nextSheet = book.nextSheet;
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

  private table(id: string): GridTable {
    const table = this.tableList.find((one) => one.id === id);
    if (!table) throw new Error(`There is no table ${id}.`);
    return table;
  }
}

function enter(cell: MemoryCell, input: CellValue): void {
  delete cell.formula;
  delete cell.value;
  if (typeof input === 'string' && input.startsWith('=') && input.length > 1) cell.formula = input;
  else if (typeof input === 'string' && input.startsWith("'")) cell.value = input.slice(1);
  else if (input !== '') cell.value = input;
}

/** Numbers before texts before booleans, empty cells last in either direction, as Excel sorts. */
function compare(a: CellValue, b: CellValue, ascending: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const rank = { number: 0, string: 1, boolean: 2 };
  const kind = (value: CellValue): number => rank[typeof value as 'number' | 'string' | 'boolean'];
  const difference =
    kind(a) !== kind(b)
      ? kind(a) - kind(b)
      : typeof a === 'number' && typeof b === 'number'
        ? a - b
        : String(a).localeCompare(String(b), 'pt-BR', { sensitivity: 'base' });
  return ascending ? difference : -difference;
}
