import type { DunningLeftOutReason, DunningStep } from '../../contract/dunning';
import { isAwaitingBank } from '../../domain/boleto/awaitingBank';
import type { ReceivableRow } from '../../contract/receivables';
import { addBusinessDays } from '../../domain/calendar/businessDay';
import { addDays, isoDate } from '../../domain/calendar/isoDate';
import { isPrescribed } from '../../domain/charges/prescription';
import { catchUpDays, reachedStep } from '../../domain/dunning/reachedStep';
import { recipientsOf } from '../../domain/email/recipients';
import { dunningReason } from '../../strings/dunning';
import { recipientsProblem } from '../../strings/emails';
import { civilDateIn } from '../clock';
import type { Tx } from '../storage/database';
import type { Charging } from '../storage/repositories/charging';
import { clientsById, type StoredClient } from '../storage/repositories/clients';
import {
  clientsOff,
  dunningCandidates,
  dunningPauses,
  dunningSentOf,
  type DunningCandidate,
  type DunningPause,
} from '../storage/repositories/dunning';
import { messagesSince } from '../storage/repositories/emailMessages';
import { receivableRows } from '../storage/repositories/receivables';
import { contactTimeOf } from './contactTime';

export interface PlannedMessage {
  client: StoredClient;
  step: DunningStep;
  titles: ReceivableRow[];
  to: string[];
  /** When the hours of contact begin; null: now. */
  opensAt: Date | null;
}

export interface PlannedLeftOut {
  client: StoredClient;
  step: DunningStep;
  titles: ReceivableRow[];
  code: DunningLeftOutReason;
  reason: string;
}

export interface DunningPlan {
  messages: PlannedMessage[];
  leftOut: PlannedLeftOut[];
}

interface Why {
  code: DunningLeftOutReason;
  reason: string;
}

/** Milliseconds. */
const week = 7 * 24 * 60 * 60 * 1_000;
/** Code with which every company's list of statuses begins. */
const disputeStatus = 'disputes';
/** Business days that a client who says to have paid is left alone (`product.md`). */
const claimDays = 2;

/**
 * What the régua does now with these steps: who gets which, and who does not and why. The daily job and the simulation are this
 * one function; it writes nothing.
 */
export async function planDunning(
  tx: Tx,
  charging: Charging,
  { steps, weeklyCap, now }: { steps: readonly DunningStep[]; weeklyCap: number; now: Date },
): Promise<DunningPlan> {
  const plan: DunningPlan = { messages: [], leftOut: [] };
  const known = await readKnown(tx, charging, steps, now);
  for (const [clientId, reached] of known.byClient) {
    const client = known.clients.get(clientId);
    if (client === undefined) continue;
    const leaveOut = (step: DunningStep, titles: ReceivableRow[], { code, reason }: Why) =>
      void plan.leftOut.push({ client, step, titles, code, reason });
    let recent = known.recent.get(clientId) ?? 0;
    // The one who is latest gets the sternest word first, should the week's cap end it.
    for (const { step, titles } of bySteps(reached)) {
      const remaining: ReceivableRow[] = [];
      for (const [why, grouped] of byReason(titles, (title) => whyNotTitle(title, step, known, charging))) {
        if (why === null) remaining.push(...grouped);
        else leaveOut(step, grouped, why);
      }
      if (remaining.length === 0) continue;
      const why = whyNotClient(client, known, charging, now) ?? whyOverCap(recent, weeklyCap);
      const to = recipientsOf(client.email);
      const time = contactTimeOf(client.state, charging.company.timeZone, charging.terms.holidays, now);
      if (why !== null) leaveOut(step, remaining, why);
      else if (!to.ok) {
        const code = to.error.code === 'none' ? 'noAddress' : 'invalidAddress';
        leaveOut(step, remaining, { code, reason: recipientsProblem(to.error) });
      } else if (time.kind === 'noDay') leaveOut(step, remaining, said('dayWithoutContact'));
      else if (time.kind === 'closed') leaveOut(step, remaining, said('windowClosed'));
      else {
        const opensAt = time.kind === 'open' ? null : time.at;
        plan.messages.push({ client, step, titles: remaining, to: to.value, opensAt });
        recent += 1;
      }
    }
  }
  return plan;
}

interface Reached {
  step: DunningStep;
  candidate: DunningCandidate;
  row: ReceivableRow;
}

interface Known {
  byClient: Map<string, Reached[]>;
  candidates: Map<string, DunningCandidate>;
  clients: Map<string, StoredClient>;
  off: Set<string>;
  pauses: Map<string, DunningPause>;
  sent: Map<string, Date>;
  recent: Map<string, number>;
}

