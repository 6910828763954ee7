import type { ImportIssue } from '../../contract/imports';
import { importIssueSentence, type ImportIssueCode, type ImportIssueParams } from '../../strings/imports';

/** Most issues of a kind that a report lists one by one; the rest is one more line with their number. */
const listedAtMost = 1_000;

export interface IssuePlace {
  line?: number | null;
  column?: string | null;
  /** 0-based cell of the sheet. */
  row?: number | null;
  col?: number | null;
  value?: string | null;
}

/** Collects what is wrong (errors) and what is worth knowing (warnings) while a file is read. */
export interface Issues {
  error(code: ImportIssueCode, place?: IssuePlace, params?: ImportIssueParams): void;
  warning(code: ImportIssueCode, place?: IssuePlace, params?: ImportIssueParams): void;
  errorCount(): number;
  errors(): ImportIssue[];
  warnings(): ImportIssue[];
}

export function collectIssues(): Issues {
  const errors = issueList();
  const warnings = issueList();
  return {
    error: (code, place, params) => errors.add(code, place, params),
    warning: (code, place, params) => warnings.add(code, place, params),
    errorCount: () => errors.count(),
    errors: () => errors.list(),
    warnings: () => warnings.list(),
  };
}

function issueList() {
  const listed: ImportIssue[] = [];
  let count = 0;
  return {
    add(code: ImportIssueCode, place: IssuePlace = {}, params: ImportIssueParams = {}) {
      count += 1;
      if (listed.length >= listedAtMost) return;
      listed.push(issueOf(code, place, params));
    },
    count: () => count,
    list(): ImportIssue[] {
      const inOrder = [...listed].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
      return count > listed.length
        ? [...inOrder, issueOf('moreIssues', {}, { count: count - listed.length })]
        : inOrder;
    },
  };
}

function issueOf(code: ImportIssueCode, place: IssuePlace, params: ImportIssueParams): ImportIssue {
  return {
    line: place.line ?? null,
    column: place.column ?? null,
    row: place.row ?? null,
    col: place.col ?? null,
    code,
    message: importIssueSentence(code, params),
    value: place.value === null || place.value === undefined ? null : place.value.slice(0, 200),
  };
}
