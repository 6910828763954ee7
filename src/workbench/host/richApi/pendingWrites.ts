import type { Area, CellInput, CellValue, Grid } from '../../grid';
import { typedText } from '../cells/typedText';
import { isWellFormedFormula } from '../cells/formulaCheck';
import { invalidArgument } from './hostError';
import type { WriteFault } from './writeFault';

/** A cell as it came in a message, checked but not yet read as typing: null leaves it alone. */
export type SentCell = CellValue | null;

type Pending =
  { kind: 'cells'; area: Area; cells: SentCell[][] } | { kind: 'formats'; area: Area; cells: (string | null)[][] };

/** Longest text that a cell takes. */
const longestText = 32_767;

/**
 * Writes of one message that wait for the next read. office.js cuts large writes into blocks of 1,500 cells; blocks that stand one
 * under the other become one write of the grid.
 */
export class PendingWrites {
  private pending: Pending | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly written: (area: Area) => void,
    private readonly fault?: WriteFault,
  ) {}

  addCells(area: Area, sent: unknown[][]): void {
    this.fault?.check(area);
    const cells = sent.map((line) => line.map(checkedCell));
    const last = this.pending;
    if (last?.kind === 'cells' && continues(last.area, area)) {
      for (const line of cells) last.cells.push(line);
      last.area = { ...last.area, rows: last.area.rows + area.rows };
      return;
    }
    this.flush();
    this.pending = { kind: 'cells', area, cells };
  }

  addFormats(area: Area, sent: unknown[][]): void {
    const cells = sent.map((line) => line.map(checkedFormat));
    const last = this.pending;
    if (last?.kind === 'formats' && continues(last.area, area)) {
      for (const line of cells) last.cells.push(line);
      last.area = { ...last.area, rows: last.area.rows + area.rows };
      return;
    }
    this.flush();
    this.pending = { kind: 'formats', area, cells };
  }

  /** Hands what waits to the grid. */
  flush(): void {
    const pending = this.pending;
    if (!pending) return;
    this.pending = null;
    if (pending.kind === 'formats') {
      this.grid.setNumberFormats(pending.area, pending.cells);
      return;
    }
    this.writeTyped(pending.area, pending.cells);
    this.written(pending.area);
  }

  private writeTyped(area: Area, cells: SentCell[][]): void {
    const hasText = cells.some((line) => line.some((cell) => typeof cell === 'string' && cell !== ''));
    if (!hasText) {
      this.grid.write(area, cells);
      return;
    }
    const formats = this.grid.numberFormats(area);
    const dated: { row: number; column: number; format: string }[] = [];
    const inputs = cells.map((line, row) =>
      line.map((cell, column): CellInput => {
        if (typeof cell !== 'string') return cell;
        const current = formats[row]?.[column] ?? 'General';
        const typed = typedText(cell, current);
        if (typed.format !== undefined && current === 'General') dated.push({ row, column, format: typed.format });
        return typed.input;
      }),
    );
    this.grid.write(area, inputs);
    if (dated.length === 0) return;
    const given = cells.map((line) => line.map((): string | null => null));
    for (const { row, column, format } of dated) {
      const line = given[row];
      if (line) line[column] = format;
    }
    this.grid.setNumberFormats(area, given);
  }
}

function continues(above: Area, below: Area): boolean {
  return (
    above.sheet === below.sheet &&
    above.column === below.column &&
    above.columns === below.columns &&
    above.row + above.rows === below.row
  );
}

function checkedCell(value: unknown): SentCell {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw invalidArgument('A cell takes finite numbers only.');
    return value;
  }
  if (typeof value !== 'string') throw invalidArgument('A cell takes text, numbers and booleans.');
  if (value.length > longestText) throw invalidArgument(`A cell takes at most ${longestText} characters.`);
  if (value.startsWith('=') && value.length > 1 && !isWellFormedFormula(value)) {
    throw invalidArgument(`The formula cannot be read: ${value.slice(0, 200)}`);
  }
  return value;
}

function checkedFormat(value: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== 'string') throw invalidArgument('A number format is text.');
  return value === '' ? 'General' : value;
}
