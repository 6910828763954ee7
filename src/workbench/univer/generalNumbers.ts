import type { UniverBook } from './book';

/** After Univer's own rounding of such numbers, which has 11; the number formats come earlier. */
const priority = 10;

/** Numbers without a format of their own keep Univer's decimal point; in Brazil they have a comma. Only what is shown changes. */
export function showDecimalComma(book: UniverBook): void {
  const { UniverSheets, UniverCore } = book.globals;
  book.injector.get(UniverSheets.SheetInterceptorService).intercept(UniverSheets.INTERCEPTOR_POINT.CELL_CONTENT, {
    priority,
    effect: UniverCore.InterceptorEffectEnum.Value,
    handler: (cell, _location, next) => {
      if (!cell || cell.t !== UniverCore.CellValueType.NUMBER || typeof cell.v !== 'number' || Number.isInteger(cell.v))
        return next(cell);
      return next({ ...cell, v: String(cell.v).replace('.', ',') });
    },
  });
}
