import type { IsoDate } from '../../domain/calendar/isoDate';
import { cents, type Cents } from '../../domain/money/cents';
import { formatMoney } from '../../domain/money/formatMoney';
import { importFieldName, type ImportIssueCode, type ImportIssueParams } from '../../strings/imports';
import { dateFormatName, parseFileDate, type FileDateFormat } from './fileDate';
import { parseFileMoney, type DecimalMark } from './fileMoney';
import { importFields, type ImportField } from '../../contract/imports';
import type { ImportedTitle } from './importedTitle';
import type { Issues } from './issues';
import { paymentMethodWord } from './paymentMethodWord';
import { clientKeyOf } from './readClient';
import type { Table, TableRow } from './readTable';
import { isNoDebtType, titleStatus } from './titleStatus';

export interface TitleFormat {
  /** Decimal mark of the file; null when nothing tells it. */
  mark: DecimalMark | null;
  dateFormat: FileDateFormat;
}

const keyLimit = 200;
const textLimit = 500;

/** A cell and what to say about it. */
interface RowReader {
  text(field: ImportField): string;
  error(field: ImportField, code: ImportIssueCode, params?: ImportIssueParams): void;
  warning(field: ImportField, code: ImportIssueCode, params?: ImportIssueParams): void;
}

interface Amounts {
  faceValueCents: Cents;
  balanceCents: Cents;
  /** The file itself says what is left (balance or amount paid). */
  explicit: boolean;
}

/** The title of a row; `noDebt` for credits, rebates and provisional titles; null when something is wrong, which the issues say. */
export function readTitle(
  table: Table,
  row: TableRow,
  format: TitleFormat,
  issues: Issues,
): ImportedTitle | 'noDebt' | null {
  let wrong = false;
  const place = (field: ImportField) => ({
    line: row.line,
    column: table.header(field),
    value: table.cell(row, field) || null,
  });
  const reader: RowReader = {
    text: (field) => table.cell(row, field),
    error: (field, code, params) => {
      wrong = true;
      issues.error(code, place(field), params);
    },
    warning: (field, code, params) => issues.warning(code, place(field), params),
  };
  if (isNoDebtType(reader.text('type'))) return 'noDebt';
  checkTexts(table, reader);
  const amounts = readAmounts(reader, format.mark);
  if (amounts === 'negative') return 'noDebt';
  const key = readKey(table, reader);
  const client = clientKeyOf(table, row);
  if (client === null) missing(table, reader, table.has('clientKey') ? 'clientKey' : 'clientName');
  const date = (field: ImportField) => readDate(reader, field, format.dateFormat);
  const dueDate = date('dueDate');
  if (dueDate === null && !wrongDate(reader, 'dueDate', format.dateFormat)) missing(table, reader, 'dueDate');
  const paidOn = date('paidOn');
  const issueDate = date('issueDate');
  const originalDueDate = date('originalDueDate');
  const method = readMethod(reader);
  if (amounts === null || key === null || client === null || dueDate === null || wrong) return null;

  const outcome = outcomeOf(reader, amounts, paidOn);
  if (outcome === 'open' && amounts.balanceCents === 0) {
    reader.error('amount', 'zeroAmount');
    return null;
  }
  const balanceCents = outcome === 'open' ? amounts.balanceCents : cents(0);
  const partial = outcome === 'open' && amounts.explicit && balanceCents < amounts.faceValueCents;
  return {
    line: row.line,
    key,
    clientKey: client.key,
    ...readNumber(reader, key),
    orderNumber: reader.text('orderNumber') || null,
    invoiceKey: reader.text('invoiceKey') || null,
    branch: reader.text('branch') || null,
    type: reader.text('type') || null,
    issueDate,
    originalDueDate,
    dueDate,
    faceValueCents: amounts.faceValueCents,
    balanceCents,
    interestFrom: partial && paidOn !== null && paidOn > dueDate ? paidOn : null,
    paymentMethod: method,
    bearer: reader.text('bearer') || null,
    responsible: reader.text('responsible') || null,
    outcome,
  };
}

function missing(table: Table, reader: RowReader, field: ImportField): void {
  const shown = table.has(field) ? field : field === 'clientName' ? 'document' : field;
  reader.error(shown, 'missingValue', { field: importFieldName(field) });
}

function checkTexts(table: Table, reader: RowReader): void {
  for (const field of importFields) {
    const text = reader.text(field);
    if (text === '') continue;
    const limit = keyFields.has(field) ? keyLimit : textLimit;
    if (text.length > limit) reader.error(field, 'tooLong', { limit });
    // Tab and line ends are text; the rest of the control characters is damage, and NUL the database refuses.
    if ([...text].some((character) => character < ' ' && character !== '\t')) reader.error(field, 'invalidCharacter');
    if (keyFields.has(field) && /^\d+([.,]\d+)?E\+\d+$/i.test(text)) reader.error(field, 'scientificNotation');
  }
}

const keyFields = new Set<ImportField>([
  'clientKey',
  'clientStore',
  'titleKey',
  'branch',
  'prefix',
  'number',
  'installment',
]);

