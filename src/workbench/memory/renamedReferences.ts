/** Where a formula stands: in its own table, `[@Saldo]` needs no name of the table. */
export interface RenamedColumns {
  table: string;
  columns: readonly { from: string; to: string }[];
}

const nameBefore = /[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;
/** What has to be escaped by an apostrophe between the brackets of a structured reference. */
const special = /[[\]#']/g;
const plainName = /^[\p{L}\p{N}_]+$/u;

/**
 * The formula with renamed columns of a table under their new names, as Excel rewrites it: `Tabela[Velho]`, `Tabela[[#This Row],[Velho]]`,
 * `Tabela[@Velho]`, and without the table's name where the formula stands in the table. Texts in quotes stay.
 */
export function withRenamedColumns(formula: string, { table, columns }: RenamedColumns, inTable: boolean): string {
  if (!formula.includes('[')) return formula;
  const newName = new Map(columns.map(({ from, to }) => [from.toLowerCase(), to]));
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
    const isOurs = owner === '' ? inTable : owner.toLowerCase() === table.toLowerCase();
    const inner = formula.slice(at + 1, end - 1);
    written += isOurs ? `[${renamedInner(inner, newName)}]` : formula.slice(at, end);
    at = end;
  }
  return written;
}

function renamedInner(inner: string, newName: ReadonlyMap<string, string>): string {
  if (inner.includes('[')) {
    let written = '';
    let at = 0;
    while (at < inner.length) {
      if (inner[at] !== '[') {
        written += inner[at];
        at += 1;
        continue;
      }
      const end = endOfBrackets(inner, at);
      written += `[${renamedName(inner.slice(at + 1, end - 1), newName)}]`;
      at = end;
    }
    return written;
  }
  if (!inner.startsWith('@')) return renamedName(inner, newName);
  const name = renamedName(inner.slice(1), newName);
  return name === inner.slice(1) || plainName.test(name) ? `@${name}` : `@[${name}]`;
}

function renamedName(sent: string, newName: ReadonlyMap<string, string>): string {
  if (sent.startsWith('#')) return sent;
  const to = newName.get(sent.trim().replace(/'(.)/g, '$1').toLowerCase());
  return to === undefined ? sent : to.replace(special, "'$&");
}

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
