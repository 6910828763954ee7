import type { UniverBook } from './book';

/** Tag of a number format that asks for Brazilian separators. */
const brazilian = '[$-416]';

/** Sum, average, least and most of a selection stand under the sheet in the first cell's format; Univer writes them the American way. */
export function countInPortuguese(book: UniverBook): void {
  const bar = book.injector.get(book.globals.UniverSheetsUi.IStatusBarService);
  const setState = bar.setState.bind(bar);
  bar.setState = (state) => setState(state && { ...state, pattern: `${brazilian}${state.pattern ?? 'General'}` });
}
