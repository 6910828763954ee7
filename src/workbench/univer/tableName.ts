/** Signs that Excel allows in a table's name and Univer's formula grammar does not. */
const unreadable = /[_.\\]/;

/** Throws a Portuguese sentence for a name that Univer's formulas cannot read: every formula over such a table would be #NAME?. */
export function checkTableName(name: string): void {
  if (!unreadable.test(name)) return;
  throw new Error(
    `A bancada não calcula com uma tabela chamada “${name}”: use só letras e números, sem “_”, “.” ou “\\”.`,
  );
}
