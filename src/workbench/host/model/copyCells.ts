import type { Area, CellInput } from '../../grid';
import { matrix } from '../cells/areas';
import { asText } from '../cells/typedText';
import type { ModelContext } from './modelContext';

/**
 * `range.copyFrom`: the source is repeated over the destination when that is larger. References inside formulas are not moved, so
 * formulas are copied only as they stand.
 */
export function copyCells(
  context: ModelContext,
  source: Area,
  target: Area,
  what: 'All' | 'Values' | 'Formats' | 'Formulas',
): void {
  const { grid } = context;
  const rows = Math.max(source.rows, target.rows);
  const columns = Math.max(source.columns, target.columns);
  const area = { ...target, rows, columns };
  const repeat = <T>(cells: T[][], fallback: T): T[][] =>
    matrix(rows, columns, (row, column) => cells[row % source.rows]?.[column % source.columns] ?? fallback);
  if (what !== 'Formats') {
    const cells = what === 'Values' ? grid.read(source) : grid.readFormulas(source);
    const kept = cells.map((line) =>
      line.map((cell): CellInput => (typeof cell === 'string' && what === 'Values' ? asText(cell) : cell)),
    );
    grid.write(area, repeat(kept, ''));
  }
  if (what === 'All' || what === 'Formats') {
    grid.setNumberFormats(area, repeat<string | null>(grid.numberFormats(source), 'General'));
    grid.setFormat(area, grid.format(source));
  }
}
