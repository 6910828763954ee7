import type { NegotiationDraft } from '../../contract/negotiations';
import { titleRefusals } from '../../strings/titleRefusals';
import { titleReasons } from './titleReasons';
import type { Person } from '../identity';
import type { Reason } from '../reason';
import type { Tx } from '../storage/database';
import { readCharging, type Charging } from '../storage/repositories/charging';
import { holdPolicy, titlesInHand, type TitleInHand } from '../storage/repositories/lockedTitles';
import { findNegotiation, type NegotiationRecord } from '../storage/repositories/negotiations';
import { receivableRows } from '../storage/repositories/receivables';
import type { ReceivableRow } from '../../contract/receivables';
import {
  assessNegotiation,
  withinRange,
  type AssessedNegotiation,
  type PlanTerms,
  type PlanTitle,
} from './negotiationPlan';

export interface AssessedDraft {
  charging: Charging;
  /** The open titles among those named, in the order of the request, each once. */
  titles: TitleInHand[];
  rows: ReceivableRow[];
  planTitles: PlanTitle[];
  terms: PlanTerms;
  assessed: AssessedNegotiation;
  /** Some title named is not among the open ones: the figures are of a part of the debt. */
  partial: boolean;
  /** Everything that keeps the draft from being confirmed, the gravest first; empty when it may be. */
  reasons: Reason[];
}

/** Amounts so large that they are a slip of the keyboard; nothing is computed with them. */
export const tooLarge: Reason = { code: 'validation_failed', pointer: '/installments', detail: titleRefusals.tooLarge };

/**
 * Reads what a draft names, recomputes it with the policy in force today, and gathers every reason against it. `lock` holds
 * policy and titles until the transaction ends, which a confirmation needs and a preview does not. Null: amounts out of range.
 */
export async function assessDraft(
  tx: Tx,
  person: Person,
  now: Date,
  draft: NegotiationDraft,
  { lock }: { lock: boolean },
): Promise<AssessedDraft | null> {
  if (!withinRange(draft)) return null;
  const { companyId } = person;
  if (lock) await holdPolicy(tx, companyId);
  const ids = [...new Set(draft.receivables.map(({ id }) => id))];
  const found = new Map((await titlesInHand(tx, companyId, ids, { lock })).map((title) => [title.record.id, title]));
  const charging = await readCharging(tx, companyId, now);
  const rows = await receivableRows(tx, companyId, ids, charging.terms, charging.today);
  const titles = ids.flatMap((id) => {
    const title = found.get(id);
    return title?.record.state === 'open' ? [title] : [];
  });
  const terms: PlanTerms = { policy: charging.policy, terms: charging.terms, today: charging.today, role: person.role };
  const planTitles = titles.map(({ record, chargeable }) => ({ id: record.id, chargeable }));
  const partial = titles.length < ids.length;
  const assessed = assessNegotiation(draft, planTitles, terms);
  const context = {
    clientId: draft.clientId,
    rows: new Map(rows.map((row) => [row.id, row])),
    negotiations: await negotiationsOf(tx, companyId, [...found.values()]),
  };
  const reasons = [
    ...titleReasons(draft.receivables, found, context),
    ...policyReasons(draft, charging),
    // Rules about sums would only repeat that titles are missing from them.
    ...assessed.refusals.filter(
      ({ pointer }) => !partial || !/^\/(receivables|discountCents|installments)$/.test(pointer),
    ),
  ];
  return { charging, titles, rows, planTitles, terms, assessed, partial, reasons };
}

function policyReasons(draft: NegotiationDraft, { policy }: Charging): Reason[] {
  if (draft.policyVersion === policy.version) return [];
  return [{ code: 'policy_changed', pointer: '/policyVersion', data: { seenVersion: draft.policyVersion, policy } }];
}

async function negotiationsOf(
  tx: Tx,
  companyId: string,
  titles: readonly TitleInHand[],
): Promise<Map<string, NegotiationRecord>> {
  const negotiations = new Map<string, NegotiationRecord>();
  for (const { record } of titles) {
    const id = record.renegotiatedById;
    if (id === null || negotiations.has(id)) continue;
    const negotiation = await findNegotiation(tx, companyId, id, { lock: false });
    if (negotiation !== null) negotiations.set(id, negotiation);
  }
  return negotiations;
}
