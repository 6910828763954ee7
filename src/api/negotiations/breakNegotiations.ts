import { addDays } from '../../domain/calendar/isoDate';
import { daysOverdue } from '../../domain/charges/daysOverdue';
import { isoDate } from '../../domain/calendar/isoDate';
import { negotiationLabel } from '../../domain/negotiation/negotiationLabel';
import { receivableLabel } from '../../domain/receivableLabel';
import { brokenText } from '../../strings/webhooks';
import type { Acting } from '../acting';
import { recordAudit } from '../storage/audit';
import type { Database, Tx } from '../storage/database';
import { stoppedNegotiations } from '../storage/repositories/bankAlerts';
import { readCharging } from '../storage/repositories/charging';
import { recordContact } from '../storage/repositories/contacts';
import { holdPolicy, titlesInHand } from '../storage/repositories/lockedTitles';
import {
  findNegotiation,
  overdueNegotiations,
  titleIdsOf,
  updateNegotiation,
} from '../storage/repositories/negotiations';
import { companyIds } from '../storage/repositories/webhooks';
import { recordNegotiationEvent } from '../webhooks/recordEvent';

/** Subject of what the program does by itself. */
const systemActor = 'system';

/**
 * Marks as broken every confirmed negotiation with an instalment overdue for more days than its company's policy allows. The
 * instalments stay open: what follows is for a person to decide. Each in a transaction of its own; returns how many.
 */
export async function breakNegotiations(database: Database, now: Date): Promise<number> {
  let broken = 0;
  for (const companyId of await database.asOwner(companyIds)) {
    const acting: Acting = { companyId, actor: systemActor, author: brokenText.author, now };
    const candidates = await database.asCompany(companyId, (tx) => candidatesOf(tx, acting));
    for (const id of candidates) {
      if (await database.asCompany(companyId, (tx) => breakOne(tx, acting, id))) broken += 1;
    }
  }
  return broken;
}

async function candidatesOf(tx: Tx, { companyId, now }: Acting): Promise<string[]> {
  const { policy, today } = await readCharging(tx, companyId, now);
  if (policy.brokenAfterDays === null) return [];
  const late = await overdueNegotiations(tx, companyId, { dueBefore: addDays(today, -policy.brokenAfterDays), today });
  // One that waits for a person is not broken by waiting.
  const stopped = await stoppedNegotiations(tx, companyId);
  return late.filter((id) => !stopped.has(id));
}

/** Looks again under lock, in the order in which receipts lock: policy, titles, negotiation. */
async function breakOne(tx: Tx, acting: Acting, id: string): Promise<boolean> {
  const { companyId } = acting;
  await holdPolicy(tx, companyId);
  const { policy, today, terms } = await readCharging(tx, companyId, acting.now);
  const most = policy.brokenAfterDays;
  if (most === null) return false;
  const { installments } = await titleIdsOf(tx, companyId, id);
  const titles = await titlesInHand(tx, companyId, installments, { lock: true });
  const negotiation = await findNegotiation(tx, companyId, id, { lock: true });
  if (negotiation?.state !== 'confirmed') return false;
  const late = titles
    .filter(({ record }) => record.state === 'open')
    .map(({ record }) => ({ record, days: daysOverdue(isoDate(record.dueDate), today, { holidays: terms.holidays }) }))
    .sort((a, b) => b.days - a.days);
  const [worst] = late;
  if (worst === undefined || worst.days <= most) return false;

  await updateNegotiation(tx, acting, id, { state: 'broken' });
  await recordContact(tx, acting, {
    clientId: negotiation.clientId,
    kind: 'broken',
    negotiationId: id,
    text: brokenText.entry(negotiationLabel(negotiation.number), receivableLabel(worst.record), worst.days),
  });
  await recordAudit(tx, acting, {
    action: 'negotiation.broken',
    entity: 'negotiation',
    entityId: id,
    details: {
      number: negotiation.number,
      receivableId: worst.record.id,
      daysOverdue: worst.days,
      brokenAfterDays: most,
      policyVersion: policy.version,
    },
  });
  await recordNegotiationEvent(tx, acting, 'negotiation.broken', id);
  return true;
}
