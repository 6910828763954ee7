import { cellText, type CellGrid, type GridContent } from './cellGrid';
import { layoutFingerprint } from './fieldMap';
import { columnOfHeader, matchColumns, type ColumnMap, type FieldMap } from './headers';

export interface Header {
  line: number;
  /** Texts of the header line, by column of the grid. */
  cells: readonly string[];
  columns: ColumnMap;
  fingerprint: string;
}

export interface FoundTable {
  grid: CellGrid;
  header: Header;
  /** False: nothing says that these are headers; they are shown so that a person can say what they are. */
  recognised: boolean;
}

/** What is known of a layout by its fingerprint. */
export type RememberedMaps = ReadonlyMap<string, FieldMap>;

interface Candidate {
  grid: CellGrid;
  header: Header;
  score: number;
}

const completeScore = 100;
const rememberedScore = 1_000;

/**
 * The table among the grids and its header line, found by what the headers say: the first sheet that has one, or the delimiter
 * that makes most sense. Null where there is not even a line that could hold headers.
 */
export function findTable(content: GridContent, asked: FieldMap, remembered: RememberedMaps): FoundTable | null {
  const best = content.grids.flatMap((grid) => bestHeader(grid, asked, remembered) ?? []);
  const complete = content.alternatives ? undefined : best.find(({ score }) => score >= completeScore);
  const chosen = complete ?? [...best].sort((a, b) => b.score - a.score)[0];
  if (chosen !== undefined && chosen.score > 1) return { ...chosen, recognised: true };
  const likely = content.grids.flatMap((grid) => likelyHeader(grid) ?? []).sort((a, b) => b.score - a.score)[0];
  return likely === undefined ? null : { ...likely, recognised: false };
}

function bestHeader(grid: CellGrid, asked: FieldMap, remembered: RememberedMaps): Candidate | null {
  let best: Candidate | null = null;
  for (const row of grid.head) {
    const cells = row.cells.map(cellText);
    const fingerprint = layoutFingerprint(cells);
    const known = remembered.get(fingerprint);
    const mapped: FieldMap = known === undefined ? asked : new Map([...known, ...asked]);
    const columns = matchColumns(cells, mapped);
    const score = scoreOf(cells, columns, mapped) + (known === undefined ? 0 : rememberedScore);
    if (score > (best?.score ?? 0)) best = { grid, header: { line: row.line, cells, columns, fingerprint }, score };
  }
  return best;
}

/** More known fields are better; a header with due date and amount beats any that lacks them. */
function scoreOf(cells: readonly string[], columns: ColumnMap, mapped: FieldMap): number {
  const essential = columns.has('dueDate') && (columns.has('amount') || columns.has('balance'));
  const byMapping = [...mapped.values()].filter((name) => name !== null && columnOfHeader(cells, name) >= 0).length;
  return columns.size + byMapping + (essential ? completeScore : 0);
}

/** The first line with most texts: numbers are rarely headers. */
function likelyHeader(grid: CellGrid): Candidate | null {
  let best: Candidate | null = null;
  for (const row of grid.head) {
    const cells = row.cells.map(cellText);
    const score = cells.filter((cell) => /\p{L}/u.test(cell)).length;
    if (score < 2 || score <= (best?.score ?? 0)) continue;
    best = {
      grid,
      header: { line: row.line, cells, columns: new Map(), fingerprint: layoutFingerprint(cells) },
      score,
    };
  }
  return best;
}
