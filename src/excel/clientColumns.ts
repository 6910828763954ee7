import { serialFromIsoDate } from '../domain/calendar/excelSerial';
import { isoDate } from '../domain/calendar/isoDate';
import type { ClientSummary } from '../contract/portfolio';
import { clientHeaders as headers, receivableHeaders as titles } from '../strings/sheets';
import { bucketFormula } from './bucketFormula';
import { textCell } from './cellText';
import { documentCell } from './documentCell';
import type { ManagedColumn, SameRow } from './managedColumn';

const date = (text: string | null) => (text === null ? '' : serialFromIsoDate(isoDate(text)));

/**
 * Sheet *Clientes*. Counts and sums are formulas over the table of titles, so that a what-if there flows through.
 *
 * @param receivablesTable name of that table as it stands in this workbook.
 */
export function clientColumns(receivablesTable: string): readonly ManagedColumn<ClientSummary>[] {
  const column = (header: string) => `${receivablesTable}[${header}]`;
  const ofClient = (same: SameRow) => `${column(titles.clientKey)},${same(headers.key)}`;
  const overdue = `${column(titles.days)},">0"`;
  const sum = (header: string) => (_: ClientSummary, same: SameRow) =>
    `=ROUND(SUMIFS(${column(header)},${ofClient(same)}),2)`;

  return [
    { header: headers.name, kind: 'text', width: 190, cell: (row) => textCell(row.name) },
    { header: headers.document, kind: 'text', width: 110, cell: (row) => documentCell(row.document) },
    { header: headers.openCount, kind: 'integer', width: 58, cell: (_, same) => `=COUNTIFS(${ofClient(same)})` },
    {
      header: headers.overdueCount,
      kind: 'integer',
      width: 70,
      cell: (_, same) => `=COUNTIFS(${ofClient(same)},${overdue})`,
    },
    {
      header: headers.maxDaysOverdue,
      kind: 'integer',
      width: 88,
      cell: (_, same) => `=MAXIFS(${column(titles.days)},${ofClient(same)})`,
    },
    {
      header: headers.bucket,
      kind: 'label',
      width: 60,
      cell: (_, same) => `=${bucketFormula(same(headers.maxDaysOverdue))}`,
    },
    {
      header: headers.oldestDueDate,
      kind: 'date',
      width: 80,
      cell: (_, same) => `=MINIFS(${column(titles.dueDate)},${ofClient(same)})`,
    },
    { header: headers.balance, kind: 'money', width: 85, cell: sum(titles.balance) },
    { header: headers.fine, kind: 'money', width: 75, cell: sum(titles.fine) },
    { header: headers.interest, kind: 'money', width: 75, cell: sum(titles.interest) },
    { header: headers.total, kind: 'money', width: 90, cell: sum(titles.total) },
    {
      header: headers.overdueTotal,
      kind: 'money',
      width: 90,
      cell: (_, same) => `=ROUND(SUMIFS(${column(titles.total)},${ofClient(same)},${overdue}),2)`,
    },
    { header: headers.phone, kind: 'text', width: 90, cell: (row) => textCell(row.phone) },
    { header: headers.email, kind: 'text', width: 170, cell: (row) => textCell(row.email) },
    { header: headers.city, kind: 'text', width: 90, cell: (row) => textCell(row.city) },
    { header: headers.state, kind: 'text', width: 38, cell: (row) => textCell(row.state) },
    { header: headers.responsible, kind: 'text', width: 100, cell: (row) => textCell(row.responsible) },
    { header: headers.lastContactOn, kind: 'date', width: 98, cell: (row) => date(row.lastContactOn) },
    { header: headers.lastContactStatus, kind: 'text', width: 128, cell: (row) => textCell(row.lastContactStatus) },
    { header: headers.nextContactOn, kind: 'date', width: 108, cell: (row) => date(row.nextContactOn) },
    { header: headers.sourceKey, kind: 'text', width: 80, cell: (row) => textCell(row.sourceKey) },
    { header: headers.key, kind: 'text', width: 60, hidden: true, cell: (row) => row.id },
    { header: headers.version, kind: 'integer', width: 40, hidden: true, cell: (row) => row.version },
  ];
}
