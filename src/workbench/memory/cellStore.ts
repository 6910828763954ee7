import type { Area, CellFormat, CellValue } from '../grid';

/** One cell in memory; absent members are the defaults. */
export interface MemoryCell {
  value?: CellValue;
  formula?: string;
  numberFormat?: string;
  format?: CellFormat;
}

/** Cells of one sheet, row by row. */
export class CellStore {
  constructor(private rows: (MemoryCell | undefined)[][] = []) {}

  get(row: number, column: number): MemoryCell | undefined {
    return this.rows[row]?.[column];
  }

  /** The cell, made if need be. */
  at(row: number, column: number): MemoryCell {
    const line = (this.rows[row] ??= []);
    return (line[column] ??= {});
  }

  read<T>({ row, column, rows, columns }: Area, pick: (cell: MemoryCell | undefined) => T): T[][] {
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_unused, c) => pick(this.get(row + r, column + c))),
    );
  }

  /** Calls back for the cells that exist inside an area, however large the area is. */
  each({ row, column, rows, columns }: Area, visit: (cell: MemoryCell, row: number, column: number) => void): void {
    const last = Math.min(row + rows, this.rows.length);
    for (let r = row; r < last; r += 1) {
      const line = this.rows[r];
      for (let c = column; c < Math.min(column + columns, line?.length ?? 0); c += 1) {
        const cell = line?.[c];
        if (cell) visit(cell, r, c);
      }
    }
  }

  /** Moves the cells of an area's columns (`Down`, `Up`) or rows (`Right`, `Left`) that stand behind its start. */
  shift(area: Area, direction: 'Down' | 'Up' | 'Right' | 'Left'): void {
    if (direction === 'Down' || direction === 'Up') this.shiftRows(area, direction);
    else this.shiftColumns(area, direction);
  }

  private shiftRows({ row, column, rows, columns }: Area, direction: 'Down' | 'Up'): void {
    const height = this.rows.length;
    const widest = this.rows.reduce((most, line) => Math.max(most, line?.length ?? 0), 0);
    const width = Math.min(columns, widest - column);
    for (let c = column; c < column + width; c += 1) {
      const old = Array.from({ length: height }, (_, r) => this.rows[r]?.[c]);
      const by = direction === 'Down' ? rows : -rows;
      for (let r = row; r < height + Math.max(0, by); r += 1) {
        const from = r - by;
        (this.rows[r] ??= [])[c] = by > 0 && r < row + rows ? undefined : old[from];
      }
    }
  }

  private shiftColumns({ row, column, rows, columns }: Area, direction: 'Right' | 'Left'): void {
    for (let r = row; r < Math.min(row + rows, this.rows.length); r += 1) {
      const line = (this.rows[r] ??= []);
      if (direction === 'Right') {
        if (line.length > column) line.splice(column, 0, ...Array<undefined>(columns).fill(undefined));
      } else line.splice(column, columns);
    }
  }

  /** Puts the rows of an area into another order; `order` lists the old rows, counted from the area's first. */
  reorder({ row, column, columns }: Area, order: number[]): void {
    const old = order.map((from) => (this.rows[row + from] ?? []).slice(column, column + columns));
    old.forEach((cells, to) => {
      const line = (this.rows[row + to] ??= []);
      for (let c = 0; c < columns; c += 1) line[column + c] = cells[c];
    });
  }

  /** Takes a column out and puts it before another, counted as they stood. */
  moveColumn(from: number, before: number): void {
    for (const line of this.rows) {
      if (!line || line.length <= Math.min(from, before)) continue;
      while (line.length < Math.max(from + 1, before)) line.push(undefined);
      const [cell] = line.splice(from, 1);
      line.splice(before > from ? before - 1 : before, 0, cell);
    }
  }

  toJSON(): unknown {
    return this.rows.map((line) => Array.from(line, (cell) => cell ?? null));
  }

  static fromJSON(saved: unknown): CellStore {
    const rows = saved as (MemoryCell | null)[][];
    return new CellStore(rows.map((line) => line.map((cell) => cell ?? undefined)));
  }
}
