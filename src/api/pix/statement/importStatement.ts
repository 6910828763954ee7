import type { PixStatementResult } from '../../../contract/pix';
import { receivableLabel } from '../../../domain/receivableLabel';
import { cancelledByPix, oldTitlePaidByPix, pixPaymentNote } from '../../../strings/pix';
import type { Acting } from '../../acting';
import { queueBoletoCancellation } from '../../bank/queueBoletoCancellation';
import { recordPayment } from '../../payments/recordPayment';
import { Refusal } from '../../refusal';
import { recordAudit } from '../../storage/audit';
import type { Tx } from '../../storage/database';
import { newId } from '../../storage/newId';
import { insertAlerts, type NewAlert } from '../../storage/repositories/bankAlerts';
import { boletosOf } from '../../storage/repositories/boletos';
import { readCharging, type Charging } from '../../storage/repositories/charging';
import { holdPolicy, titlesInHand, type TitleInHand } from '../../storage/repositories/lockedTitles';
import { findNegotiation } from '../../storage/repositories/negotiations';
import {
  insertStatement,
  knownEndToEndIds,
  lockStatements,
  pixPaymentsByHand,
  type NewPixReceipt,
} from '../../storage/repositories/pixReceipts';
import { receivableOfTxid } from '../chargeTxid';
import { handKey, inTime, judgeReceipts, type JudgedReceipt } from './judgeReceipts';
import { readStatement, type StatementReceipt } from './readStatement';
import { isRecording, statementResult, unreadableStatement } from './statementResult';

export interface StatementFile {
  fileName: string;
  bytes: Uint8Array;
}

/** What a statement would do; writes nothing. */
export async function previewStatement(tx: Tx, acting: Acting, file: StatementFile): Promise<PixStatementResult> {
  const { company, terms, today } = await readCharging(tx, acting.companyId, acting.now);
  const read = readStatement(file.bytes, { timeZone: company.timeZone, today });
  if (!read.ok) return unreadableStatement(file.fileName, read.error);
  const judged = await judge(tx, acting, read.value, { terms, today, lock: false });
  const settled = judged.filter(({ outcome }) => outcome === 'settled').flatMap(({ title }) => title?.record.id ?? []);
  const boletos = await boletosOf(tx, acting.companyId, settled);
  const boletosToCancel = boletos.filter(({ state }) => state === 'sent' || state === 'registered').length;
  return statementResult(file.fileName, judged, { applied: false, boletosToCancel });
}

/**
 * Records the receipts of a statement on the titles that their txids name, in the caller's transaction: a title with nothing left
 * is paid and the cancellation of its boleto waits to go to the bank. A receipt is known by its end-to-end id and taken once,
 * whatever file brings it again. What no title can take is kept for a person. Throws a `Refusal` with `data.issues` where the file
 * cannot be read: nothing of it is done.
 */
export async function importStatement(tx: Tx, acting: Acting, file: StatementFile): Promise<PixStatementResult> {
  await lockStatements(tx, acting.companyId);
  await holdPolicy(tx, acting.companyId);
  const { company, terms, today } = await readCharging(tx, acting.companyId, acting.now);
  const read = readStatement(file.bytes, { timeZone: company.timeZone, today });
  if (!read.ok) {
    throw new Refusal('pix_statement_has_errors', { pointer: '/contentBase64', data: { issues: read.error } });
  }
  const judged = await judge(tx, acting, read.value, { terms, today, lock: true });
  const fresh = judged.filter(({ outcome }) => outcome !== 'alreadyRead' && outcome !== 'outgoing');
  const boletosToCancel = await endBoletos(tx, acting, fresh);
  const alertIds = await stopNegotiations(tx, acting, fresh);
  const paymentIds = await recordPayments(tx, acting, fresh);
  if (fresh.length > 0) {
    const receipts = fresh.map((each) => toRow(each, paymentIds, alertIds));
    const statementId = await insertStatement(tx, acting, file.fileName, receipts);
    const details = { receipts: receipts.length, recorded: paymentIds.size };
    await recordAudit(tx, acting, { action: 'pix.statement', entity: 'pixStatement', entityId: statementId, details });
  }
  return statementResult(file.fileName, judged, { applied: true, boletosToCancel });
}

