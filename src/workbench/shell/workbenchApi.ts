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
  sheets(): Promise<string[]>;
  /** Chosen areas with their sheet, e.g. `Clientes!A2:C2`. */
  selection(): Promise<string[]>;
}

export interface WorkbenchParts {
  grid: Grid;
  runCommand(controlId: string): Promise<void>;
  settled(): Promise<void>;
  log(): readonly HostLogEntry[];
  newFile(): Promise<void>;
  editMode(on: boolean): void;
  refuseNextWrite: Host['refuseNextWrite'];
}

export function createWorkbenchApi(parts: WorkbenchParts): WorkbenchApi {
  const { grid } = parts;
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
    async sheets() {
      return Promise.resolve(grid.sheets().map(({ name }) => name));
    },
    async selection() {
      const nameOf = (id: string) => grid.sheets().find((sheet) => sheet.id === id)?.name ?? id;
      return Promise.resolve(grid.selection().map((area) => `${nameOf(area.sheet)}!${localAddress(area)}`));
    },
  };
}
