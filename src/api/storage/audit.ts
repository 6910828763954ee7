import type { Acting } from '../acting';
import type { Tx } from './database';
import { newId } from './newId';
import { audit } from './schema';

export interface AuditEntry {
  /** Verb in English: `negotiation.confirmed`, `policy.changed`. */
  action: string;
  entity: string;
  entityId: string;
  /** References and figures only, never personal data. */
  details?: Record<string, unknown>;
}

/** Writes who did what to which row. Append-only: the application's role can neither change nor delete it. */
export async function recordAudit(tx: Tx, acting: Acting, entry: AuditEntry): Promise<void> {
  await tx.insert(audit).values({
    companyId: acting.companyId,
    id: newId(),
    occurredAt: acting.now,
    actor: acting.actor,
    action: entry.action,
    entity: entry.entity,
    entityId: entry.entityId,
    details: entry.details ?? {},
  });
}
