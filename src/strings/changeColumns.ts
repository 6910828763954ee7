import type { Change } from '../contract/changes';
import { parseDocument } from '../domain/documents/document';
import { negotiationLabel } from '../domain/negotiation/negotiationLabel';
import { actionWords, changeHeaders, movementWords } from './erp';
import { paymentMethodLabels } from './labels';
import { negotiationSource } from '../domain/negotiation/negotiationSource';

/** What a cell of a file or a sheet of changes holds: centavos for `money`, `YYYY-MM-DD` for `date`. */
export type ChangeCell =
  | { kind: 'text'; value: string | null }
  | { kind: 'integer' | 'money'; value: number | null }
  | { kind: 'date'; value: string | null }
  | { kind: 'instant'; value: Date };

export interface ChangeColumn {
  header: string;
  kind: ChangeCell['kind'];
  /** In characters. */
  width: number;
  cell: (change: Change) => ChangeCell;
}

const text = (value: string | null): ChangeCell => ({ kind: 'text', value });
const integer = (value: number | null): ChangeCell => ({ kind: 'integer', value });
const money = (value: number | null): ChangeCell => ({ kind: 'money', value });
const date = (value: string | null): ChangeCell => ({ kind: 'date', value });

/** Columns of the files, in an order that stays: new ones only at the end. */
export const changeColumns: readonly ChangeColumn[] = [
  { header: changeHeaders.sequence, kind: 'integer', width: 10, cell: ({ sequence }) => integer(sequence) },
  {
    header: changeHeaders.occurredAt,
    kind: 'instant',
    width: 17,
    cell: ({ occurredAt }) => ({ kind: 'instant', value: new Date(occurredAt) }),
  },
  { header: changeHeaders.movement, kind: 'text', width: 26, cell: ({ kind }) => text(movementWords[kind]) },
  {
    header: changeHeaders.action,
    kind: 'text',
    width: 30,
    cell: ({ kind, origin }) => text(origin === 'import' ? null : actionWords[kind]),
  },
  {
    header: changeHeaders.negotiation,
    kind: 'text',
    width: 12,
    cell: ({ negotiationNumber }) => text(negotiationNumber === null ? null : negotiationLabel(negotiationNumber)),
  },
  { header: changeHeaders.receivableId, kind: 'text', width: 38, cell: ({ receivableId }) => text(receivableId) },
  { header: changeHeaders.erpKey, kind: 'text', width: 20, cell: (change) => text(keyInErp(change)) },
  { header: changeHeaders.clientKey, kind: 'text', width: 18, cell: ({ clientSourceKey }) => text(clientSourceKey) },
  {
    header: changeHeaders.clientDocument,
    kind: 'text',
    width: 20,
    cell: ({ clientDocument }) => text(clientDocument === null ? null : formattedDocument(clientDocument)),
  },
  { header: changeHeaders.clientName, kind: 'text', width: 36, cell: ({ clientName }) => text(clientName) },
  { header: changeHeaders.number, kind: 'text', width: 16, cell: ({ number }) => text(number) },
  {
    header: changeHeaders.installment,
    kind: 'integer',
    width: 9,
    cell: ({ installmentNumber }) => integer(installmentNumber),
  },
  {
    header: changeHeaders.installmentCount,
    kind: 'integer',
    width: 17,
    cell: ({ installmentCount }) => integer(installmentCount),
  },
  { header: changeHeaders.dueDate, kind: 'date', width: 12, cell: ({ dueDate }) => date(dueDate) },
  { header: changeHeaders.faceValue, kind: 'money', width: 14, cell: ({ faceValueCents }) => money(faceValueCents) },
  { header: changeHeaders.balance, kind: 'money', width: 14, cell: ({ balanceCents }) => money(balanceCents) },
  {
    header: changeHeaders.originNumbers,
    kind: 'text',
    width: 30,
    cell: ({ origins }) => text(list(origins.map(({ number }) => number))),
  },
  {
    header: changeHeaders.originKeys,
    kind: 'text',
    width: 30,
    cell: ({ origins }) => text(list(origins.map(({ sourceKey }) => sourceKey))),
  },
  { header: changeHeaders.paidOn, kind: 'date', width: 19, cell: ({ payment }) => date(payment?.paidOn ?? null) },
  {
    header: changeHeaders.paymentMethod,
    kind: 'text',
    width: 20,
    cell: ({ payment }) => text(payment === null ? null : paymentMethodLabels[payment.method]),
  },
  {
    header: changeHeaders.paidAmount,
    kind: 'money',
    width: 15,
    cell: ({ payment }) => money(payment?.amountCents ?? null),
  },
  {
    header: changeHeaders.paidPrincipal,
    kind: 'money',
    width: 18,
    cell: ({ payment }) => money(payment?.principalCents ?? null),
  },
  {
    header: changeHeaders.paidFine,
    kind: 'money',
    width: 15,
    cell: ({ payment }) => money(payment?.fineCents ?? null),
  },
  {
    header: changeHeaders.paidInterest,
    kind: 'money',
    width: 15,
    cell: ({ payment }) => money(payment?.interestCents ?? null),
  },
];

/** An imported title has the ERP's key; an instalment born here only once an import brought it. */
function keyInErp({ source, sourceKey, erpKey }: Change): string | null {
  return source === negotiationSource ? erpKey : sourceKey;
}

function formattedDocument(bare: string): string {
  const document = parseDocument(bare);
  return document.ok ? document.value.formatted : bare;
}

function list(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(', ');
}
