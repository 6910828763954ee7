import type { IWorkbookData } from '@univerjs/core';
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
import { lastColumn, lastRow } from '../host/cells/address';
import { movedAlong } from '../memory/tableAreas';
import type { UniverBook } from './book';
import { blankSheet, toArea, toRange, type UniverRange } from './book';
import { Calculation } from './calculation';
import { Cells } from './cells';
import { CustomFunctions } from './customFunctions';
import { Events } from './events';
import { showDecimalComma } from './generalNumbers';
import { Looks } from './looks';
import { PersonActs } from './personActs';
import { Rules } from './rules';
import { sortArea } from './sorting';
import { countInPortuguese } from './statusBar';
import { Structure } from './structure';
import { StructuredReferences } from './structuredReferences';
import { typeInPortuguese } from './typing';
import type { TableLooks } from './tables';
import { Tables } from './tables';

/** What the grid keeps beside Univer's own snapshot. */
interface SavedWorkbook {
  snapshot: IWorkbookData;
  activeSheet: string;
  tableLooks: Record<string, TableLooks>;
  validations: [string, { area: Area; rule: ValidationRule }][];
}

/** The spreadsheet of Univer behind the port that the interpreter of Office.js messages speaks to. */
export class UniverGrid implements Grid {
  readonly calculation: Calculation;
  readonly customFunctions: CustomFunctions;
  readonly person: PersonActs;
  private readonly cells: Cells;
  private readonly structure: Structure;
  private readonly looks: Looks;
  private readonly tableList: Tables;
  private readonly rules: Rules;
  private readonly events: Events;
  private readonly references: StructuredReferences;

  /**
   * Opens a workbook saved by {@link save}, or a blank one, and stands a grid before it. Univer makes its services only with the first
   * workbook, hence the order.
   */
  static open(book: UniverBook, saved: unknown): UniverGrid {
    book.open(saved ? (saved as SavedWorkbook).snapshot : null);
    const grid = new UniverGrid(book);
    if (saved) grid.restore(saved as SavedWorkbook);
    return grid;
  }

  private constructor(private readonly book: UniverBook) {
    this.references = new StructuredReferences(() => this.tableList.places());
    this.calculation = new Calculation(book);
    this.customFunctions = new CustomFunctions(book, this.calculation);
    this.cells = new Cells(book, this.references, this.customFunctions);
    this.structure = new Structure(book, this.cells);
    this.looks = new Looks(book, this.cells);
    this.tableList = new Tables(book, this.cells, (renamed) => this.cells.renameColumns(renamed));
    this.rules = new Rules(book, this.cells);
    this.events = new Events(book);
    this.person = new PersonActs(book, this);
    this.events.subscribe((event) => {
      if (event.type === 'changed') this.customFunctions.cellsMoved(event.areas);
    });
    showDecimalComma(book);
    typeInPortuguese(book);
    countInPortuguese(book);
    this.expandTypedReferences();
    this.rememberSorts();
  }

  sheets(): { id: string; name: string; visible: boolean }[] {
    const { BooleanNumber } = this.book.globals.UniverCore;
    return this.book.workbook.getSheets().map((sheet) => ({
      id: sheet.getSheetId(),
      name: sheet.getName(),
      visible: sheet.isSheetHidden() !== BooleanNumber.TRUE,
    }));
  }

  addSheet(name: string): string {
    const id = `planilha-${crypto.randomUUID()}`;
    this.book.run('sheet.mutation.insert-sheet', {
      unitId: this.book.unitId,
      index: this.book.workbook.getSheetSize(),
      sheet: { ...this.book.workbook.getActiveSheet().getSnapshot(), ...emptySheet, ...blankSheet(id, name, 0) },
    });
    return id;
  }

  deleteSheet(id: string): void {
    const others = this.sheets().filter((sheet) => sheet.id !== id);
    const next = others.find((sheet) => sheet.visible);
    if (!next) throw new Error('A pasta de trabalho precisa de uma planilha visível.');
    if (this.activeSheet() === id) this.activate(next.id);
    for (const table of this.tables()) if (table.area.sheet === id) this.tableList.delete(table.id, true);
    this.book.run('sheet.mutation.remove-sheet', {
      unitId: this.book.unitId,
      subUnitId: id,
      subUnitName: this.book.sheet(id).getName(),
    });
  }

  renameSheet(id: string, name: string): void {
    this.book.run('sheet.mutation.set-worksheet-name', { ...this.book.target(id), name });
  }

  activeSheet(): string {
    return this.book.workbook.getActiveSheet().getSheetId();
  }

  activate(id: string): void {
    if (this.activeSheet() === id) return;
    this.book.sheet(id);
    this.book.run('sheet.operation.set-worksheet-active', this.book.target(id));
  }

  read(area: Area): CellValue[][] {
    return this.cells.read(area);
  }

