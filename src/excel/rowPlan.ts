/** What has to happen to the body of a table so that it holds exactly `rows` besides the analyst's own lines. */
export interface RowPlan<Row> {
  /** Body rows to delete, as runs from the bottom up: deleting one never moves another. */
  deletions: { at: number; count: number }[];
  /** The body afterwards, top down; null is a line of the analyst without a key, left as it is. */
  body: (Row | null)[];
  /** A body cannot be empty: its only line stays and has to be cleared. */
  clearFirst: boolean;
}

/**
 * Rows keep their place, and with it the analyst's own columns, comments and colours; rows that left are deleted; new ones
 * are appended below.
 *
 * @param keys key of each body row as it stands, `''` where there is none
 * @param blankLine whether the body is the single empty line of a table without rows
 */
export function planRows<Row>(
  keys: readonly string[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  blankLine: boolean,
): RowPlan<Row> {
  const wanted = new Map(rows.map((row) => [keyOf(row), row]));
  const body: (Row | null)[] = [];
  const gone: number[] = [];
  const placed = new Set<string>();
  keys.forEach((key, at) => {
    if (blankLine) return;
    if (key === '') body.push(null);
    else {
      const row = wanted.get(key);
      if (row === undefined || placed.has(key)) gone.push(at);
      else {
        placed.add(key);
        body.push(row);
      }
    }
  });
  const added = [...wanted].filter(([key]) => !placed.has(key)).map(([, row]) => row);
  const emptied = body.length === 0 && gone.length > 0;
  // The table needs one line at any time: the first stays, cleared, and the first new row takes it.
  const deletions = runsFromBelow(emptied ? gone.slice(1) : gone);
  return { deletions, body: [...body, ...added], clearFirst: emptied };
}

function runsFromBelow(rows: readonly number[]): { at: number; count: number }[] {
  const runs: { at: number; count: number }[] = [];
  for (const at of rows.toReversed()) {
    const last = runs.at(-1);
    if (last !== undefined && last.at === at + 1) {
      last.at = at;
      last.count += 1;
    } else runs.push({ at, count: 1 });
  }
  return runs;
}
