import type { StoredPixReceipt } from '../../contract/pix';
import { receivableLabel } from '../../domain/receivableLabel';
import { pixRefusals } from '../../strings/pix';
import type { Acting } from '../acting';
import { Refusal } from '../refusal';
import { recordAudit } from '../storage/audit';
import type { Tx } from '../storage/database';
import { resolveAlert } from '../storage/repositories/bankAlerts';
import { findPixReceipt, isRecorded, pixReceiptsOf, resolvePixReceipt } from '../storage/repositories/pixReceipts';

/** Receipts of the statements that were read, the newest first. */
export async function readPixReceipts(
  tx: Tx,
  companyId: string,
  { open, limit }: { open: boolean; limit: number },
): Promise<{ receipts: StoredPixReceipt[]; more: boolean }> {
  const found = await pixReceiptsOf(tx, companyId, { open, limit: limit + 1 });
  return { receipts: found.slice(0, limit).map(toReceipt), more: found.length > limit };
}

/** A person decided about a receipt that no title took; the alert that it raised is decided with it. Returns it as it stands. */
export async function decideReceipt(
  tx: Tx,
  acting: Acting,
  endToEndId: string,
  note: string,
): Promise<StoredPixReceipt> {
  const receipt = await findPixReceipt(tx, acting.companyId, endToEndId);
  if (receipt === null) throw new Refusal('not_found', { detail: pixRefusals.noReceipt });
  if (isRecorded(receipt)) throw new Refusal('pix_receipt_resolved', { detail: pixRefusals.recorded });
  if (receipt.resolvedAt !== null) {
    throw new Refusal('pix_receipt_resolved', { detail: pixRefusals.resolved(receipt.resolvedBy ?? '') });
  }
  await resolvePixReceipt(tx, acting, endToEndId, note);
  if (receipt.alertId !== null) await resolveAlert(tx, acting, receipt.alertId, note);
  await recordAudit(tx, acting, { action: 'pix.receiptResolved', entity: 'pixReceipt', entityId: endToEndId });
  const [decided] = await pixReceiptsOf(tx, acting.companyId, { endToEndId, open: false, limit: 1 });
  if (decided === undefined) throw new Error('a receipt that was there a moment ago');
  return toReceipt(decided);
}

function toReceipt({
  receipt,
  statement,
  title,
  client,
}: Awaited<ReturnType<typeof pixReceiptsOf>>[number]): StoredPixReceipt {
  const { resolutionNote: note, resolvedBy: by, resolvedAt: at } = receipt;
  return {
    endToEndId: receipt.endToEndId,
    paidOn: receipt.paidOn,
    amountCents: receipt.amountCents,
    txid: receipt.txid,
    payerName: receipt.payerName,
    outcome: receipt.outcome,
    message: receipt.message,
    receivableId: receipt.receivableId,
    receivableLabel: title === null ? null : receivableLabel(title),
    clientId: client?.id ?? null,
    clientName: client?.name ?? null,
    readAt: statement.readAt.toISOString(),
    fileName: statement.fileName,
    resolution: note === null || by === null || at === null ? null : { note, by, at: at.toISOString() },
  };
}
