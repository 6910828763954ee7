import { shownReferences, storedReferences } from './columnNames';

/** What rewriting needs to know of a table. */
export interface ReferenceTable {
  name: string;
  sheet: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** Splits a formula into its texts in quotes and what stands between them, so that quoted text is never rewritten. */
function outsideQuotes(formula: string, rewrite: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part) => (part.startsWith('"') ? part : rewrite(part)))
    .join('');
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Excel writes `[@Saldo]` in a table's own rows; Univer computes only `Tabela[[#This Row],[Saldo]]`. Formulas are
 * kept the way Univer computes them and shown the way Excel writes them.
 */
export class StructuredReferences {
  constructor(private readonly tables: () => ReferenceTable[]) {}

  /** `[@Saldo]`, `[@[Valor aberto]]`, `Tabela[@Saldo]` and `[[#This Row],[Saldo]]` in the form Univer computes. */
  expand(formula: string, sheet: string, row: number, column: number): string {
    const tables = this.tables();
    const mayName = tables.some(({ name }) => formula.toLowerCase().includes(name.toLowerCase()));
    if (!mayName && !formula.includes('[')) return formula;
    const own = tableAt(tables, sheet, row, column);
    const ownName = own?.name ?? '';
    return outsideQuotes(storedReferences(formula, isTable(tables, ownName)), (part) => {
      const long = part
        .replace(
          /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?:\[([^\]]+)\]|([^\]]+))\]/gu,
          (whole, table: string | undefined, bracketed: string | undefined, plain: string | undefined) => {
            const name = table ?? ownName;
            return name === '' ? whole : `${name}[[#This Row],[${(bracketed ?? plain ?? '').trim()}]]`;
          },
        )
        .replace(/(^|[^\p{L}\p{N}_.\\\]])\[\[#This Row\],/gu, (whole, before: string) =>
          ownName === '' ? whole : `${before}${ownName}[[#This Row],`,
        );
      return tables.reduce((text, { name }) => text.replace(nameInFormula(name), name), long);
    });
  }

  /** The way Excel shows it: `[@Saldo]` in the table's own rows. */
  shorten(formula: string, sheet: string, row: number, column: number): string {
    if (!formula.includes('[')) return formula;
    const tables = this.tables();
    const own = tableAt(tables, sheet, row, column)?.name ?? '';
    return shownReferences(this.short(formula, own), isTable(tables, own));
  }

  private short(formula: string, own: string): string {
    if (own === '' || !formula.includes('[#This Row]')) return formula;
    const reference = new RegExp(`${escaped(own)}\\[\\[#This Row\\],\\s*\\[([^\\]]+)\\]\\]`, 'giu');
    return outsideQuotes(formula, (part) =>
      part.replace(reference, (_whole, name: string) =>
        /^[\p{L}\p{N}_]+$/u.test(name) ? `[@${name}]` : `[@[${name}]]`,
      ),
    );
  }
}

/** The table's name where it stands alone: neither part of a longer name, nor a function, nor a column in brackets. */
function nameInFormula(name: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}_.\\\\[])${escaped(name)}(?![\\p{L}\\p{N}_.(])`, 'giu');
}

/** Whether the name before brackets is that of a table; in a table's own rows it may be missing. */
function isTable(tables: ReferenceTable[], own: string): (owner: string) => boolean {
  return (owner) => (owner === '' ? own !== '' : tables.some(({ name }) => name.toLowerCase() === owner.toLowerCase()));
}

function tableAt(tables: ReferenceTable[], sheet: string, row: number, column: number): ReferenceTable | undefined {
  return tables.find(
    (table) =>
      table.sheet === sheet &&
      row >= table.row &&
      row < table.row + table.rows &&
      column >= table.column &&
      column < table.column + table.columns,
  );
}
