import { serialFromIsoDate } from '../domain/calendar/excelSerial';
import { isoDate } from '../domain/calendar/isoDate';
import { cents, reaisFromCents } from '../domain/money/cents';
import type { ClientSummary } from '../contract/portfolio';
import { clientHeaders as headers } from '../strings/sheets';
import { bucketFormula } from './bucketFormula';
import type { ClientSums } from './chargeFormulas';
import { textCell } from './cellText';
import { documentCell } from './documentCell';
import type { ColumnKind, FormulaColumn, ManagedColumn, NoteColumn, ValueColumn } from './managedColumn';

type Id = keyof typeof headers;
type Value = ValueColumn<ClientSummary>;

const date = (text: string | null) => (text === null ? '' : serialFromIsoDate(isoDate(text)));

const value = (id: Id, kind: ColumnKind, width: number, cell: Value['value']): Value => ({
  id,
  header: headers[id],
  role: 'value',
  kind,
  width,
  value: cell,
});
const text = (id: Id, width: number, cell: (row: ClientSummary) => string | null): Value =>
  value(id, 'text', width, (row) => textCell(cell(row)));
const editable = (id: Id, width: number, cell: (row: ClientSummary) => string | null): Value => ({
  ...text(id, width, cell),
  edit: (typed) => ({ ok: true, value: typed === '' ? null : typed }),
});
const formula = (id: Id, kind: ColumnKind, width: number, of: FormulaColumn['formula']): FormulaColumn => ({
  id,
  header: headers[id],
  role: 'formula',
  kind,
  width,
  formula: of,
});
const note = (id: Id & NoteColumn['role'], width: number): NoteColumn => ({
  id,
  header: headers[id],
  role: id,
  kind: 'text',
  width,
});

/**
 * Sheet *Clientes*. Counts and sums are formulas over the table of titles, so that a what-if there flows through.
 *
 * @param sums how they are computed: a formula a cell, or out of one spilled range
 */
export function clientColumns(sums: ClientSums): readonly ManagedColumn<ClientSummary>[] {
  return [
    text('name', 190, (row) => row.name),
    value('document', 'text', 110, (row) => documentCell(row.document)),
    formula('openCount', 'integer', 58, sums.openCount),
    formula('overdueCount', 'integer', 70, sums.overdueCount),
    formula('maxDaysOverdue', 'integer', 88, sums.maxDaysOverdue),
    formula('bucket', 'label', 60, ({ same }) => `=${bucketFormula(same('maxDaysOverdue'))}`),
    formula('oldestDueDate', 'date', 80, sums.oldestDueDate),
    formula('balance', 'money', 85, sums.balance),
    formula('fine', 'money', 75, sums.fine),
    formula('interest', 'money', 75, sums.interest),
    formula('total', 'money', 90, sums.total),
    formula('overdueTotal', 'money', 90, sums.overdueTotal),
    value('credit', 'money', 70, (row) => (row.creditCents === 0 ? '' : reaisFromCents(cents(row.creditCents)))),
    editable('phone', 90, (row) => row.phone),
    editable('email', 170, (row) => row.email),
    editable('responsible', 100, (row) => row.responsible),
    note('pending', 150),
    note('status', 150),
    text('city', 90, (row) => row.city),
    text('state', 38, (row) => row.state),
    value('lastContactOn', 'date', 98, (row) => date(row.lastContactOn)),
    text('lastContactStatus', 128, (row) => row.lastContactStatus),
    value('nextContactOn', 'date', 108, (row) => date(row.nextContactOn)),
    text('sourceKey', 80, (row) => row.sourceKey),
    value('key', 'text', 40, (row) => row.id),
    { ...value('version', 'integer', 40, (row) => row.version), hidden: true },
    { ...note('control', 60), hidden: true },
  ];
}
