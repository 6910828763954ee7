import type { BankReturn, ReturnResult } from '../../contract/bank';
import { receivableLabel } from '../../domain/receivableLabel';
import { Refusal } from '../refusal';
import type { Tx } from '../storage/database';
import { returnLinesOf, returnsOf, type ListedReturn } from '../storage/repositories/bankFiles';

const newest = 200;

/** The files that came back, newest first. */
export async function readReturns(tx: Tx, companyId: string): Promise<BankReturn[]> {
  return (await returnsOf(tx, companyId, { limit: newest })).map(toReturn);
}

/** A retorno with what became of each of its lines. Throws a `Refusal` where there is none. */
export async function readReturnResult(
  tx: Tx,
  companyId: string,
  { id, alreadyRead }: { id: string; alreadyRead: boolean },
): Promise<ReturnResult> {
  const [found] = await returnsOf(tx, companyId, { id, limit: 1 });
  if (found === undefined) throw new Refusal('not_found');
  const lines = await returnLinesOf(tx, companyId, id);
  return {
    return: toReturn(found),
    alreadyRead,
    lines: lines.map(({ line, title, clientId, clientName }) => ({
      line: line.line,
      kind: line.kind,
      code: line.code,
      outcome: line.outcome,
      ourNumber: line.ourNumber,
      documentNumber: line.documentNumber,
      receivableId: title?.id ?? null,
      receivableLabel: title === null ? null : receivableLabel(title),
      clientId,
      clientName,
      paidCents: line.paidCents,
      occurredOn: line.occurredOn,
      text: line.body,
    })),
  };
}

function toReturn(row: ListedReturn): BankReturn {
  const { id, accountId, bankCode, layout, fileName, fileDate, counts, readAt, readBy } = row;
  return { id, accountId, bankCode, layout, fileName, fileDate, counts, readAt: readAt.toISOString(), readBy };
}
