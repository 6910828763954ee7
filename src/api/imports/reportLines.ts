import type { ImportIssue, ImportReport } from '../../contract/imports';
import { importCliStrings as strings } from '../../strings/importCli';

/** A report as the lines a terminal shows: errors, warnings, then what was done. */
export function reportLines(report: ImportReport): string[] {
  return [
    ...report.errors.map((issue) => issueLine(strings.error, issue)),
    ...report.warnings.map((issue) => issueLine(strings.warning, issue)),
    strings.lines(report.lines),
    ...(report.applied ? countLines(report) : []),
    lastLine(report),
  ];
}

function countLines({ clients, receivables, credits, provisional }: ImportReport): string[] {
  const { created, updated, unchanged, closed, linked } = credits;
  const hasCredits = created + updated + unchanged + closed + linked > 0;
  return [
    strings.clients(clients.created, clients.updated, clients.unchanged),
    strings.receivables(receivables.created, receivables.updated, receivables.unchanged),
    strings.left(receivables.paid, receivables.closed, receivables.renegotiatedHere),
    ...(receivables.skipped > 0 ? [strings.noDebt(receivables.skipped, provisional)] : []),
    ...(hasCredits ? [strings.credits(created, updated, unchanged, closed), strings.linked(linked)] : []),
  ];
}

function lastLine({ applied, errors }: ImportReport): string {
  if (applied) return strings.applied;
  if (errors.every(({ code }) => code === 'wouldCloseMost')) return strings.notConfirmed;
  return errors.every(({ line }) => line !== null) ? strings.notAppliedByLine : strings.notApplied;
}

function issueLine(kind: string, { line, column, message, value }: ImportIssue): string {
  const place = [
    ...(line === null ? [] : [strings.line(line)]),
    ...(column === null ? [] : [strings.column(column)]),
    ...(value === null ? [] : [`«${value}»`]),
  ].join(', ');
  return place === '' ? `${kind}: ${message}` : `${kind} (${place}): ${message}`;
}
