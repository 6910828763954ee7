/** Columns of one table that have new names. */
export interface RenamedColumns {
  table: string;
  columns: readonly { from: string; to: string }[];
}

const nameBefore = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
/** What has to be escaped by an apostrophe between the brackets of a structured reference. */
const special = /[[\]#'@]/g;
const plainName = /^[\p{L}\p{N}_]+$/u;

/**
 * The formula with renamed columns of a table under their new names, as Excel rewrites it: `Tabela[Velho]`, `Tabela[[#This Row],[Velho]]`,
 * `Tabela[@Velho]`, and without the table's name where the formula stands in the table. Texts in quotes stay.
 */
export function withRenamedColumns(formula: string, { table, columns }: RenamedColumns, inTable: boolean): string {
  const newName = new Map(columns.map(({ from, to }) => [from.toLowerCase(), to]));
  const isOurs = (owner: string): boolean => (owner === '' ? inTable : owner.toLowerCase() === table.toLowerCase());
  return withColumnNames(formula, isOurs, (sent) => {
    const to = newName.get(columnName(sent).toLowerCase());
    return to === undefined ? sent : escapedColumn(to);
  });
}

/** The name that stands between brackets, where an apostrophe escapes some signs. */
export function columnName(sent: string): string {
  return sent.trim().replace(/'(.)/g, '$1');
}

/** A column's name as it stands between brackets. */
export function escapedColumn(name: string): string {
  return name.replace(special, "'$&");
}

/**
 * The formula with every column of a structured reference put through `rename`, where `isOurs` takes the name before the brackets (empty
 * in a table's own rows).
 */
export function withColumnNames(
  formula: string,
  isOurs: (owner: string) => boolean,
  rename: (sent: string) => string,
): string {
  if (!formula.includes('[')) return formula;
  let written = '';
  let at = 0;
  while (at < formula.length) {
    const sign = formula[at];
    if (sign === '"' || sign === "'") {
      const end = endOfQuotes(formula, at, sign);
      written += formula.slice(at, end);
      at = end;
      continue;
    }
    if (sign !== '[') {
      written += sign;
      at += 1;
      continue;
    }
    const end = endOfBrackets(formula, at);
    const owner = nameBefore.exec(written)?.[0] ?? '';
    const inner = formula.slice(at + 1, end - 1);
    written += isOurs(owner) ? `[${withInnerNames(inner, rename)}]` : formula.slice(at, end);
    at = end;
  }
  return written;
}

function withInnerNames(inner: string, rename: (sent: string) => string): string {
  if (/^\s*@?\s*\[/.test(inner)) return withBracketedNames(inner, rename);
  if (!inner.startsWith('@')) return isKeyword(inner) ? inner : rename(inner);
  const name = rename(inner.slice(1));
  return name === inner.slice(1) || plainName.test(name) ? `@${name}` : `@[${name}]`;
}

/** `[#This Row],[Saldo]`, `[Saldo]:[Total]`, `@[Valor aberto]`. */
function withBracketedNames(inner: string, rename: (sent: string) => string): string {
  let written = '';
  let at = 0;
  while (at < inner.length) {
    if (inner[at] !== '[') {
      written += inner[at];
      at += 1;
      continue;
    }
    const end = endOfBrackets(inner, at);
    const sent = inner.slice(at + 1, end - 1);
    written += `[${isKeyword(sent) ? sent : rename(sent)}]`;
    at = end;
  }
  return written;
}

/** `#This Row`, `#All` …: a column that begins with that sign is escaped. */
const isKeyword = (sent: string): boolean => sent.startsWith('#');

/** Place behind the closing quote; a doubled one inside does not close. */
function endOfQuotes(text: string, start: number, quote: string): number {
  let at = start + 1;
  while (at < text.length) {
    if (text[at] !== quote) at += 1;
    else if (text[at + 1] === quote) at += 2;
    else return at + 1;
  }
  return at;
}

/** Place behind the closing bracket; an apostrophe takes the next sign out of account. */
function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === "'") at += 1;
    else if (sign === '[') depth += 1;
    else if (sign === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}
