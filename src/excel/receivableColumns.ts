import { serialFromIsoDate } from '../domain/calendar/excelSerial';
import { isoDate } from '../domain/calendar/isoDate';
import { cents, reaisFromCents } from '../domain/money/cents';
import type { Hold } from '../contract/common';
import type { ReceivableRow } from '../contract/receivables';
import { boletoStateLabels, holdLabels, paymentMethodLabels } from '../strings/labels';
import { receivableHeaders as headers, rowTexts } from '../strings/sheets';
import { bucketFormula } from './bucketFormula';
import { textCell } from './cellText';
import type { ChargeFormulas } from './chargeFormulas';
import { documentCell } from './documentCell';
import type { ColumnKind, EditReading, FormulaColumn, ManagedColumn, NoteColumn, ValueColumn } from './managedColumn';
import { parameterNames as names } from './parameterNames';
import type { FormulaRefs } from './structuredReference';

type Id = keyof typeof headers;
type Value = ValueColumn<ReceivableRow>;

const date = (text: string | null) => (text === null ? '' : serialFromIsoDate(isoDate(text)));
const reais = (amount: number) => reaisFromCents(cents(amount));
const fraction = (text: string | null) => (text === null ? '' : Number(text));
const installment = ({ installmentNumber: number, installmentCount: count }: ReceivableRow) =>
  number === null ? '' : count === null ? String(number) : `${number}/${count}`;

const value = (id: Id, kind: ColumnKind, width: number, cell: Value['value']): Value => ({
  id,
  header: headers[id],
  role: 'value',
  kind,
  width,
  value: cell,
});
const hidden = (id: Id, kind: ColumnKind, cell: Value['value']): Value => ({
  ...value(id, kind, 60, cell),
  hidden: true,
});
const formula = (id: Id, kind: ColumnKind, width: number, text: FormulaColumn['formula']): FormulaColumn => ({
  id,
  header: headers[id],
  role: 'formula',
  kind,
  width,
  formula: text,
});
const note = (id: Id & NoteColumn['role'], width: number): NoteColumn => ({
  id,
  header: headers[id],
  role: id,
  kind: 'text',
  width,
});

const holds = Object.entries(holdLabels) as [Hold, string][];

/** Code of a hold by its words; the list of the cell does not see what is pasted. */
function readHold(text: string): EditReading {
  if (text === '') return { ok: true, value: null };
  const found = holds.find(([, label]) => label.toLowerCase() === text.toLowerCase());
  return found === undefined ? { ok: false, message: rowTexts.unknownHold(text) } : { ok: true, value: found[0] };
}

/** Five years (Código Civil art. 206 § 5º I), and multa over 2 % for a consumer (CDC art. 52 § 1º). */
function alertsFormula({ same }: FormulaRefs): string {
  const prescribed = `EDATE(${same('dueDate')},60)<${names.asOf}`;
  const rate = `IF(${same('ownFineRate')}="",${names.fineRate},${same('ownFineRate')})`;
  const highFine = `AND(${same('consumer')}=1,${rate}>0.02)`;
  return (
    `=IF(${prescribed},"${rowTexts.prescribed}","")&IF(AND(${prescribed},${highFine}),"; ","")&` +
    `IF(${highFine},"${rowTexts.fineAboveConsumerLimit}","")`
  );
}

/**
 * Sheet *Títulos*. Days, charges, total and bucket are formulas over the named cells of *Parâmetros*, so that a changed
 * parameter is a what-if; they follow the arithmetic of `receivableRowSchema` to the cent.
 *
 * @param charges how days, multa and juros are computed: a call a cell, or out of one spilled range
 */
export function receivableColumns(charges: ChargeFormulas): readonly ManagedColumn<ReceivableRow>[] {
  return [
    value('clientName', 'text', 190, (row) => textCell(row.clientName)),
    value('clientDocument', 'text', 110, (row) => documentCell(row.clientDocument)),
    value('number', 'text', 62, (row) => textCell(row.number)),
    value('installment', 'text', 60, installment),
    value('dueDate', 'date', 84, (row) => date(row.dueDate)),
    formula('days', 'integer', 48, charges.days),
    formula('bucket', 'label', 60, ({ same }) => `=${bucketFormula(same('days'))}`),
    value('balance', 'money', 75, (row) => reais(row.balanceCents)),
    formula('fine', 'money', 65, charges.fine),
    formula('interest', 'money', 65, charges.interest),
    formula('total', 'money', 80, charges.total),
    formula('alerts', 'label', 80, alertsFormula),
    value('paymentMethod', 'text', 75, (row) =>
      row.paymentMethod === null ? '' : paymentMethodLabels[row.paymentMethod],
    ),
    value('boleto', 'text', 125, (row) => (row.boletoState === null ? '' : boletoStateLabels[row.boletoState])),
    {
      ...value('hold', 'text', 80, (row) => (row.hold === null ? '' : holdLabels[row.hold])),
      edit: readHold,
      choices: holds.map(([, label]) => label),
    },
    {
      ...value('responsible', 'text', 88, (row) => textCell(row.responsible)),
      edit: (text) => ({ ok: true, value: text === '' ? null : text }),
    },
    note('pending', 150),
    note('status', 150),
    value('faceValue', 'money', 75, (row) => reais(row.faceValueCents)),
    value('issueDate', 'date', 70, (row) => date(row.issueDate)),
    value('order', 'text', 70, (row) => textCell(row.orderNumber)),
    value('branch', 'text', 60, (row) => textCell(row.branch)),
    value('type', 'text', 60, (row) => textCell(row.type)),
    value('key', 'text', 40, (row) => row.id),
    hidden('fineBase', 'money', (row) => reais(row.fineBaseCents)),
    hidden('chargeBase', 'money', (row) => reais(row.chargeBaseCents)),
    hidden('fineOpen', 'money', (row) => reais(row.fineOpenCents)),
    hidden('interestOpen', 'money', (row) => reais(row.interestOpenCents)),
    hidden('interestFrom', 'date', (row) => date(row.interestFrom)),
    hidden('ownFineRate', 'rate', (row) => fraction(row.ownFineRate)),
    hidden('ownMonthlyInterestRate', 'rate', (row) => fraction(row.ownMonthlyInterestRate)),
    hidden('consumer', 'integer', (row) => (row.clientIsConsumer ? 1 : 0)),
    hidden('clientKey', 'text', (row) => row.clientId),
    hidden('version', 'integer', (row) => row.version),
    { ...note('control', 60), hidden: true },
  ];
}
