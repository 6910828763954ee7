import type { BankAlert } from '../../contract/bank';
import { negotiationLabel } from '../../domain/negotiation/negotiationLabel';
import { receivableLabel } from '../../domain/receivableLabel';
import { alertTitles, whatToDo } from '../../strings/banking';
import type { Acting } from '../acting';
import { Refusal } from '../refusal';
import { recordAudit } from '../storage/audit';
import type { Tx } from '../storage/database';
import { alertsOf, resolveAlert } from '../storage/repositories/bankAlerts';

/** What the bank said and a person has to decide, newest first. */
export async function readAlerts(
  tx: Tx,
  companyId: string,
  query: { state: 'open' | 'resolved' | 'all'; clientId?: string | undefined; id?: string },
): Promise<BankAlert[]> {
  const found = await alertsOf(tx, companyId, query);
  return found.map(({ alert, title, clientName, negotiationNumber }) => ({
    id: alert.id,
    kind: alert.kind,
    accountId: alert.accountId,
    returnId: alert.returnId,
    boletoId: alert.boletoId,
    receivableId: alert.receivableId,
    receivableLabel: title === null ? null : receivableLabel(title),
    clientId: alert.clientId,
    clientName,
    negotiationId: alert.negotiationId,
    negotiationLabel: negotiationNumber === null ? null : negotiationLabel(negotiationNumber),
    ourNumber: alert.ourNumber,
    amountCents: alert.amountCents,
    occurredOn: alert.occurredOn,
    title: alertTitles[alert.kind],
    detail: alert.detail,
    whatToDo: [...whatToDo[alert.kind]],
    raisedAt: alert.raisedAt.toISOString(),
    resolvedAt: alert.resolvedAt?.toISOString() ?? null,
    resolvedBy: alert.resolvedBy,
    note: alert.note,
  }));
}

/** A person decided and says what. Throws a `Refusal` where somebody did so before. */
export async function decideAlert(tx: Tx, acting: Acting, id: string, note: string): Promise<BankAlert> {
  const { companyId } = acting;
  const decided = await resolveAlert(tx, acting, id, note);
  const [alert] = await readAlerts(tx, companyId, { state: 'all', id });
  if (alert === undefined) throw new Refusal('not_found');
  if (!decided) {
    const { resolvedAt, resolvedBy } = alert;
    throw new Refusal('alert_already_resolved', { data: { resolvedAt, resolvedBy } });
  }
  const details = { kind: alert.kind, receivableId: alert.receivableId, negotiationId: alert.negotiationId };
  await recordAudit(tx, acting, { action: 'alert.resolved', entity: 'alert', entityId: id, details });
  return alert;
}
