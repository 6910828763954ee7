import type { ICellData, IObjectMatrixPrimitiveType, IStyleData, Nullable } from '@univerjs/core';
import type { Area, CellFormat } from '../grid';
import type { UniverBook } from './book';
import { toRange } from './book';
import type { Cells } from './cells';

const setValues = 'sheet.mutation.set-range-values';
/** What `autofitColumns` reads and how wide it lets a column become. */
const autofit = { rowsRead: 500, padding: 18, least: 48, most: 420 };

/** Number formats (English patterns, shown the Brazilian way), colours, alignment, widths, hidden rows and columns, frozen panes. */
export class Looks {
  private readonly ruler = document.createElement('canvas').getContext('2d');

  constructor(
    private readonly book: UniverBook,
    private readonly cells: Cells,
  ) {}

  numberFormats(area: Area): string[][] {
    const matrix = this.book.sheet(area.sheet).getCellMatrix();
    return Array.from({ length: area.rows }, (_r, r) =>
      Array.from({ length: area.columns }, (_c, c) => {
        const pattern = this.book.style(matrix.getValue(area.row + r, area.column + c)).n?.pattern;
        return pattern === undefined || pattern === '' ? 'General' : pattern;
      }),
    );
  }

  setNumberFormats(area: Area, formats: (string | null)[][]): void {
    this.setStyles(area, (row, column) => {
      const pattern = formats[row - area.row]?.[column - area.column] ?? null;
      if (pattern === null) return null;
      return { n: pattern === 'General' ? null : { pattern } };
    });
  }

  format(area: Area): CellFormat {
    const style = this.book.style(this.book.sheet(area.sheet).getCellMatrix().getValue(area.row, area.column));
    const { HorizontalAlign, VerticalAlign, WrapStrategy, BooleanNumber } = this.book.globals.UniverCore;
    const horizontal = {
      [HorizontalAlign.LEFT]: 'Left',
      [HorizontalAlign.CENTER]: 'Center',
      [HorizontalAlign.RIGHT]: 'Right',
    } as const;
    const vertical = {
      [VerticalAlign.TOP]: 'Top',
      [VerticalAlign.MIDDLE]: 'Center',
      [VerticalAlign.BOTTOM]: 'Bottom',
    } as const;
    const format: CellFormat = {
      bold: style.bl === BooleanNumber.TRUE,
      italic: style.it === BooleanNumber.TRUE,
      horizontalAlignment: horizontal[style.ht as keyof typeof horizontal] ?? 'General',
      verticalAlignment: vertical[style.vt as keyof typeof vertical] ?? 'Bottom',
      wrapText: style.tb === WrapStrategy.WRAP,
    };
    if (style.bg?.rgb) format.fill = style.bg.rgb;
    if (style.cl?.rgb) format.fontColor = style.cl.rgb;
    if (style.fs !== undefined) format.fontSize = style.fs;
    return format;
  }

  setFormat(area: Area, format: CellFormat): void {
    const style = this.toStyle(format);
    this.setStyles(area, () => style);
  }

  columnWidth(sheetId: string, column: number): number {
    return this.book.sheet(sheetId).getColumnManager().getColumnWidth(column);
  }

  setColumnWidth(sheetId: string, column: number, pixels: number): void {
    this.cells.ensureSize({ sheet: sheetId, row: 0, rows: 1, column, columns: 1 });
    const range = {
      startRow: 0,
      endRow: this.book.sheet(sheetId).getRowCount() - 1,
      startColumn: column,
      endColumn: column,
    };
    this.book.run('sheet.mutation.set-worksheet-col-width', {
      ...this.book.target(sheetId),
      ranges: [range],
      colWidth: Math.round(pixels),
    });
  }

  autofitColumns(area: Area): void {
    const read = { ...this.cells.clip(area) };
    read.rows = Math.min(read.rows, autofit.rowsRead);
    if (read.rows === 0 || read.columns === 0) return;
    const texts = this.cells.readTexts(read);
    for (let column = 0; column < read.columns; column += 1) {
      const widest = Math.max(0, ...texts.map((line) => this.textWidth(line[column] ?? '')));
      if (widest === 0) continue;
      this.setColumnWidth(
        area.sheet,
        read.column + column,
        Math.min(autofit.most, Math.max(autofit.least, widest + autofit.padding)),
      );
    }
  }

