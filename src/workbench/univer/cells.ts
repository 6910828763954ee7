import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import type { Area, CellError, CellInput, CellValue } from '../grid';
import type { UniverBook } from './book';
import { forEachCell } from './cellMatrix';
import { toArea, toRange } from './book';
import { withRenamedColumns, type RenamedColumns } from '../memory/renamedReferences';
import type { StructuredReferences } from './structuredReferences';

const setValues = 'sheet.mutation.set-range-values';
const errorPattern =
  /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|CALC!|SPILL!|GETTING_DATA|CONNECT!|BLOCKED!|CYCLE!|ERROR!)$/;
/** Univer's name for a cell that waits; Excel shows this one. */
const waitingCode = '#GETTING_DATA';
const busyText = '#BUSY!';

/** Sentences that custom functions gave with their errors, by cell. */
export interface ErrorMessages {
  message(sheetId: string, row: number, column: number, code: string): string;
}

export function isErrorText(value: unknown): value is string {
  return typeof value === 'string' && errorPattern.test(value);
}

/** Values, formulas, texts and errors of cells; writes are one mutation however large. */
export class Cells {
  constructor(
    private readonly book: UniverBook,
    private readonly references: StructuredReferences,
    private readonly messages: ErrorMessages,
  ) {}

  read(area: Area): CellValue[][] {
    const spilled = this.spilledCells(area.sheet);
    return this.map(area, (cell, row, column) => valueOf(cell, spilled?.[row]?.[column]));
  }

  readFormulas(area: Area): CellValue[][] {
    const data = this.formulaData;
    const spilled = this.spilledCells(area.sheet);
    return this.map(area, (cell, row, column) => {
      // A shared formula is stored once, with an offset in its other cells.
      const formula =
        cell?.f ?? (cell?.si ? data.getFormulaStringByCell(row, column, area.sheet, this.book.unitId) : null);
      if (formula) return this.references.shorten(formula, area.sheet, row, column);
      return valueOf(cell, spilled?.[row]?.[column]);
    });
  }

  readTexts(area: Area): string[][] {
    const sheet = this.book.sheet(area.sheet);
    const { getDisplayValueFromCell } = this.book.globals.UniverCore;
    return this.map(area, (_cell, row, column) => {
      const text = getDisplayValueFromCell(sheet.getCell(row, column));
      return text === waitingCode ? busyText : text;
    });
  }

  readErrors(area: Area): (CellError | null)[][] {
    const spilled = this.spilledCells(area.sheet);
    return this.map(area, (cell, row, column) => {
      const value = valueOf(cell, spilled?.[row]?.[column]);
      if (!isErrorText(value) || !isComputed(cell, spilled?.[row]?.[column])) return null;
      return { code: value, message: this.messages.message(area.sheet, row, column, value) };
    });
  }

  write(area: Area, cells: CellInput[][]): void {
    this.ensureSize(area);
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    for (let r = 0; r < area.rows; r += 1) {
      const line: Record<number, ICellData> = {};
      for (let c = 0; c < area.columns; c += 1) {
        const input = cells[r]?.[c] ?? null;
        if (input === null) continue;
        line[area.column + c] = this.toCell(input, area.sheet, area.row + r, area.column + c);
      }
      cellValue[area.row + r] = line;
    }
    this.book.run(setValues, { ...this.book.target(area.sheet), cellValue });
  }

