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
 * Excel writes `[@Saldo]` in a table's own rows; Univer computes only `Tabela[[#This Row],[Saldo]]`. Formulas are kept the long way and
 * shown the short way.
 */
export class StructuredReferences {
  constructor(private readonly tables: () => ReferenceTable[]) {}

  /** `[@Saldo]`, `[@[Valor aberto]]`, `Tabela[@Saldo]` and `[[#This Row],[Saldo]]` in the form Univer computes. */
  expand(formula: string, sheet: string, row: number, column: number): string {
    if (!formula.includes('[')) return formula;
    const own = this.tableAt(sheet, row, column)?.name ?? '';
    return outsideQuotes(formula, (part) =>
      part
        .replace(
          /([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[@(?:\[([^\]]+)\]|([^\]]+))\]/gu,
          (whole, table?: string, bracketed?: string, plain?: string) => {
            const name = table ?? own;
            return name === '' ? whole : `${name}[[#This Row],[${(bracketed ?? plain ?? '').trim()}]]`;
          },
        )
        .replace(/(^|[^\p{L}\p{N}_.\\\]])\[\[#This Row\],/gu, (whole, before: string) =>
          own === '' ? whole : `${before}${own}[[#This Row],`,
        ),
    );
  }

  /** The way Excel shows it: `[@Saldo]` in the table's own rows. */
  shorten(formula: string, sheet: string, row: number, column: number): string {
    if (!formula.includes('[#This Row]')) return formula;
    const own = this.tableAt(sheet, row, column)?.name;
    if (own === undefined) return formula;
    const reference = new RegExp(`${escaped(own)}\\[\\[#This Row\\],\\s*\\[([^\\]]+)\\]\\]`, 'giu');
    return outsideQuotes(formula, (part) =>
      part.replace(reference, (_whole, name: string) =>
        /^[\p{L}\p{N}_]+$/u.test(name) ? `[@${name}]` : `[@[${name}]]`,
      ),
    );
  }

  private tableAt(sheet: string, row: number, column: number): ReferenceTable | undefined {
    return this.tables().find(
      (table) =>
        table.sheet === sheet &&
        row >= table.row &&
        row < table.row + table.rows &&
        column >= table.column &&
        column < table.column + table.columns,
    );
  }
}
