import type { Tx } from '../storage/database';
import { newId } from '../storage/newId';
import { openTitleIds, titleIdsByKey } from '../storage/repositories/imports';
import { batches } from './batches';
import type { FileToApply } from './applyFile';

export interface KnownTitles {
  /** Key → id of the file's titles that are here. */
  known: ReadonlyMap<string, string>;
  /** Key → id of the file's titles that will be here: the known ones and those to be made. */
  ids: ReadonlyMap<string, string>;
  /** Ids of the source's open titles, where the file is said to be complete. */
  open: readonly string[];
  /** Titles the file lacks are closed. */
  mayClose: boolean;
  /** Ids of titles that are instalments born here a second time. */
  secondDebts: ReadonlySet<string>;
}

/** What is here of a file's titles, before anything is written. */
export async function knownTitles(
  tx: Tx,
  companyId: string,
  { file, options, issues }: FileToApply,
  linkedKeys: readonly string[],
): Promise<KnownTitles> {
  const known = new Map<string, string>();
  for (const batch of batches(file.titles.map((title) => title.key))) {
    for (const { id, sourceKey } of await titleIdsByKey(tx, companyId, options.source, batch)) known.set(sourceKey, id);
  }
  const ids = new Map(known);
  for (const { key, outcome } of file.titles) if (outcome === 'open' && !ids.has(key)) ids.set(key, newId());
  // A file of clients alone says nothing of titles.
  const complete = options.full && file.content === 'receivables';
  const open = complete ? await openTitleIds(tx, companyId, options.source) : [];
  const mayClose = complete && issues.errorCount() === 0;
  if (complete && !mayClose) issues.warning('nothingClosed');
  const secondDebts = new Set<string>();
  for (const batch of batches(linkedKeys)) {
    for (const { id } of await titleIdsByKey(tx, companyId, options.source, batch)) secondDebts.add(id);
  }
  return { known, ids, open, mayClose, secondDebts };
}

/** So few are closed without asking. */
const fewClosed = 10;

/**
 * Says so, and is true, when a file said to be complete would close most of what is open and nobody confirmed that. In a preview
 * it is a warning: there is nothing to mend in the file, the person only has to say yes.
 */
export function closesTooMuch(
  { options, issues, write }: FileToApply,
  { known, open, mayClose }: KnownTitles,
): boolean {
  if (!mayClose || options.confirmed) return false;
  const present = new Set(known.values());
  const closed = open.filter((id) => !present.has(id)).length;
  if (closed < fewClosed || closed * 2 <= open.length) return false;
  issues[write ? 'error' : 'warning']('wouldCloseMost', {}, { closed, open: open.length, source: options.source });
  return true;
}