  readFormulas(area: Area): CellValue[][] {
    return this.cells.readFormulas(area);
  }

  readTexts(area: Area): string[][] {
    return this.cells.readTexts(area);
  }

  readErrors(area: Area): (CellError | null)[][] {
    return this.cells.readErrors(area);
  }

  write(area: Area, cells: CellInput[][]): void {
    this.cells.write(area, cells);
    this.tableList.reapplyFilters(area.sheet);
  }

  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    this.cells.clear(area, what);
  }

  usedArea(sheet: string, valuesOnly: boolean): Area | null {
    return this.cells.usedArea(sheet, valuesOnly);
  }

  spillArea(sheet: string, row: number, column: number): Area | null {
    return this.cells.spillArea(sheet, row, column);
  }

  insertRows(sheet: string, row: number, count: number): void {
    this.shifting({ ...everything(sheet), row, rows: count }, 'rows', count, () =>
      this.structure.insertRows(sheet, row, count),
    );
  }

  deleteRows(sheet: string, row: number, count: number): void {
    this.shifting({ ...everything(sheet), row, rows: count }, 'rows', -count, () =>
      this.structure.deleteRows(sheet, row, count),
    );
  }

  insertColumns(sheet: string, column: number, count: number): void {
    const area = { ...everything(sheet), column, columns: count };
    this.shifting(area, 'columns', count, () => this.structure.insertColumns(sheet, column, count));
  }

  deleteColumns(sheet: string, column: number, count: number): void {
    const area = { ...everything(sheet), column, columns: count };
    this.shifting(area, 'columns', -count, () => this.structure.deleteColumns(sheet, column, count));
  }

  insertCells(area: Area, shift: 'Down' | 'Right'): void {
    const [axis, by] = shift === 'Down' ? (['rows', area.rows] as const) : (['columns', area.columns] as const);
    this.shifting(area, axis, by, () => this.structure.insertCells(area, shift));
  }

  deleteCells(area: Area, shift: 'Up' | 'Left'): void {
    const [axis, by] = shift === 'Up' ? (['rows', -area.rows] as const) : (['columns', -area.columns] as const);
    this.shifting(area, axis, by, () => this.structure.deleteCells(area, shift));
  }

  numberFormats(area: Area): string[][] {
    return this.looks.numberFormats(area);
  }

  setNumberFormats(area: Area, formats: (string | null)[][]): void {
    this.looks.setNumberFormats(area, formats);
  }

  format(area: Area): CellFormat {
    return this.looks.format(area);
  }

  setFormat(area: Area, format: CellFormat): void {
    this.looks.setFormat(area, format);
  }

  columnWidth(sheet: string, column: number): number {
    return this.looks.columnWidth(sheet, column);
  }

  setColumnWidth(sheet: string, column: number, pixels: number): void {
    this.looks.setColumnWidth(sheet, column, pixels);
  }

  autofitColumns(area: Area): void {
    this.looks.autofitColumns(area);
  }

  setColumnHidden(sheet: string, column: number, hidden: boolean): void {
    this.looks.setColumnHidden(sheet, column, hidden);
  }

  columnHidden(sheet: string, column: number): boolean {
    return this.looks.columnHidden(sheet, column);
  }

  rowHidden(sheet: string, row: number): boolean {
    return this.looks.rowHidden(sheet, row);
  }

  setRowsHidden(sheet: string, row: number, count: number, hidden: boolean): void {
    this.looks.setRowsHidden(sheet, row, count, hidden);
  }

  frozen(sheet: string): { rows: number; columns: number } {
    return this.looks.frozen(sheet);
  }

  freeze(sheet: string, rows: number, columns: number): void {
    this.looks.freeze(sheet, rows, columns);
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
    this.tableList.delete(id, keepCells);
  }

  filterColumn(tableId: string, column: number, criteria: unknown): void {
    this.tableList.filterColumn(tableId, column, criteria);
  }

  columnFilter(tableId: string, column: number): unknown {
    return this.tableList.columnFilter(tableId, column);
  }

  clearFilters(tableId: string): void {
    this.tableList.clearFilters(tableId);
  }

  isFiltered(tableId: string): boolean {
    return this.tableList.isFiltered(tableId);
  }

  sort(area: Area, fields: SortField[]): void {
    sortArea(this.book, this.cells, area, fields);
    this.tableList.reapplyFilters(area.sheet);
    this.events.emit({ type: 'sorted', sheet: area.sheet });
  }

  tableSort(tableId: string): SortField[] {
    return this.tableList.sortOf(tableId);
  }

  setTableSort(tableId: string, fields: SortField[]): void {
    this.tableList.setSort(tableId, fields);
  }

  addConditionalRule(rule: ConditionalRule): void {
    this.rules.addConditional(rule);
  }

  conditionalRules(sheet: string): ConditionalRule[] {
    return this.rules.conditionals(sheet);
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
    return this.events.selection();
  }

  select(areas: Area[]): void {
    const last = areas.at(-1);
    if (!last) return;
    this.activate(last.sheet);
    const selections = areas.map((area) => ({
      range: toRange(this.cells.clip(area)),
      primary: {
        ...toRange({ ...area, rows: 1, columns: 1 }),
        actualRow: area.row,
        actualColumn: area.column,
        isMerged: false,
        isMergedMainCell: false,
      },
      style: null,
    }));
    this.book.run('sheet.operation.set-selections', { ...this.book.target(last.sheet), selections });
    this.scrollTo(last);
  }

  recalculate(): void {
    this.customFunctions.forget();
    this.calculation.recomputeAll();
  }

  async settled(): Promise<void> {
    await this.customFunctions.settled();
  }

  subscribe(listener: (event: GridEvent) => void): () => void {
    return this.events.subscribe(listener);
  }

  save(): SavedWorkbook {
    const resources = this.book.injector.get(this.book.globals.UniverCore.IResourceLoaderService);
    return {
      snapshot: resources.saveUnit<IWorkbookData>(this.book.unitId) ?? this.book.workbook.getSnapshot(),
      activeSheet: this.activeSheet(),
      tableLooks: this.tableList.saveLooks(),
      validations: this.rules.saveValidations(),
    };
  }

  load(saved: unknown): void {
    this.book.open((saved as SavedWorkbook).snapshot);
    this.restore(saved as SavedWorkbook);
  }

  private restore({ activeSheet, tableLooks, validations }: SavedWorkbook): void {
    if (this.sheets().some(({ id }) => id === activeSheet)) this.activate(activeSheet);
    this.tableList.loadLooks(tableLooks);
    this.rules.loadValidations(validations);
  }

  /** The row below comes into view first: Univer counts a row as seen that its scroll bar covers. */
  private scrollTo(area: Area): void {
    const cell = this.cells.clip(area);
    const sheet = this.book.sheet(area.sheet);
    const end = cell.row + cell.rows;
    let below = end;
    while (below < sheet.getRowCount() - 1 && !sheet.getRowVisible(below)) below += 1;
    const ranges =
      below < sheet.getRowCount() ? [toRange({ ...cell, row: below, rows: 1 }), toRange(cell)] : [toRange(cell)];
    for (const range of ranges) {
      // The command is asynchronous by its nature (it may animate); nothing here depends on its end.
      void this.book.commands.executeCommand('sheet.command.scroll-to-cell', { range });
    }
  }

  /**
   * Univer moves and grows tables with whole rows and columns only, and validations of ours it does not know; here both follow every
   * shift by the same rule.
   */
  private shifting(area: Area, axis: 'rows' | 'columns', by: number, shift: () => void): void {
    const before = this.tableList.all();
    shift();
    for (const table of before) this.tableList.place(table, movedAlong(table.area, area, axis, by));
    this.rules.moveValidations((held) => movedAlong(held, area, axis, by));
    this.tableList.reapplyFilters(area.sheet);
  }

  /** A sort from Univer's menus, of the whole body of a table, is that table's sort from now on. */
  private rememberSorts(): void {
    this.book.onCommand(({ id, params }) => {
      if (id !== 'sheet.command.sort-range') return;
      const { subUnitId, range, orderRules } = params as {
        subUnitId: string;
        range: UniverRange;
        orderRules: { colIndex: number; type: string }[];
      };
      const table = this.tableList.tableOfBody(toArea(subUnitId, range));
      if (!table) return;
      const fields = orderRules.map(({ colIndex, type }) => ({
        key: colIndex - table.area.column,
        ascending: type !== 'desc',
      }));
      this.tableList.setSort(table.id, fields);
    });
  }

  /** `[@Saldo]` typed by a person in a table is put the way Univer computes it before it lands in the cell. */
  private expandTypedReferences(): void {
    this.book.commands.beforeCommandExecuted(({ id, params }) => {
      if (id !== 'sheet.mutation.set-range-values' || this.book.runsAsHost) return;
      const { cellValue, subUnitId } = params as {
        cellValue?: Record<string, Record<string, { f?: string | null } | null>>;
        subUnitId: string;
      };
      for (const [row, line] of Object.entries(cellValue ?? {})) {
        for (const [column, cell] of Object.entries(line ?? {})) {
          if (cell?.f) cell.f = this.references.expand(cell.f, subUnitId, Number(row), Number(column));
        }
      }
    });
  }
}

function everything(sheet: string): Area {
  return { sheet, row: 0, column: 0, rows: lastRow + 1, columns: lastColumn + 1 };
}

/** What a new sheet must not take over from the one whose settings it copies. */
const emptySheet = {
  mergeData: [],
  rowData: {},
  columnData: {},
  freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  tabColor: '',
};