async function judge(
  tx: Tx,
  { companyId }: Acting,
  receipts: readonly StatementReceipt[],
  { terms, today, lock }: Pick<Charging, 'terms' | 'today'> & { lock: boolean },
): Promise<JudgedReceipt[]> {
  const known = await knownEndToEndIds(
    tx,
    companyId,
    receipts.map(({ endToEndId }) => endToEndId),
  );
  const named = receipts
    .filter(({ endToEndId, outgoing }) => !outgoing && !known.has(endToEndId))
    .flatMap(({ txid }) => (txid === null ? [] : (receivableOfTxid(txid) ?? [])));
  const titles = await titlesInHand(tx, companyId, [...new Set(named)], { lock });
  const negotiationNumbers = await negotiationsOf(tx, companyId, titles, lock);
  const byId = new Map(titles.map((title) => [title.record.id, title]));
  const handPayments = await pixPaymentsByHand(tx, companyId, [...byId.keys()]);
  const byHand = new Set(
    handPayments.map(({ receivableId, paidOn, amountCents }) => handKey(receivableId, paidOn, amountCents)),
  );
  return judgeReceipts(receipts, { known, titles: byId, byHand, negotiationNumbers, terms, today });
}

/** Numbers of the negotiations that made or took out these titles; locked in the order of ids, before any of them is settled. */
async function negotiationsOf(
  tx: Tx,
  companyId: string,
  titles: readonly TitleInHand[],
  lock: boolean,
): Promise<Map<string, number>> {
  const ids = titles.flatMap(({ record }) => [record.negotiationId ?? [], record.renegotiatedById ?? []].flat());
  const numbers = new Map<string, number>();
  for (const id of [...new Set(ids)].sort()) {
    const negotiation = await findNegotiation(tx, companyId, id, { lock });
    if (negotiation !== null) numbers.set(id, negotiation.number);
  }
  return numbers;
}

/** Before the payments, which take numbers of the feed; returns how many boletos the bank is asked to end. */
async function endBoletos(tx: Tx, acting: Acting, receipts: readonly JudgedReceipt[]): Promise<number> {
  let count = 0;
  for (const { outcome, title, receipt } of receipts) {
    if (outcome !== 'settled' || title === null) continue;
    const ended = await queueBoletoCancellation(tx, acting, title.record.id, cancelledByPix(receipt.paidOn));
    if (ended === 'queued' || ended === 'awaiting') count += 1;
  }
  return count;
}

/** An old title was paid after its negotiation: the agreement waits for a person. Alerts by end-to-end id. */
async function stopNegotiations(
  tx: Tx,
  acting: Acting,
  receipts: readonly JudgedReceipt[],
): Promise<Map<string, string>> {
  const alerts = receipts.flatMap(({ outcome, title, receipt }) => {
    if (outcome !== 'renegotiated' || title === null) return [];
    const { record } = title;
    const { paidOn, amountCents, endToEndId } = receipt;
    const detail = oldTitlePaidByPix(receivableLabel(record), amountCents, paidOn);
    return [{ endToEndId, alert: alertOf(record, { amountCents, occurredOn: paidOn, detail }) }];
  });
  await insertAlerts(
    tx,
    acting,
    alerts.map(({ alert }) => alert),
  );
  return new Map(alerts.map(({ endToEndId, alert }) => [endToEndId, alert.id]));
}

function alertOf(
  record: TitleInHand['record'],
  said: Pick<NewAlert, 'amountCents' | 'occurredOn' | 'detail'>,
): NewAlert {
  return {
    id: newId(),
    kind: 'oldBoletoPaid',
    receivableId: record.id,
    clientId: record.clientId,
    negotiationId: record.renegotiatedById,
    ...said,
  };
}

/** Payments by end-to-end id. */
async function recordPayments(
  tx: Tx,
  acting: Acting,
  receipts: readonly JudgedReceipt[],
): Promise<Map<string, string>> {
  const paymentIds = new Map<string, string>();
  const versions = new Map<string, number>();
  for (const { receipt, title } of inTime(receipts.filter(isRecording), ({ receipt: each }) => each)) {
    if (title === null) continue;
    const { id } = title.record;
    const version = versions.get(id) ?? title.record.version;
    const { paidOn, amountCents, endToEndId, payerName } = receipt;
    const note = pixPaymentNote(endToEndId, payerName);
    const { payment } = await recordPayment(tx, acting, id, { version, paidOn, amountCents, method: 'pix', note });
    versions.set(id, version + 1);
    paymentIds.set(endToEndId, payment.id);
  }
  return paymentIds;
}

function toRow(
  { receipt, outcome, message, title }: JudgedReceipt,
  paymentIds: ReadonlyMap<string, string>,
  alertIds: ReadonlyMap<string, string>,
): NewPixReceipt {
  if (outcome === 'alreadyRead' || outcome === 'outgoing') throw new Error(`a receipt that is not kept: ${outcome}`);
  const { endToEndId, line, paidOn, amountCents, txid, payerName } = receipt;
  return {
    endToEndId,
    line,
    paidOn,
    amountCents,
    txid,
    payerName,
    outcome,
    message,
    receivableId: title?.record.id ?? null,
    paymentId: paymentIds.get(endToEndId) ?? null,
    alertId: alertIds.get(endToEndId) ?? null,
  };
}
