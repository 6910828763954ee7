import type { JudgedReceipt } from './judgeReceipts';
import type { PixOutcome, PixStatementIssue, PixStatementLine, PixStatementResult } from '../../../contract/pix';
import { pixOutcomeSchema } from '../../../contract/pix';
import { receivableLabel } from '../../../domain/receivableLabel';

/** The answer about a statement from what its receipts do. */
export function statementResult(
  fileName: string,
  judged: readonly JudgedReceipt[],
  { applied, boletosToCancel }: { applied: boolean; boletosToCancel: number },
): PixStatementResult {
  return {
    fileName,
    applied,
    lines: judged.map(toLine),
    counts: countsOf(judged),
    recordedCents: judged.filter(isRecording).reduce((sum, { receipt }) => sum + receipt.amountCents, 0),
    boletosToCancel,
    issues: [],
  };
}

/** The answer about a file that cannot be read: nothing of it is done. */
export function unreadableStatement(fileName: string, issues: PixStatementIssue[]): PixStatementResult {
  return { ...statementResult(fileName, [], { applied: false, boletosToCancel: 0 }), issues };
}

/** Whether the receipt is recorded on its title. */
export function isRecording({ outcome }: JudgedReceipt): boolean {
  return outcome === 'settled' || outcome === 'partial';
}

function toLine({ receipt, outcome, message, title }: JudgedReceipt): PixStatementLine {
  const { line, endToEndId, paidOn, amountCents, txid, payerName } = receipt;
  return {
    line,
    endToEndId,
    paidOn,
    amountCents,
    txid,
    payerName,
    outcome,
    message,
    receivableId: title?.record.id ?? null,
    receivableLabel: title === null ? null : receivableLabel(title.record),
    clientId: title?.record.clientId ?? null,
    clientName: title?.clientName ?? null,
  };
}

function countsOf(judged: readonly JudgedReceipt[]): Record<PixOutcome, number> {
  const count = (outcome: PixOutcome) => judged.filter((each) => each.outcome === outcome).length;
  return Object.fromEntries(pixOutcomeSchema.options.map((outcome) => [outcome, count(outcome)])) as Record<
    PixOutcome,
    number
  >;
}