  /** Every formula of the workbook under the new names of renamed columns. Nobody is told: no value was typed. */
  renameColumns(renamed: RenamedColumns): void {
    for (const sheet of this.book.workbook.getSheets()) {
      const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
      let found = false;
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (!cell?.f?.includes('[')) return;
        // Formulas are kept with the table's name, also in the table itself.
        const formula = withRenamedColumns(cell.f, renamed, false);
        if (formula === cell.f) return;
        (cellValue[row] ??= {})[column] = { f: formula };
        found = true;
      });
      if (!found) continue;
      this.book.quietly(() => this.book.run(setValues, { ...this.book.target(sheet.getSheetId()), cellValue }));
    }
  }

  clear(area: Area, what: 'All' | 'Contents' | 'Formats'): void {
    const sheet = this.book.sheet(area.sheet);
    const matrix = sheet.getCellMatrix();
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    const range = toRange(this.clip(area));
    for (let row = range.startRow; row <= range.endRow; row += 1) {
      const line: Record<number, Nullable<ICellData>> = {};
      for (let column = range.startColumn; column <= range.endColumn; column += 1) {
        if (!matrix.getValue(row, column)) continue;
        if (what === 'All') line[column] = null;
        else if (what === 'Contents') line[column] = { ...noContent };
        else line[column] = { s: null };
      }
      if (Object.keys(line).length > 0) cellValue[row] = line;
    }
    if (Object.keys(cellValue).length > 0) this.book.run(setValues, { ...this.book.target(area.sheet), cellValue });
  }

  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const take = (row: number, column: number) => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    this.book
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell) return;
        const hasValue =
          (cell.v !== undefined && cell.v !== null && cell.v !== '') || Boolean(cell.f) || Boolean(cell.si);
        if (hasValue || (!valuesOnly && cell.s)) take(row, column);
      });
    forEachCell(this.spilledCells(sheetId) ?? {}, take);
    if (bottom < 0) return null;
    return toArea(sheetId, { startRow: top, endRow: bottom, startColumn: left, endColumn: right });
  }

  spillArea(sheetId: string, row: number, column: number): Area | null {
    const range = this.formulaData.getArrayFormulaRange()[this.book.unitId]?.[sheetId]?.[row]?.[column];
    return range ? toArea(sheetId, range) : null;
  }

  /** Grows the sheet where an area reaches past its last row or column. */
  ensureSize(area: Area): void {
    const sheet = this.book.sheet(area.sheet);
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    const target = this.book.target(area.sheet);
    if (rows > sheet.getRowCount())
      this.book.run('sheet.mutation.set-worksheet-row-count', { ...target, rowCount: rows + 100 });
    if (columns > sheet.getColumnCount()) {
      this.book.run('sheet.mutation.set-worksheet-column-count', { ...target, columnCount: columns + 5 });
    }
  }

  /** The part of an area that the sheet really has; whole columns come in as 1,048,576 rows. */
  clip(area: Area): Area {
    const sheet = this.book.sheet(area.sheet);
    return {
      ...area,
      rows: Math.max(0, Math.min(area.rows, sheet.getRowCount() - area.row)),
      columns: Math.max(0, Math.min(area.columns, sheet.getColumnCount() - area.column)),
    };
  }

  private get formulaData() {
    return this.book.injector.get(this.book.globals.UniverEngineFormula.FormulaDataModel);
  }

  private spilledCells(sheetId: string) {
    return this.formulaData.getArrayFormulaCellData()[this.book.unitId]?.[sheetId];
  }

  private map<T>(area: Area, visit: (cell: Nullable<ICellData>, row: number, column: number) => T): T[][] {
    const matrix = this.book.sheet(area.sheet).getCellMatrix();
    return Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) =>
        visit(matrix.getValue(area.row + r, area.column + c), area.row + r, area.column + c),
      ),
    );
  }

  private toCell(input: CellValue, sheetId: string, row: number, column: number): ICellData {
    const { CellValueType } = this.book.globals.UniverCore;
    if (typeof input === 'number') return { ...noContent, v: input, t: CellValueType.NUMBER };
    if (typeof input === 'boolean') return { ...noContent, v: input ? 1 : 0, t: CellValueType.BOOLEAN };
    if (input === '') return { ...noContent };
    if (input.startsWith('=') && input.length > 1) {
      return { ...noContent, f: this.references.expand(input, sheetId, row, column) };
    }
    // Excel's way to say "this is text": the apostrophe is not part of the value.
    const text = input.startsWith("'") ? input.slice(1) : input;
    return { ...noContent, v: text, t: CellValueType.STRING };
  }
}

/** Univer's `CellValueType`, whose values live in files that load later. */
const cellTypes = { number: 2, boolean: 3 } as const;

const noContent: ICellData = { v: null, f: null, si: null, p: null, t: null };

function valueOf(cell: Nullable<ICellData>, spilled: Nullable<ICellData>): CellValue {
  const source = cell?.v === undefined || cell.v === null || (cell.v === '' && spilled) ? (spilled ?? cell) : cell;
  const value = source?.v;
  if (value === undefined || value === null) return '';
  const type = Number(source?.t);
  if (type === cellTypes.boolean && typeof value !== 'boolean') return Number(value) !== 0;
  if (type === cellTypes.number && typeof value === 'string') return Number(value);
  if (value === waitingCode) return busyText;
  return value;
}

function isComputed(cell: Nullable<ICellData>, spilled: Nullable<ICellData>): boolean {
  return Boolean(cell?.f) || Boolean(cell?.si) || Boolean(spilled);
}
