import type { PixStatementIssue } from '../../../contract/pix';
import { statementIssues } from '../../../strings/pix';
import type { StatementField, StatementHeader } from './statementColumns';

/** Listed one by one; the rest is one more line with their number. */
const listedAtMost = 200;

export interface IssueList {
  add(line: number, field: StatementField, message: string, value: string): void;
  list(): PixStatementIssue[];
}

/** Collects what is wrong with the lines of a statement, each with the header of its column. */
export function issueList({ cells, columns }: StatementHeader): IssueList {
  const found: PixStatementIssue[] = [];
  let count = 0;
  return {
    add(line, field, message, value) {
      count += 1;
      if (found.length >= listedAtMost) return;
      const column = cells[columns.get(field) ?? -1] ?? null;
      found.push({ line, column, message, value: value === '' ? null : value.slice(0, 200) });
    },
    list() {
      const more = count - found.length;
      if (more === 0) return found;
      return [...found, { line: null, column: null, message: statementIssues.more(more), value: null }];
    },
  };
}