  setColumnHidden(sheetId: string, column: number, hidden: boolean): void {
    const range = {
      startRow: 0,
      endRow: this.book.sheet(sheetId).getRowCount() - 1,
      startColumn: column,
      endColumn: column,
    };
    const mutation = hidden ? 'sheet.mutation.set-col-hidden' : 'sheet.mutation.set-col-visible';
    this.book.run(mutation, { ...this.book.target(sheetId), ranges: [range] });
  }

  columnHidden(sheetId: string, column: number): boolean {
    return !this.book.sheet(sheetId).getColVisible(column);
  }

  rowHidden(sheetId: string, row: number): boolean {
    return !this.book.sheet(sheetId).getRowVisible(row);
  }

  setRowsHidden(sheetId: string, row: number, count: number, hidden: boolean): void {
    this.cells.ensureSize({ sheet: sheetId, row, rows: count, column: 0, columns: 1 });
    const range = {
      startRow: row,
      endRow: row + count - 1,
      startColumn: 0,
      endColumn: this.book.sheet(sheetId).getColumnCount() - 1,
    };
    const mutation = hidden ? 'sheet.mutation.set-row-hidden' : 'sheet.mutation.set-row-visible';
    this.book.run(mutation, { ...this.book.target(sheetId), ranges: [range] });
  }

  frozen(sheetId: string): { rows: number; columns: number } {
    const { xSplit, ySplit } = this.book.sheet(sheetId).getFreeze();
    return { rows: ySplit, columns: xSplit };
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    this.book.run('sheet.mutation.set-frozen', {
      ...this.book.target(sheetId),
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      xSplit: columns,
      ySplit: rows,
    });
  }

  private toStyle(format: CellFormat): IStyleData {
    const { HorizontalAlign, VerticalAlign, WrapStrategy, BooleanNumber } = this.book.globals.UniverCore;
    const style: IStyleData = {};
    if (format.fill !== undefined) style.bg = format.fill === '' ? null : { rgb: format.fill };
    if (format.fontColor !== undefined) style.cl = format.fontColor === '' ? null : { rgb: format.fontColor };
    if (format.fontSize !== undefined) style.fs = format.fontSize;
    if (format.bold !== undefined) style.bl = format.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    if (format.italic !== undefined) style.it = format.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
    if (format.horizontalAlignment !== undefined) {
      style.ht = {
        Left: HorizontalAlign.LEFT,
        Center: HorizontalAlign.CENTER,
        Right: HorizontalAlign.RIGHT,
        General: HorizontalAlign.UNSPECIFIED,
      }[format.horizontalAlignment];
    }
    if (format.verticalAlignment !== undefined) {
      style.vt = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM }[
        format.verticalAlignment
      ];
    }
    if (format.wrapText !== undefined) style.tb = format.wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
    return style;
  }

  /** One mutation; null leaves a cell. Marked as Univer marks its own changes of style, so that nothing is computed again. */
  private setStyles(area: Area, styleOf: (row: number, column: number) => IStyleData | null): void {
    this.cells.ensureSize({ ...area, ...this.boundedSize(area) });
    const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
    const range = toRange(this.cells.clip(area));
    for (let row = range.startRow; row <= range.endRow; row += 1) {
      const line: Record<number, ICellData> = {};
      for (let column = range.startColumn; column <= range.endColumn; column += 1) {
        const style = styleOf(row, column);
        if (style) line[column] = { s: style };
      }
      cellValue[row] = line;
    }
    const trigger = this.book.globals.UniverSheets.SetStyleCommand.id;
    this.book.run(setValues, { ...this.book.target(area.sheet), cellValue, trigger });
  }

  /** A format for a whole column must not make the sheet a million rows long. */
  private boundedSize(area: Area): { rows: number; columns: number } {
    const sheet = this.book.sheet(area.sheet);
    const isWholeColumn = area.rows >= 1_000_000;
    const isWholeRow = area.columns >= 16_000;
    return {
      rows: isWholeColumn ? sheet.getRowCount() - area.row : area.rows,
      columns: isWholeRow ? sheet.getColumnCount() - area.column : area.columns,
    };
  }

  private textWidth(text: string): number {
    if (text === '' || !this.ruler) return 0;
    this.ruler.font = '11pt Arial';
    return Math.ceil(this.ruler.measureText(text).width);
  }
}