function readKey(table: Table, reader: RowReader): string | null {
  if (table.has('titleKey')) {
    const key = reader.text('titleKey');
    if (key === '') missing(table, reader, 'titleKey');
    return key || null;
  }
  const number = reader.text('number');
  if (number === '') {
    missing(table, reader, 'number');
    return null;
  }
  const installment = plainInstallment(reader.text('installment'));
  if (table.has('prefix')) {
    return [reader.text('branch'), reader.text('prefix'), number, installment, reader.text('type')].join('/');
  }
  const branch = reader.text('branch');
  return [...(branch === '' ? [] : [branch]), number, ...(installment === '' ? [] : [installment])].join('/');
}

/** `001`, `1` and `001/003` are the same instalment, so that a spreadsheet that drops zeros does not make another title. */
function plainInstallment(text: string): string {
  const { number } = installmentOf(text);
  return number === null ? text : String(number);
}

function installmentOf(text: string): { number: number | null; count: number | null } {
  const match = /^(\d{1,4})(?:\s*(?:\/|-|de|of)\s*(\d{1,4}))?$/i.exec(text);
  if (!match || Number(match[1]) === 0) return { number: null, count: null };
  const number = Number(match[1]);
  const count = match[2] === undefined ? null : Number(match[2]);
  return { number, count: count !== null && count >= number ? count : null };
}

function readNumber(
  reader: RowReader,
  key: string,
): Pick<ImportedTitle, 'number' | 'installmentNumber' | 'installmentCount'> {
  const text = reader.text('installment');
  const installment = installmentOf(text);
  const declared = /^\d{1,4}$/.test(reader.text('installmentCount')) ? Number(reader.text('installmentCount')) : null;
  const count =
    installment.count ?? (installment.number !== null && (declared ?? 0) >= installment.number ? declared : null);
  const number = reader.text('number') || key;
  const lettered = text !== '' && installment.number === null && reader.text('number') !== '';
  return {
    number: lettered ? `${number}-${text}` : number,
    installmentNumber: installment.number,
    installmentCount: count,
  };
}

function readAmounts(reader: RowReader, mark: DecimalMark | null): Amounts | 'negative' | null {
  const amount = readMoney(reader, 'amount', mark);
  const balance = readMoney(reader, 'balance', mark);
  const paidAmount = readMoney(reader, 'paidAmount', mark);
  if (amount === 'wrong' || balance === 'wrong' || paidAmount === 'wrong') return null;
  if ((amount ?? 0) < 0 || (balance ?? 0) < 0) return 'negative';
  const faceValueCents = amount ?? balance;
  if (faceValueCents === null) {
    reader.error('amount', 'missingValue', { field: importFieldName('amount') });
    return null;
  }
  if (balance !== null) {
    if (balance > faceValueCents) reader.warning('balance', 'balanceOverFaceValue');
    return { faceValueCents, balanceCents: balance, explicit: true };
  }
  if (paidAmount !== null && paidAmount > 0) {
    return { faceValueCents, balanceCents: cents(Math.max(0, faceValueCents - paidAmount)), explicit: true };
  }
  return { faceValueCents, balanceCents: faceValueCents, explicit: false };
}

function readMoney(reader: RowReader, field: ImportField, mark: DecimalMark | null): Cents | null | 'wrong' {
  const text = reader.text(field);
  if (text === '') return null;
  const parsed = parseFileMoney(text, mark);
  if (parsed.ok) return parsed.value;
  switch (parsed.error) {
    case 'invalid':
      reader.error(field, 'invalidMoney');
      break;
    case 'fractionOfCent':
      reader.error(field, 'fractionOfCent');
      break;
    case 'outOfRange':
      reader.error(field, 'moneyOutOfRange');
      break;
    case 'otherMark':
      reader.error(field, 'mixedMoney', mark === ',' ? { found: '.', expected: ',' } : { found: ',', expected: '.' });
      break;
    case 'ambiguous': {
      const digits = text.replace(/\D/g, '');
      const grouped = formatMoney(cents(Number(digits) * 100));
      reader.error(field, 'ambiguousMoney', { grouped, decimal: text.replace(/[^\d.,]/g, '').replace('.', ',') });
      break;
    }
  }
  return 'wrong';
}

function readDate(reader: RowReader, field: ImportField, format: FileDateFormat): IsoDate | null {
  const parsed = parseFileDate(reader.text(field), format);
  if (parsed.ok) return parsed.value;
  reader.error(field, parsed.error, { format: dateFormatName(format) });
  return null;
}

function wrongDate(reader: RowReader, field: ImportField, format: FileDateFormat): boolean {
  return !parseFileDate(reader.text(field), format).ok;
}

function readMethod(reader: RowReader): ImportedTitle['paymentMethod'] {
  const text = reader.text('paymentMethod');
  if (text === '') return null;
  const method = paymentMethodWord(text);
  if (method === null) reader.warning('paymentMethod', 'unknownPaymentMethod');
  return method;
}

function outcomeOf(reader: RowReader, amounts: Amounts, paidOn: IsoDate | null): ImportedTitle['outcome'] {
  const word = reader.text('status');
  const status = word === '' ? null : titleStatus(word);
  if (status === 'unknown') reader.warning('status', 'unknownStatus');
  if (status === 'cancelled') return 'cancelled';
  if (status === 'paid') {
    if (amounts.explicit && amounts.balanceCents > 0) reader.warning('status', 'statusConflict');
    return 'paid';
  }
  if (amounts.explicit) return amounts.balanceCents === 0 ? 'paid' : 'open';
  return paidOn !== null && status !== 'open' ? 'paid' : 'open';
}
