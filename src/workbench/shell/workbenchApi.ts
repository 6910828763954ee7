import type { Area, CellError, CellInput, CellValue, Grid } from '../grid';
import { localAddress, parseAddress } from '../host/cells/address';
import type { Host, HostLogEntry } from '../host/hostContract';
import { texts } from './texts';

export interface CellView {
  value: CellValue;
  /** As the cell shows it, in pt-BR. */
  text: string;
  /** Empty where the cell holds no formula. */
  formula: string;
  error?: CellError;
}

/** `window.workbench`: what tests and scripts do to the workbench. Bad sheets and addresses reject with a Portuguese sentence. */
export interface WorkbenchApi {
  setCell(sheet: string, address: string, valueOrFormula: CellInput): Promise<void>;
  getCell(sheet: string, address: string): Promise<CellView>;
  getRange(sheet: string, address: string): Promise<CellView[][]>;
  select(sheet: string, address: string): Promise<void>;
  /** Presses a button of the ribbon; resolves when its command has completed. */
  runCommand(controlId: string): Promise<void>;
  /** Calculation and host traffic at rest, and everything saved. */
  settled(): Promise<void>;
  log(): readonly HostLogEntry[];
  /** Empties the browser's storage and loads the page anew. */
  newFile(): Promise<void>;
  /** Opens or leaves the editor of the active cell, as a double click does. */
  editMode(on: boolean): Promise<void>;
  /** Has the add-in's next write of cells (on the sheet of this name, where one is given) refused with a code of Excel's, once. */
  refuseNextWrite: Host['refuseNextWrite'];
  /** One paste of many cells by a person, from the top-left cell of the address; null leaves a cell. */
  pasteRange(sheet: string, address: string, rows: CellInput[][]): Promise<void>;
  /** Takes back the person's last step. */
  undo(): Promise<void>;
  /** Sorts the table by a column, as the menu of its header does. */
  sortTable(table: string, header: string, ascending: boolean): Promise<void>;
  /** Shows the rows with these texts, as the menu of the header does; null shows all. */
  filterTable(table: string, header: string, values: string[] | null): Promise<void>;
  renameHeader(table: string, from: string, to: string): Promise<void>;
  /** Inserts a column of the sheet before a header and types the new header. */
  insertColumn(table: string, before: string, header: string): Promise<void>;
  deleteColumn(table: string, header: string): Promise<void>;
  /** Draws a column before another one. */
  moveColumn(table: string, header: string, before: string): Promise<void>;
  /** Rows counted from 1, as the sheet shows them. */
  hideRows(sheet: string, firstRow: number, count: number, hidden: boolean): Promise<void>;
  /** Columns by letters, e.g. `C:D`. */
  hideColumns(sheet: string, columns: string, hidden: boolean): Promise<void>;
  sheets(): Promise<string[]>;
  /** Chosen areas with their sheet, e.g. `Clientes!A2:C2`. */
  selection(): Promise<string[]>;
}

/** What a person does, as the spreadsheet's own menus do it. */
export interface PersonActs {
  paste(area: Area, rows: CellInput[][]): Promise<void>;
  undo(): Promise<void>;
  sort(table: string, header: string, ascending: boolean): Promise<void>;
  filter(table: string, header: string, values: string[] | null): Promise<void>;
  renameHeader(table: string, from: string, to: string): Promise<void>;
  insertColumn(table: string, before: string, header: string): Promise<void>;
  deleteColumn(table: string, header: string): Promise<void>;
  moveColumn(table: string, header: string, before: string): Promise<void>;
  hideRows(area: Area, hidden: boolean): Promise<void>;
  hideColumns(area: Area, hidden: boolean): Promise<void>;
}

export interface WorkbenchParts {
  grid: Grid;
  person: PersonActs;
  runCommand(controlId: string): Promise<void>;
  settled(): Promise<void>;
  log(): readonly HostLogEntry[];
  newFile(): Promise<void>;
  editMode(on: boolean): void;
  refuseNextWrite: Host['refuseNextWrite'];
}

export function createWorkbenchApi(parts: WorkbenchParts): WorkbenchApi {
  const { grid, person } = parts;
  const areaOf = (sheetName: string, address: string): Area => {
    const sheet = grid.sheets().find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
    if (!sheet) throw new Error(texts.badSheet(sheetName));
    const parsed = parseAddress(address);
    if (!parsed || parsed.sheetName !== null) throw new Error(texts.badAddress(address));
    const { row, column, rows, columns } = parsed;
    return { sheet: sheet.id, row, column, rows, columns };
  };
  const view = (area: Area): CellView[][] => {
    const values = grid.read(area);
    const formulas = grid.readFormulas(area);
    const textsShown = grid.readTexts(area);
    const errors = grid.readErrors(area);
    return values.map((line, r) =>
      line.map((value, c) => {
        const formula = formulas[r]?.[c];
        const error = errors[r]?.[c];
        // A text that only looks like a formula reads the same both ways.
        const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
        return {
          value,
          text: textsShown[r]?.[c] ?? '',
          formula: isFormula ? formula : '',
          ...(error ? { error } : {}),
        };
      }),
    );
  };
  // An async function turns what is thrown into a rejection.
  return {
    async setCell(sheet, address, valueOrFormula) {
      const area = areaOf(sheet, address);
      const lines = Array.from({ length: area.rows }, () => Array<CellInput>(area.columns).fill(valueOrFormula ?? ''));
      await Promise.resolve(grid.write(area, lines));
    },
    async getCell(sheet, address) {
      const cell = await Promise.resolve(view({ ...areaOf(sheet, address), rows: 1, columns: 1 })[0]?.[0]);
      if (!cell) throw new Error(texts.badAddress(address));
      return cell;
    },
    async getRange(sheet, address) {
      return Promise.resolve(view(areaOf(sheet, address)));
    },
    async select(sheet, address) {
      const areas = address.split(',').map((part) => areaOf(sheet, part.trim()));
      await Promise.resolve(grid.select(areas));
    },
    runCommand: (controlId) => parts.runCommand(controlId),
    settled: () => parts.settled(),
    log: () => parts.log(),
    newFile: () => parts.newFile(),
    async editMode(on) {
      await Promise.resolve(parts.editMode(on));
    },
    refuseNextWrite: (code, sheet) => parts.refuseNextWrite(code, sheet),
    pasteRange: async (sheet, address, rows) => {
      const { row, column, ...area } = areaOf(sheet, address);
      await person.paste({ ...area, row, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows);
    },
    undo: () => person.undo(),
    sortTable: (table, header, ascending) => person.sort(table, header, ascending),
    filterTable: (table, header, values) => person.filter(table, header, values),
    renameHeader: (table, from, to) => person.renameHeader(table, from, to),
    insertColumn: (table, before, header) => person.insertColumn(table, before, header),
    deleteColumn: (table, header) => person.deleteColumn(table, header),
    moveColumn: (table, header, before) => person.moveColumn(table, header, before),
    hideRows: async (sheet, firstRow, count, hidden) => {
      await person.hideRows(areaOf(sheet, `A${firstRow}:A${firstRow + count - 1}`), hidden);
    },
    hideColumns: async (sheet, columns, hidden) => {
      await person.hideColumns(areaOf(sheet, columns), hidden);
    },
    async sheets() {
      return Promise.resolve(grid.sheets().map(({ name }) => name));
    },
    async selection() {
      const nameOf = (id: string) => grid.sheets().find((sheet) => sheet.id === id)?.name ?? id;
      return Promise.resolve(grid.selection().map((area) => `${nameOf(area.sheet)}!${localAddress(area)}`));
    },
  };
}
