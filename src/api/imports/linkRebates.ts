import type { Tx } from '../storage/database';
import { titleIdsByLinkKey } from '../storage/repositories/imports';
import type { FileToApply } from './applyFile';
import type { StoredCredit } from './decideCredit';
import type { ImportedTitle } from './importedTitle';
import type { KnownTitles } from './knownTitles';

interface Rebate {
  key: string;
  clientKey: string | null;
  linkKey: string | null;
  amountCents: number;
  /** The title it was linked to so far. */
  linkedId: string | null;
}

export interface RebateLinks {
  /** Key of a rebate → id of its title. */
  titles: ReadonlyMap<string, string>;
  /** Id of a title → its rebates added up, in centavos. */
  sums: ReadonlyMap<string, number>;
  /** Titles with a rebate before or after, in the order of nothing. */
  touched: readonly string[];
}

/**
 * Finds the title of every rebate that is open after this import: one of the file, the one it had, or one that is here. Several
 * types may share branch, prefix, number and instalment: the same client's counts then, or the first.
 */
export async function linkRebates(
  tx: Tx,
  companyId: string,
  { file, options }: FileToApply,
  stored: readonly StoredCredit[],
  { ids, mayClose }: KnownTitles,
): Promise<RebateLinks> {
  const rebates = openRebates(file.credits, stored, mayClose);
  const ofFile = titlesByLinkKey(file.titles.filter(({ key }) => ids.has(key)));
  const titles = new Map<string, string>();
  const unresolved: Rebate[] = [];
  for (const rebate of rebates) {
    const candidates = rebate.linkKey === null ? [] : (ofFile.get(rebate.linkKey) ?? []);
    const title = candidates.find(({ clientKey }) => clientKey === rebate.clientKey) ?? candidates[0];
    const id = (title === undefined ? undefined : ids.get(title.key)) ?? rebate.linkedId ?? undefined;
    if (id !== undefined) titles.set(rebate.key, id);
    else unresolved.push(rebate);
  }
  const found = await titleIdsByLinkKey(
    tx,
    companyId,
    options.source,
    unresolved.flatMap(({ linkKey }) => linkKey ?? []),
  );
  for (const { key, linkKey } of unresolved) {
    const id = linkKey === null ? undefined : found.get(linkKey);
    if (id !== undefined) titles.set(key, id);
  }
  const sums = new Map<string, number>();
  for (const { key, amountCents } of rebates) {
    const id = titles.get(key);
    if (id !== undefined) sums.set(id, (sums.get(id) ?? 0) + amountCents);
  }
  const before = stored.flatMap(({ linkedReceivableId }) => linkedReceivableId ?? []);
  return { titles, sums, touched: [...new Set([...before, ...sums.keys()])] };
}

function openRebates(
  imported: FileToApply['file']['credits'],
  stored: readonly StoredCredit[],
  mayClose: boolean,
): Rebate[] {
  const linkedId = new Map(stored.map((credit) => [credit.sourceKey, credit.linkedReceivableId]));
  const inFile = new Set(imported.map(({ key }) => key));
  return [
    ...imported
      .filter(({ kind, amountCents }) => kind === 'rebate' && amountCents > 0)
      .map((credit) => ({ ...credit, linkedId: linkedId.get(credit.key) ?? null })),
    ...stored
      .filter(({ kind, state, sourceKey }) => kind === 'rebate' && state === 'open' && !inFile.has(sourceKey))
      .filter(() => !mayClose)
      .map(({ sourceKey, linkKey, amountCents, linkedReceivableId }) => ({
        key: sourceKey,
        clientKey: null,
        linkKey,
        amountCents,
        linkedId: linkedReceivableId,
      })),
  ];
}

function titlesByLinkKey(titles: readonly ImportedTitle[]): Map<string, ImportedTitle[]> {
  const byLinkKey = new Map<string, ImportedTitle[]>();
  for (const title of titles) {
    if (title.linkKey === null) continue;
    const same = byLinkKey.get(title.linkKey);
    if (same === undefined) byLinkKey.set(title.linkKey, [title]);
    else same.push(title);
  }
  return byLinkKey;
}
