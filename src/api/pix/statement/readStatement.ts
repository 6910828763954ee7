import type { PixStatementIssue } from '../../../contract/pix';
import type { IsoDate } from '../../../domain/calendar/isoDate';
import type { Cents } from '../../../domain/money/cents';
import { err, ok, type Result } from '../../../domain/result';
import { statementColumnNames, statementIssues } from '../../../strings/pix';
import { civilDateIn } from '../../clock';
import { cellText, type GridRow } from '../../imports/cellGrid';
import { csvGrids } from '../../imports/csvGrids';
import { decodeText } from '../../imports/decodeText';
import { parseFileDate } from '../../imports/fileDate';
import { decimalMarkOf, parseFileMoney, type DecimalMark } from '../../imports/fileMoney';
import { collectIssues } from '../../imports/issues';
import { findStatementHeader, requiredFields, type StatementField, type StatementHeader } from './statementColumns';
import { issueList, type IssueList } from './statementIssueList';

/** A year of a company that receives fifty Pix a day. */
const maxLines = 20_000;

/** One line of a statement. `outgoing`: money that went out, or came back. */
export interface StatementReceipt {
  line: number;
  endToEndId: string;
  paidOn: IsoDate;
  amountCents: Cents;
  /** Null: the payer's code carried none. */
  txid: string | null;
  payerName: string | null;
  outgoing: boolean;
}

export interface StatementContext {
  /** Of the company: an instant with a zone is read as its civil date there. */
  timeZone: string;
  today: IsoDate;
}

/** The receipts of a Pix statement in CSV, or everything that is wrong with it, by line and column. */
export function readStatement(
  bytes: Uint8Array,
  context: StatementContext,
): Result<StatementReceipt[], PixStatementIssue[]> {
  const decoded = decodeText(bytes);
  if (decoded === null) return err([wholeFile(statementIssues.notText)]);
  const grids = csvGrids(decoded.text);
  if (grids.length === 0) return err([wholeFile(statementIssues.empty)]);
  const header = findStatementHeader(grids);
  const missing = requiredFields.filter((field) => header?.columns.has(field) !== true);
  if (header === null || missing.length > 0) {
    return err([wholeFile(statementIssues.noHeader(missing.map((field) => statementColumnNames[field])))]);
  }
  const rows = rowsBelow(header);
  if (!rows.ok) return rows;
  if (rows.value.length > maxLines) return err([wholeFile(statementIssues.tooManyLines(maxLines))]);
  const issues = issueList(header);
  const mark = decimalMarkOf(rows.value.map(({ cells }) => cellText(cells[header.columns.get('amount') ?? -1])));
  const receipts = rows.value.flatMap((row) => readRow(row, header, mark, context, issues) ?? []);
  findContradictions(receipts, issues);
  const found = issues.list();
  return found.length === 0 ? ok(receipts) : err(found);
}

function wholeFile(message: string): PixStatementIssue {
  return { line: null, column: null, message, value: null };
}

function rowsBelow(header: StatementHeader): Result<GridRow[], PixStatementIssue[]> {
  const csvIssues = collectIssues();
  const rows = header.grid.rows(csvIssues);
  if (rows === null) {
    return err(
      csvIssues.errors().map(({ line, code }) => ({
        ...wholeFile(code === 'quoteNotClosed' ? statementIssues.unclosedQuote : statementIssues.malformed),
        line,
      })),
    );
  }
  return ok(rows.filter(({ line, cells }) => line > header.line && cells.some((cell) => cellText(cell) !== '')));
}

function readRow(
  { line, cells }: GridRow,
  { columns }: StatementHeader,
  mark: DecimalMark | null,
  context: StatementContext,
  issues: IssueList,
): StatementReceipt | null {
  const textOf = (field: StatementField) => cellText(cells[columns.get(field) ?? -1]);
  const [endToEndId, date, amount] = [textOf('endToEndId'), textOf('paidOn'), textOf('amount')];
  // A total, or a line that only says something.
  if (endToEndId === '' && (amount === '' || !isDate(date, context))) return null;
  const cents = amountOf(amount, mark);
  if (typeof cents === 'string') {
    issues.add(line, 'amount', cents, amount);
    return null;
  }
  const outgoing = cents <= 0 || isOutgoing(textOf('direction')) || /^D\d/.test(endToEndId);
  const idProblem = outgoing ? null : problemOfId(endToEndId);
  if (idProblem !== null) issues.add(line, 'endToEndId', idProblem, endToEndId);
  const paidOn = dayOf(date, context);
  if (!paidOn.ok) {
    issues.add(line, 'paidOn', paidOn.error, date);
    return null;
  }
  const txid = textOf('txid').replace(/\s/g, '');
  return {
    line,
    endToEndId,
    paidOn: paidOn.value,
    amountCents: cents,
    // Up to 35 in a dynamic charge.
    txid: /^[A-Za-z0-9]{1,35}$/.test(txid) ? txid : null,
    payerName: textOf('payerName').slice(0, 200) || null,
    outgoing,
  };
}

/** `E`, the payer's institution (8 digits), date and time (12) and 11 characters of its own (BCB, Manual de Padrões do Pix). */
function problemOfId(endToEndId: string): string | null {
  if (endToEndId === '') return statementIssues.noId;
  return /^E\d{20}[0-9A-Za-z]{11}$/.test(endToEndId) ? null : statementIssues.badId;
}

function amountOf(text: string, mark: DecimalMark | null): Cents | string {
  if (text === '') return statementIssues.noAmount;
  const amount = parseFileMoney(text, mark);
  if (amount.ok) return amount.value;
  return amount.error === 'ambiguous' ? statementIssues.ambiguousAmount : statementIssues.badAmount;
}

function isOutgoing(direction: string): boolean {
  return /^(d|-|d[ée]b.*|sa[ií]da.*|envi.*|pix envi.*|pagamento efetuado.*|transfer[êe]ncia enviada.*|devolu.*)$/i.test(
    direction,
  );
}

function dayOf(text: string, { timeZone, today }: StatementContext): Result<IsoDate, string> {
  const date = dateOf(text, timeZone);
  if (!date.ok || date.value === null) return err(text === '' ? statementIssues.noDate : statementIssues.badDate);
  return date.value > today ? err(statementIssues.future) : ok(date.value);
}

function isDate(text: string, { timeZone }: StatementContext): boolean {
  const date = dateOf(text, timeZone);
  return date.ok && date.value !== null;
}

function dateOf(text: string, timeZone: string): Result<IsoDate | null, unknown> {
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    const instant = new Date(text);
    return Number.isNaN(instant.getTime()) ? err('invalidDate') : ok(civilDateIn(timeZone, instant));
  }
  return parseFileDate(text, 'auto');
}

function findContradictions(receipts: readonly StatementReceipt[], issues: IssueList): void {
  const first = new Map<string, StatementReceipt>();
  for (const receipt of receipts) {
    if (receipt.outgoing) continue;
    const known = first.get(receipt.endToEndId);
    if (known === undefined) first.set(receipt.endToEndId, receipt);
    else if (known.amountCents !== receipt.amountCents || known.paidOn !== receipt.paidOn) {
      issues.add(receipt.line, 'endToEndId', statementIssues.contradiction, receipt.endToEndId);
    }
  }
}
