import { serialFromIsoDate } from '../domain/calendar/excelSerial';
import { isoDate } from '../domain/calendar/isoDate';
import { cents, reaisFromCents } from '../domain/money/cents';
import type { ReceivableRow } from '../contract/receivables';
import { boletoStateLabels, holdLabels, paymentMethodLabels } from '../strings/labels';
import { receivableHeaders as headers } from '../strings/sheets';
import { bucketFormula } from './bucketFormula';
import { textCell } from './cellText';
import { documentCell } from './documentCell';
import type { ManagedColumn, SameRow } from './managedColumn';
import { parameterNames as names } from './parameterNames';

const date = (text: string | null) => (text === null ? '' : serialFromIsoDate(isoDate(text)));
const reais = (amount: number) => reaisFromCents(cents(amount));
const fraction = (text: string | null) => (text === null ? '' : Number(text));
const installment = ({ installmentNumber: number, installmentCount: count }: ReceivableRow) =>
  number === null ? '' : count === null ? String(number) : `${number}/${count}`;

const ownOr = (own: string, parameter: string) => `IF(${own}="",${parameter},${own})`;

const daysFormula = (same: SameRow) =>
  `=COBRANCA.DIASATRASO(${same(headers.dueDate)},${names.asOf},${names.graceDays},${names.holidays})`;

const fineFormula = (same: SameRow) =>
  `=ROUND(${same(headers.fineOpen)}+COBRANCA.MULTA(${same(headers.fineBase)},${same(headers.dueDate)},${names.asOf},` +
  `${ownOr(same(headers.ownFineRate), names.fineRate)},${names.graceDays},${names.holidays}),2)`;

const interestFormula = (same: SameRow) =>
  `=ROUND(${same(headers.interestOpen)}+COBRANCA.JUROS(${same(headers.chargeBase)},${same(headers.dueDate)},${names.asOf},` +
  `${ownOr(same(headers.ownMonthlyInterestRate), names.monthlyInterestRate)},${names.graceDays},${names.rounding},` +
  `${same(headers.interestFrom)},${names.holidays}),2)`;

/**
 * Sheet *Títulos*. Days, charges, total and bucket are formulas over the named cells of *Parâmetros*, so that a changed
 * parameter is a what-if; they follow the arithmetic of `receivableRowSchema` to the cent.
 */
export const receivableColumns: readonly ManagedColumn<ReceivableRow>[] = [
  { header: headers.clientName, kind: 'text', width: 190, cell: (row) => textCell(row.clientName) },
  { header: headers.clientDocument, kind: 'text', width: 110, cell: (row) => documentCell(row.clientDocument) },
  { header: headers.number, kind: 'text', width: 62, cell: (row) => textCell(row.number) },
  { header: headers.installment, kind: 'text', width: 60, cell: installment },
  { header: headers.dueDate, kind: 'date', width: 84, cell: (row) => date(row.dueDate) },
  { header: headers.days, kind: 'integer', width: 48, cell: (_, same) => daysFormula(same) },
  { header: headers.bucket, kind: 'label', width: 60, cell: (_, same) => `=${bucketFormula(same(headers.days))}` },
  { header: headers.balance, kind: 'money', width: 75, cell: (row) => reais(row.balanceCents) },
  { header: headers.fine, kind: 'money', width: 65, cell: (_, same) => fineFormula(same) },
  { header: headers.interest, kind: 'money', width: 65, cell: (_, same) => interestFormula(same) },
  {
    header: headers.total,
    kind: 'money',
    width: 80,
    cell: (_, same) => `=ROUND(${same(headers.balance)}+${same(headers.fine)}+${same(headers.interest)},2)`,
  },
  {
    header: headers.paymentMethod,
    kind: 'text',
    width: 75,
    cell: (row) => (row.paymentMethod === null ? '' : paymentMethodLabels[row.paymentMethod]),
  },
  {
    header: headers.boleto,
    kind: 'text',
    width: 125,
    cell: (row) => (row.boletoState === null ? '' : boletoStateLabels[row.boletoState]),
  },
  { header: headers.hold, kind: 'text', width: 80, cell: (row) => (row.hold === null ? '' : holdLabels[row.hold]) },
  { header: headers.responsible, kind: 'text', width: 88, cell: (row) => textCell(row.responsible) },
  { header: headers.faceValue, kind: 'money', width: 75, cell: (row) => reais(row.faceValueCents) },
  { header: headers.issueDate, kind: 'date', width: 70, cell: (row) => date(row.issueDate) },
  { header: headers.order, kind: 'text', width: 70, cell: (row) => textCell(row.orderNumber) },
  { header: headers.branch, kind: 'text', width: 60, cell: (row) => textCell(row.branch) },
  { header: headers.type, kind: 'text', width: 60, cell: (row) => textCell(row.type) },
  { header: headers.fineBase, kind: 'money', width: 75, hidden: true, cell: (row) => reais(row.fineBaseCents) },
  { header: headers.chargeBase, kind: 'money', width: 75, hidden: true, cell: (row) => reais(row.chargeBaseCents) },
  { header: headers.fineOpen, kind: 'money', width: 75, hidden: true, cell: (row) => reais(row.fineOpenCents) },
  { header: headers.interestOpen, kind: 'money', width: 75, hidden: true, cell: (row) => reais(row.interestOpenCents) },
  { header: headers.interestFrom, kind: 'date', width: 70, hidden: true, cell: (row) => date(row.interestFrom) },
  { header: headers.ownFineRate, kind: 'rate', width: 60, hidden: true, cell: (row) => fraction(row.ownFineRate) },
  {
    header: headers.ownMonthlyInterestRate,
    kind: 'rate',
    width: 60,
    hidden: true,
    cell: (row) => fraction(row.ownMonthlyInterestRate),
  },
  { header: headers.key, kind: 'text', width: 60, hidden: true, cell: (row) => row.id },
  { header: headers.clientKey, kind: 'text', width: 60, hidden: true, cell: (row) => row.clientId },
  { header: headers.version, kind: 'integer', width: 40, hidden: true, cell: (row) => row.version },
];
