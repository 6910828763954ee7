import type { UniverBook } from './book';
import { readTyped, readTypedFormula } from './typedByHand';

/** Before Univer's own reading of what was typed, which is American; where the editor opens, between its formats (0) and its end (-1). */
const priority = { read: 100, show: -0.5 };

/** Makes the cell editor speak Brazilian Portuguese: decimal comma, dd/mm/aaaa, percentages, and `;` between arguments. */
export function typeInPortuguese(book: UniverBook): void {
  const { UniverSheets, UniverCore } = book.globals;
  const { CellValueType } = UniverCore;
  const { writeCellInterceptor } = book.injector.get(UniverSheets.SheetInterceptorService);
  writeCellInterceptor.intercept(UniverSheets.AFTER_CELL_EDIT, {
    priority: priority.read,
    handler: (cell, _context, next) => {
      if (!cell) return next(cell);
      if (typeof cell.f === 'string') return next({ ...cell, f: readTypedFormula(cell.f) });
      const body = cell.p?.body;
      if (body?.textRuns?.length || body?.customRanges?.length) return next(cell);
      const style = book.style(cell);
      const typed = readTyped(String(body?.dataStream.replace(/\r\n$/, '') ?? cell.v ?? ''), style.n?.pattern ?? '');
      if (!typed) return next(cell);
      const isBoolean = typeof typed.value === 'boolean';
      return next({
        ...cell,
        p: null,
        v: isBoolean ? Number(typed.value) : typed.value,
        t: isBoolean ? CellValueType.BOOLEAN : CellValueType.NUMBER,
        ...(typed.pattern !== undefined && style.n === undefined
          ? { s: { ...style, n: { pattern: typed.pattern } } }
          : {}),
      });
    },
  });
  writeCellInterceptor.intercept(UniverSheets.BEFORE_CELL_EDIT, {
    priority: priority.show,
    handler: (cell, _context, next) => {
      const text = String(cell?.v ?? '');
      const isNumber = cell?.t === CellValueType.NUMBER && !cell.f && /^-?\d+\.\d+%?$/.test(text);
      return next(isNumber ? { ...cell, v: text.replace('.', ',') } : cell);
    },
  });
}