/** Everything the decisions rest on, in a handful of queries whatever the size of the portfolio. */
async function readKnown(tx: Tx, charging: Charging, steps: readonly DunningStep[], now: Date): Promise<Known> {
  const { company, today, terms } = charging;
  const found = await candidatesOf(tx, charging, steps);
  const reached = found.flatMap((candidate) => {
    const step = reachedStep(steps, { dueDate: isoDate(candidate.dueDate) }, today, terms);
    return step === null ? [] : [{ step, candidate }];
  });
  const ids = reached.map(({ candidate }) => candidate.id);
  const rows = new Map((await receivableRows(tx, company.id, ids, terms, today)).map((row) => [row.id, row]));
  const byClient = new Map<string, Reached[]>();
  for (const { step, candidate } of reached) {
    const row = rows.get(candidate.id);
    if (row === undefined) continue;
    byClient.set(candidate.clientId, [...(byClient.get(candidate.clientId) ?? []), { step, candidate, row }]);
  }
  const clientIds = [...byClient.keys()];
  return {
    byClient,
    candidates: new Map(reached.map(({ candidate }) => [candidate.id, candidate])),
    clients: new Map((await clientsById(tx, company.id, clientIds)).map((client) => [client.id, client])),
    off: await clientsOff(tx, company.id, clientIds),
    pauses: await dunningPauses(tx, company.id, clientIds, today),
    sent: await dunningSentOf(tx, company.id, ids),
    recent: await messagesSince(tx, company.id, clientIds, new Date(now.getTime() - week)),
  };
}

/** Titles that may have come to one of the steps. */
function candidatesOf(
  tx: Tx,
  { company, today }: Charging,
  steps: readonly DunningStep[],
): Promise<DunningCandidate[]> {
  if (steps.length === 0) return Promise.resolve([]);
  const days = steps.map((step) => step.days);
  const from = addDays(today, -Math.max(...days) - catchUpDays);
  return dunningCandidates(tx, company.id, { from, to: addDays(today, -Math.min(...days)) });
}

/** The latest steps first. */
function bySteps(reached: readonly Reached[]): { step: DunningStep; titles: ReceivableRow[] }[] {
  const groups = new Map<string, { step: DunningStep; titles: ReceivableRow[] }>();
  for (const { step, row } of reached) {
    const group = groups.get(step.id) ?? { step, titles: [] };
    group.titles.push(row);
    groups.set(step.id, group);
  }
  return [...groups.values()].sort((a, b) => b.step.days - a.step.days);
}

function byReason(
  titles: readonly ReceivableRow[],
  whyNot: (title: ReceivableRow) => Why | null,
): [Why | null, ReceivableRow[]][] {
  const groups = new Map<string, [Why | null, ReceivableRow[]]>();
  for (const title of titles) {
    const why = whyNot(title);
    const group = groups.get(why?.reason ?? '') ?? [why, []];
    group[1].push(title);
    groups.set(why?.reason ?? '', group);
  }
  return [...groups.values()];
}

function whyNotTitle(title: ReceivableRow, step: DunningStep, known: Known, { company, today }: Charging): Why | null {
  const sentAt = known.sent.get(`${title.id}/${step.id}`);
  if (sentAt !== undefined) {
    return { code: 'alreadySent', reason: dunningReason.alreadySent(civilDateIn(company.timeZone, sentAt)) };
  }
  if (title.hold !== null) return { code: 'hold', reason: dunningReason.hold(title.hold) };
  if (isPrescribed(isoDate(title.dueDate), today)) return said('prescribed');
  const boletos = known.candidates.get(title.id)?.boletos ?? [];
  if (step.days > 0 && boletos.some((boleto) => isAwaitingBank(boleto, today))) return said('awaitingBank');
  return null;
}

function whyNotClient(client: StoredClient, known: Known, charging: Charging, now: Date): Why | null {
  const { company, terms, today } = charging;
  if (known.off.has(client.id)) return said('clientOff');
  const pause = known.pauses.get(client.id);
  if (pause === undefined) return null;
  if (pause.hasLiveNegotiation) return said('negotiation');
  if (pause.promisedFor !== null) return { code: 'promise', reason: dunningReason.promise(pause.promisedFor) };
  if (pause.lastStatus === disputeStatus) return said('contested');
  if (pause.claimedPaidAt !== null && pause.claimedPaidAt <= now) {
    const claimed = civilDateIn(company.timeZone, pause.claimedPaidAt);
    if (today <= addBusinessDays(claimed, claimDays, terms.holidays)) return said('claimsPaid');
  }
  return null;
}

function whyOverCap(recent: number, weeklyCap: number): Why | null {
  return recent < weeklyCap ? null : { code: 'weeklyCap', reason: dunningReason.weeklyCap(recent, weeklyCap) };
}

function said(code: Parameters<typeof dunningReason.of>[0]): Why {
  return { code, reason: dunningReason.of(code) };
}
