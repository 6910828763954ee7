import type { Change } from '../../contract/changes';
import { parseDocument } from '../../domain/documents/document';
import { negotiationLabel } from '../../domain/negotiation/negotiationLabel';
import { actionWords, changeHeaders, movementWords } from '../../strings/erp';
import { paymentMethodLabels } from '../../strings/labels';
import { negotiationSource } from '../negotiations/negotiationSource';

/** What a cell of a file of changes holds: centavos for `money`, `YYYY-MM-DD` for `date`. */
export type ChangeCell =
  | { kind: 'text'; value: string | null }
  | { kind: 'integer' | 'money'; value: number | null }
  | { kind: 'date'; value: string | null }
  | { kind: 'instant'; value: Date };

export interface ChangeColumn {
  header: string;
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
  { header: changeHeaders.sequence, width: 10, cell: ({ sequence }) => integer(sequence) },
  {
    header: changeHeaders.occurredAt,
    width: 17,
    cell: ({ occurredAt }) => ({ kind: 'instant', value: new Date(occurredAt) }),
  },
  { header: changeHeaders.movement, width: 26, cell: ({ kind }) => text(movementWords[kind]) },
  {
    header: changeHeaders.action,
    width: 30,
    cell: ({ kind, origin }) => text(origin === 'import' ? null : actionWords[kind]),
  },
  {
    header: changeHeaders.negotiation,
    width: 12,
    cell: ({ negotiationNumber }) => text(negotiationNumber === null ? null : negotiationLabel(negotiationNumber)),
  },
  { header: changeHeaders.receivableId, width: 38, cell: ({ receivableId }) => text(receivableId) },
  { header: changeHeaders.erpKey, width: 20, cell: (change) => text(keyInErp(change)) },
  { header: changeHeaders.clientKey, width: 18, cell: ({ clientSourceKey }) => text(clientSourceKey) },
  {
    header: changeHeaders.clientDocument,
    width: 20,
    cell: ({ clientDocument }) => text(clientDocument === null ? null : formattedDocument(clientDocument)),
  },
  { header: changeHeaders.clientName, width: 36, cell: ({ clientName }) => text(clientName) },
  { header: changeHeaders.number, width: 16, cell: ({ number }) => text(number) },
  { header: changeHeaders.installment, width: 9, cell: ({ installmentNumber }) => integer(installmentNumber) },
  { header: changeHeaders.installmentCount, width: 17, cell: ({ installmentCount }) => integer(installmentCount) },
  { header: changeHeaders.dueDate, width: 12, cell: ({ dueDate }) => date(dueDate) },
  { header: changeHeaders.faceValue, width: 14, cell: ({ faceValueCents }) => money(faceValueCents) },
  { header: changeHeaders.balance, width: 14, cell: ({ balanceCents }) => money(balanceCents) },
  {
    header: changeHeaders.originNumbers,
    width: 30,
    cell: ({ origins }) => text(list(origins.map(({ number }) => number))),
  },
  {
    header: changeHeaders.originKeys,
    width: 30,
    cell: ({ origins }) => text(list(origins.map(({ sourceKey }) => sourceKey))),
  },
  { header: changeHeaders.paidOn, width: 19, cell: ({ payment }) => date(payment?.paidOn ?? null) },
  {
    header: changeHeaders.paymentMethod,
    width: 20,
    cell: ({ payment }) => text(payment === null ? null : paymentMethodLabels[payment.method]),
  },
  { header: changeHeaders.paidAmount, width: 15, cell: ({ payment }) => money(payment?.amountCents ?? null) },
  { header: changeHeaders.paidPrincipal, width: 18, cell: ({ payment }) => money(payment?.principalCents ?? null) },
  { header: changeHeaders.paidFine, width: 15, cell: ({ payment }) => money(payment?.fineCents ?? null) },
  { header: changeHeaders.paidInterest, width: 15, cell: ({ payment }) => money(payment?.interestCents ?? null) },
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
