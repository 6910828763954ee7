import type { ImportIssue, ImportReport } from '../../contract/imports';
import { importCliStrings as strings } from '../../strings/imports';

/** A report as the lines a terminal shows: errors, warnings, then what was done. */
export function reportLines(report: ImportReport): string[] {
  const { clients, receivables } = report;
  return [
    ...report.errors.map((issue) => issueLine(strings.error, issue)),
    ...report.warnings.map((issue) => issueLine(strings.warning, issue)),
    strings.lines(report.lines),
    ...(report.applied
      ? [
          strings.clients(clients.created, clients.updated, clients.unchanged),
          strings.receivables(receivables.created, receivables.updated, receivables.unchanged),
          strings.left(receivables.paid, receivables.closed, receivables.skipped, receivables.renegotiatedHere),
        ]
      : []),
    report.applied ? strings.applied : strings.notApplied,
  ];
}

function issueLine(kind: string, { line, column, message, value }: ImportIssue): string {
  const place = [
    ...(line === null ? [] : [strings.line(line)]),
    ...(column === null ? [] : [strings.column(column)]),
    ...(value === null ? [] : [`«${value}»`]),
  ].join(', ');
  return place === '' ? `${kind}: ${message}` : `${kind} (${place}): ${message}`;
}
