import type { ICellData, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import type { Area, CellValue } from '../grid';
import type { UniverBook } from './book';
import type { Cells } from './cells';

/** Excel's order: numbers, then text without regard to case, then booleans, then errors; empty cells always last. */
function rank(value: CellValue): number {
  if (value === '') return 4;
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return 2;
  return value.startsWith('#') ? 3 : 1;
}

const collator = new Intl.Collator('pt-BR', { sensitivity: 'accent', numeric: false });

function compare(a: CellValue, b: CellValue): number {
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return byRank;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}

/** Sorts the visible rows of an area; formulas move as they stand, styles move along. Keys are columns counted from the area's first. */
export function sortArea(
  book: UniverBook,
  cells: Cells,
  area: Area,
  fields: { key: number; ascending: boolean }[],
): void {
  const clipped = cells.clip(area);
  const values = cells.read(clipped);
  const sheet = book.sheet(clipped.sheet);
  // As in Excel, hidden rows stay where they are.
  const places = values.flatMap((_line, index) => (sheet.getRowVisible(clipped.row + index) ? [index] : []));
  const sorted = [...places];
  sorted.sort((left, right) => {
    for (const { key, ascending } of fields) {
      const a = values[left]?.[key] ?? '';
      const b = values[right]?.[key] ?? '';
      const emptyLast = Number(a === '') - Number(b === '');
      if (emptyLast !== 0) return emptyLast;
      const difference = compare(a, b);
      if (difference !== 0) return ascending ? difference : -difference;
    }
    return left - right;
  });
  const matrix = sheet.getCellMatrix();
  const { Tools } = book.globals.UniverCore;
  const formulas = book.injector.get(book.globals.UniverEngineFormula.FormulaDataModel);
  const lexer = book.injector.get(book.globals.UniverEngineFormula.LexerTreeBuilder);
  const cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>> = {};
  sorted.forEach((from, at) => {
    const to = places[at] ?? from;
    if (from === to) return;
    const line: Record<number, Nullable<ICellData>> = {};
    for (let c = 0; c < clipped.columns; c += 1) {
      const column = clipped.column + c;
      const source = matrix.getValue(clipped.row + from, column);
      const formula =
        source?.f ??
        (source?.si ? formulas.getFormulaStringByCell(clipped.row + from, column, clipped.sheet, book.unitId) : null);
      const moved = source ? Tools.deepClone(source) : {};
      line[column] = {
        v: moved.v ?? null,
        t: moved.t ?? null,
        p: moved.p ?? null,
        s: moved.s ?? null,
        // References within the row follow it, as they do in Excel; structured ones have no row in them.
        f: formula ? lexer.moveFormulaRefOffset(formula, 0, to - from) : null,
        si: null,
      };
    }
    cellValue[clipped.row + to] = line;
  });
  if (Object.keys(cellValue).length > 0)
    book.run('sheet.mutation.set-range-values', { ...book.target(clipped.sheet), cellValue });
}
