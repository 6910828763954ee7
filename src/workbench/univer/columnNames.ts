import { columnName, escapedColumn, withColumnNames } from '../memory/renamedReferences';

/**
 * Signs that Univer's formula grammar does not read within the name of a column. Its tables and formulas hold their full-width forms
 * instead; nobody but Univer sees those.
 */
const unreadable = /[()[\]{},:'"#@]/g;
const fullWidth = /[（）［］｛｝，：＇＂＃＠]/g;
const distance = 0xfee0;

/** A header the way Univer's tables hold it. */
export function storedColumn(header: string): string {
  return header.replace(unreadable, (sign) => String.fromCharCode(sign.charCodeAt(0) + distance));
}

/** The header that {@link storedColumn} was made of. */
export function shownColumn(stored: string): string {
  return stored.replace(fullWidth, (sign) => String.fromCharCode(sign.charCodeAt(0) - distance));
}

/** A formula of Excel's with columns the way Univer's tables hold them. */
export function storedReferences(formula: string, isOurs: (owner: string) => boolean): string {
  return withColumnNames(formula, isOurs, (sent) => storedColumn(columnName(sent)));
}

/** The way back, with Excel's apostrophes before the signs that need one. */
export function shownReferences(formula: string, isOurs: (owner: string) => boolean): string {
  if (formula.search(fullWidth) < 0) return formula;
  return withColumnNames(formula, isOurs, (stored) => escapedColumn(shownColumn(stored)));
}
