import { cents } from '../../domain/money/cents';
import type { ImportedCredit } from './importedTitle';
import type { RowAmounts } from './rowAmounts';
import { readDate } from './rowDates';
import { checkInstallment, linkKeyOf, readKey, readNumber } from './rowKey';
import type { RowReader } from './rowReader';
import { titleStatus } from './titleStatus';

/** The credit, advance or rebate of a row; null when something is wrong, which the issues say. It needs no due date. */
export function readCredit(
  reader: RowReader,
  kind: ImportedCredit['kind'],
  clientKey: string | null,
  amounts: RowAmounts | null,
): ImportedCredit | null {
  checkInstallment(reader);
  const issueDate = readDate(reader, 'issueDate');
  const dueDate = readDate(reader, 'dueDate');
  const key = readKey(reader, [clientKey ?? '', String(dueDate)]);
  if (amounts === null || key === null || clientKey === null || issueDate === 'wrong' || reader.wrong()) return null;
  const status = titleStatus(reader.text('status'));
  const usedUp = status === 'paid' || status === 'cancelled';
  return {
    line: reader.line,
    key,
    clientKey,
    linkKey: kind === 'rebate' ? linkKeyOf(reader) : null,
    kind,
    number: readNumber(reader, key).number,
    type: reader.text('type') || null,
    issueDate,
    amountCents: usedUp ? cents(0) : amounts.balanceCents,
  };
}
