import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Hold } from '../../../contract/common';
import type { DunningStep } from '../../../contract/dunning';
import type { Acting } from '../../acting';
import { rows, type Tx } from '../database';
import { dunningClientOff, dunningSent, dunningSettings, dunningStep } from '../emailSchema';
import { newId } from '../newId';

export type DunningSettings = typeof dunningSettings.$inferSelect;

/** Null for a company whose e-mails have not begun. */
export async function dunningSettingsOf(
  tx: Tx,
  companyId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<DunningSettings | null> {
  const query = tx.select().from(dunningSettings).where(eq(dunningSettings.companyId, companyId));
  const [found] = await (lock ? query.for('update') : query);
  return found ?? null;
}

/** The steps in force, by days. */
export async function dunningStepsOf(tx: Tx, companyId: string): Promise<DunningStep[]> {
  const found = await tx
    .select()
    .from(dunningStep)
    .where(and(eq(dunningStep.companyId, companyId), isNull(dunningStep.removedAt)))
    .orderBy(asc(dunningStep.days));
  return found.flatMap(({ id, days, templateId, enabled, attachBoletos, includePix }) =>
    templateId === null ? [] : [{ id, days, templateId, enabled, attachBoletos, includePix }],
  );
}

export async function updateDunningSettings(
  tx: Tx,
  settings: Omit<DunningSettings, 'version'> & { version: number },
): Promise<void> {
  const { companyId, ...change } = settings;
  await tx.update(dunningSettings).set(change).where(eq(dunningSettings.companyId, companyId));
}

/**
 * Puts these steps in the place of those in force. A step without id that falls on the day of a removed one is that one again, so
 * that it does not write a second time to whom it wrote before. False where an id is not the company's.
 */
export async function replaceDunningSteps(
  tx: Tx,
  { companyId, now }: Acting,
  steps: readonly (Omit<DunningStep, 'id'> & { id?: string | undefined })[],
): Promise<boolean> {
  const known = await tx
    .select({ id: dunningStep.id, days: dunningStep.days })
    .from(dunningStep)
    .where(eq(dunningStep.companyId, companyId));
  const named = new Set(steps.flatMap(({ id }) => (id === undefined ? [] : [id])));
  if ([...named].some((id) => !known.some((each) => each.id === id))) return false;
  await tx.update(dunningStep).set({ removedAt: now, templateId: null }).where(eq(dunningStep.companyId, companyId));
  for (const { id: given, ...step } of steps) {
    const id = given ?? known.find(({ id: other, days }) => days === step.days && !named.has(other))?.id ?? newId();
    const values = { ...step, removedAt: null };
    await tx
      .insert(dunningStep)
      .values({ companyId, id, ...values })
      .onConflictDoUpdate({ target: [dunningStep.companyId, dunningStep.id], set: values });
  }
  return true;
}

/** Of these clients, the ones for whom the régua is off. */
export async function clientsOff(tx: Tx, companyId: string, clientIds: readonly string[]): Promise<Set<string>> {
  const found = await tx
    .select({ clientId: dunningClientOff.clientId })
    .from(dunningClientOff)
    .where(
      and(eq(dunningClientOff.companyId, companyId), sql`${dunningClientOff.clientId} = any(${sql.param(clientIds)})`),
    );
  return new Set(found.map(({ clientId }) => clientId));
}

export async function countClientsOff(tx: Tx, companyId: string): Promise<number> {
  const [found] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(dunningClientOff)
    .where(eq(dunningClientOff.companyId, companyId));
  return found?.count ?? 0;
}

export async function setClientDunning(tx: Tx, acting: Acting, clientId: string, enabled: boolean): Promise<void> {
  const { companyId, now: since, author: setBy } = acting;
  if (enabled) {
    await tx
      .delete(dunningClientOff)
      .where(and(eq(dunningClientOff.companyId, companyId), eq(dunningClientOff.clientId, clientId)));
    return;
  }
  await tx.insert(dunningClientOff).values({ companyId, clientId, since, setBy }).onConflictDoNothing();
}

export interface DunningCandidate {
  id: string;
  clientId: string;
  dueDate: string;
  hold: Hold | null;
  /** Those of an account, each with the day of its account's newest retorno. */
  boletos: { state: string; dueDate: string; lastReturnOn: string | null }[];
}

/** Open titles due within these dates, by client and due date. */
export async function dunningCandidates(
  tx: Tx,
  companyId: string,
  { from, to }: { from: string; to: string },
): Promise<DunningCandidate[]> {
  const found = await rows<{
    id: string;
    client_id: string;
    due_date: string;
    hold: Hold | null;
    boletos: DunningCandidate['boletos'];
  }>(
    tx,
    sql`select r.id, r.client_id, r.due_date, r.hold,
          (select coalesce(json_agg(json_build_object(
                    'state', b.state, 'dueDate', b.due_date, 'lastReturnOn', a.last_return_on)), '[]')
           from boleto b
           join bank_account a on a.company_id = b.company_id and a.id = b.account_id
           where b.company_id = r.company_id and b.receivable_id = r.id) as boletos
        from receivable r
        where r.company_id = ${companyId} and r.state = 'open' and r.due_date between ${from}::date and ${to}::date
        order by r.client_id, r.due_date, r.id`,
  );
  return found.map(({ id, client_id, due_date, hold, boletos }) => ({
    id,
    clientId: client_id,
    dueDate: due_date,
    hold,
    boletos,
  }));
}

/** What of a client's history makes the régua wait. */
export interface DunningPause {
  hasLiveNegotiation: boolean;
  /** The latest promise that is not over at the date asked about. */
  promisedFor: string | null;
  /** Status of the last note that has one. */
  lastStatus: string | null;
  /** When the client last said that it was paid. */
  claimedPaidAt: Date | null;
}

/** Of each of these clients. `today` is inclusive. */
export async function dunningPauses(
  tx: Tx,
  companyId: string,
  clientIds: readonly string[],
  today: string,
): Promise<Map<string, DunningPause>> {
  const found = await rows<{
    id: string;
    negotiating: boolean;
    promised_for: string | null;
    last_status: string | null;
    claimed_paid_at: string | null;
  }>(
    tx,
    sql`select c.id,
          exists (select 1 from negotiation n where n.company_id = c.company_id and n.client_id = c.id
                  and n.state in ('offered', 'pendingApproval', 'awaitingDownPayment', 'confirmed')) as negotiating,
          (select max(p.return_on) from contact p where p.company_id = c.company_id and p.client_id = c.id
             and p.kind = 'note' and p.status = 'promise' and p.return_on >= ${today}::date) as promised_for,
          (select s.status from contact s where s.company_id = c.company_id and s.client_id = c.id
             and s.kind = 'note' and s.status is not null order by s.occurred_at desc, s.id desc limit 1) as last_status,
          (select max(q.occurred_at) from contact q where q.company_id = c.company_id and q.client_id = c.id
             and q.kind = 'note' and q.status = 'claimsPaid') as claimed_paid_at
        from client c
        where c.company_id = ${companyId} and c.id = any(${sql.param(clientIds)})`,
  );
  return new Map(
    found.map((row) => [
      row.id,
      {
        hasLiveNegotiation: row.negotiating,
        promisedFor: row.promised_for,
        lastStatus: row.last_status,
        claimedPaidAt: row.claimed_paid_at === null ? null : new Date(row.claimed_paid_at),
      },
    ]),
  );
}

/** When each of these titles got each step: `<title>/<step>` → instant. */
export async function dunningSentOf(
  tx: Tx,
  companyId: string,
  receivableIds: readonly string[],
): Promise<Map<string, Date>> {
  const found = await tx
    .select()
    .from(dunningSent)
    .where(
      and(eq(dunningSent.companyId, companyId), sql`${dunningSent.receivableId} = any(${sql.param(receivableIds)})`),
    );
  return new Map(found.map(({ receivableId, stepId, createdAt }) => [`${receivableId}/${stepId}`, createdAt]));
}

/** Refused by the key where one of them was written before. */
export async function recordDunningSent(
  tx: Tx,
  { companyId, now: createdAt }: Acting,
  sent: { receivableIds: readonly string[]; stepId: string; messageId: string },
): Promise<void> {
  const { receivableIds, stepId, messageId } = sent;
  await tx
    .insert(dunningSent)
    .values(receivableIds.map((receivableId) => ({ companyId, receivableId, stepId, messageId, createdAt })));
}
