import type { ClientCredit } from '../../contract/clients';
import type { ImportedCredit } from './importedTitle';

/** What a file can change of a credit. */
export interface CreditValues {
  clientId: string;
  kind: ClientCredit['kind'];
  number: string;
  type: string | null;
  issueDate: string | null;
  amountCents: number;
  linkKey: string | null;
  linkedReceivableId: string | null;
  state: 'open' | 'closed';
}

export interface StoredCredit extends CreditValues {
  id: string;
  sourceKey: string;
}

export type CreditDecision =
  | { kind: 'create' | 'update' | 'close'; values: CreditValues }
  | { kind: 'unchanged' }
  /** Used up before anybody here knew of it: not worth a row. */
  | { kind: 'ignore' };

/** What a row of a file does to a credit. `linkedReceivableId`: the title it reduces, if it is a rebate that has one. */
export function decideCredit(
  imported: ImportedCredit,
  stored: StoredCredit | null,
  clientId: string,
  linkedReceivableId: string | null,
): CreditDecision {
  if (imported.amountCents === 0) {
    if (stored === null) return { kind: 'ignore' };
    return stored.state === 'open' ? closedCredit(stored) : { kind: 'unchanged' };
  }
  const { kind, number, type, issueDate, amountCents, linkKey } = imported;
  const values: CreditValues = {
    clientId,
    kind,
    number,
    type,
    issueDate: issueDate ?? stored?.issueDate ?? null,
    amountCents,
    linkKey,
    linkedReceivableId,
    state: 'open',
  };
  if (stored === null) return { kind: 'create', values };
  const same = (Object.keys(values) as (keyof CreditValues)[]).every((key) => values[key] === stored[key]);
  return same ? { kind: 'unchanged' } : { kind: 'update', values };
}

/** A credit that the source no longer has: used up, or taken back. Its title gets the balance back. */
export function closedCredit(stored: StoredCredit): CreditDecision {
  return { kind: 'close', values: { ...valuesOf(stored), linkedReceivableId: null, state: 'closed' } };
}

/** A stored credit that this file says nothing of, now that its title was found, or is gone. */
export function relinkedCredit(stored: StoredCredit, linkedReceivableId: string | null): CreditDecision {
  if (linkedReceivableId === stored.linkedReceivableId) return { kind: 'unchanged' };
  return { kind: 'update', values: { ...valuesOf(stored), linkedReceivableId } };
}

function valuesOf(stored: StoredCredit): CreditValues {
  const { clientId, kind, number, type, issueDate, amountCents, linkKey, linkedReceivableId, state } = stored;
  return { clientId, kind, number, type, issueDate, amountCents, linkKey, linkedReceivableId, state };
}
