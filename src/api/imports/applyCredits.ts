import type { ImportReport } from '../../contract/imports';
import type { Acting } from '../acting';
import type { Tx } from '../storage/database';
import { newId } from '../storage/newId';
import { writeCredits, type CreditToWrite } from '../storage/repositories/credits';
import type { FileToApply } from './applyFile';
import { batches } from './batches';
import { closedCredit, decideCredit, relinkedCredit, type CreditDecision, type StoredCredit } from './decideCredit';
import type { RebateLinks } from './linkRebates';

export interface AppliedCredits {
  counts: ImportReport['credits'];
  /** Ids of clients whose credits changed. */
  changed: readonly string[];
}

export interface CreditContext {
  stored: readonly StoredCredit[];
  links: RebateLinks;
  /** Client key → id. */
  clientIds: ReadonlyMap<string, string>;
  /** Credits the file lacks are closed. */
  mayClose: boolean;
}

/** Writes the credits of a file, after its titles, to which rebates refer. */
export async function applyCredits(
  tx: Tx,
  acting: Acting,
  { file, options, issues, write }: FileToApply,
  { stored, links, clientIds, mayClose }: CreditContext,
): Promise<AppliedCredits> {
  const counts = { created: 0, updated: 0, unchanged: 0, closed: 0, linked: links.titles.size };
  const changed = new Set<string>();
  const toWrite: CreditToWrite[] = [];
  const take = (decision: CreditDecision, sourceKey: string, before: StoredCredit | null) => {
    switch (decision.kind) {
      case 'ignore':
        return;
      case 'unchanged':
        counts.unchanged += 1;
        return;
      case 'create':
      case 'update':
      case 'close':
        counts[decision.kind === 'create' ? 'created' : decision.kind === 'update' ? 'updated' : 'closed'] += 1;
        toWrite.push({ id: before?.id ?? newId(), sourceKey, values: decision.values });
        changed.add(decision.values.clientId);
        if (before !== null) changed.add(before.clientId);
    }
  };

  const byKey = new Map(stored.map((credit) => [credit.sourceKey, credit]));
  const inFile = new Set<string>();
  for (const credit of file.credits) {
    inFile.add(credit.key);
    const clientId = clientIds.get(credit.clientKey);
    if (clientId === undefined) throw new Error('a credit of a file without its client');
    const titleId = links.titles.get(credit.key) ?? null;
    if (credit.kind === 'rebate' && credit.amountCents > 0 && titleId === null) {
      issues.warning('rebateNotLinked', { line: credit.line, value: credit.key });
    }
    const before = byKey.get(credit.key) ?? null;
    take(decideCredit(credit, before, clientId, titleId), credit.key, before);
  }
  for (const credit of stored) {
    if (inFile.has(credit.sourceKey) || credit.state === 'closed') continue;
    const decision = mayClose
      ? closedCredit(credit)
      : relinkedCredit(credit, links.titles.get(credit.sourceKey) ?? credit.linkedReceivableId);
    // What the file says nothing of is not counted unless something happens to it.
    if (decision.kind !== 'unchanged') take(decision, credit.sourceKey, credit);
  }
  if (write) for (const batch of batches(toWrite)) await writeCredits(tx, acting, options.source, batch);
  return { counts, changed: [...changed] };
}
