import type { ImportReport } from '../../contract/imports';
import type { Acting } from '../acting';
import type { NewChange } from '../storage/changes';
import type { Tx } from '../storage/database';
import { insertTitles, titlesForImport, updateTitles, type TitleToWrite } from '../storage/repositories/imports';
import type { FileToApply } from './applyFile';
import { batches } from './batches';
import {
  decideMissingTitle,
  decideNewTitle,
  decideRebates,
  decideSecondDebt,
  decideTitle,
  type StoredTitle,
  type TitleDecision,
  type TitleValues,
} from './decideTitle';
import type { ImportedTitle } from './importedTitle';
import type { KnownTitles } from './knownTitles';
import type { RebateLinks } from './linkRebates';

type TitleCounts = Omit<ImportReport['receivables'], 'skipped'>;

export interface WrittenTitles {
  counts: TitleCounts;
  /** For the feed, which is told last. */
  changes: readonly NewChange[];
  /** Clients that lost a title to another. */
  left: readonly string[];
}

export interface TitleContext {
  titles: KnownTitles;
  links: RebateLinks;
  /** Client key → id. */
  clientIds: ReadonlyMap<string, string>;
}

/** Writes the titles of a file, those it lacks if it is complete, and those whose rebates changed. */
export async function writeTitles(
  tx: Tx,
  acting: Acting,
  toApply: FileToApply,
  { titles, links, clientIds }: TitleContext,
): Promise<WrittenTitles> {
  const { file, holidays, write } = toApply;
  const writer = titleWriter(tx, acting, toApply);
  const byKey = new Map(file.titles.map((title) => [title.key, title]));
  const contextOf = (title: ImportedTitle, id: string) => {
    const clientId = clientIds.get(title.clientKey);
    if (clientId === undefined) throw new Error('a title of a file without its client');
    return { clientId, has: file.has, holidays, rebatesCents: links.sums.get(id) ?? 0 };
  };
  const decide = (stored: StoredTitle, imported: ImportedTitle | undefined): TitleDecision => {
    if (titles.secondDebts.has(stored.id)) return decideSecondDebt(stored);
    if (imported !== undefined) return decideTitle(stored, imported, contextOf(imported, stored.id));
    if (titles.mayClose && stored.state === 'open') return decideMissingTitle(stored);
    return decideRebates(stored, links.sums.get(stored.id) ?? 0);
  };

  // Every transaction locks titles in the order of their ids, so that none waits for another in a circle.
  const ids = new Set([
    ...titles.known.values(),
    ...titles.secondDebts,
    ...(titles.mayClose ? titles.open : []),
    ...links.touched,
  ]);
  for (const batch of batches([...ids].sort())) {
    for (const stored of await titlesForImport(tx, acting.companyId, batch, { lock: write })) {
      const imported = byKey.get(stored.sourceKey);
      writer.take(decide(stored, imported), stored, imported?.line ?? null);
    }
    await writer.flush();
  }
  for (const batch of batches(file.titles.filter((title) => !titles.known.has(title.key)))) {
    for (const title of batch) {
      const id = titles.ids.get(title.key) ?? '';
      writer.take(decideNewTitle(title, contextOf(title, id)), { id, sourceKey: title.key }, title.line);
    }
    await writer.flush();
  }
  return writer.written();
}

/** Gathers decisions, writes them a batch at a time and counts them. */
function titleWriter(tx: Tx, acting: Acting, { options: { source }, issues, write }: FileToApply) {
  const counts = { created: 0, updated: 0, unchanged: 0, paid: 0, closed: 0, renegotiatedHere: 0 };
  const changes: NewChange[] = [];
  const left = new Set<string>();
  let created: TitleToWrite[] = [];
  let updated: TitleToWrite[] = [];
  return {
    take(
      decision: TitleDecision,
      title: { id: string; sourceKey: string; clientId?: string },
      line: number | null,
    ): void {
      const { id, sourceKey } = title;
      for (const { code, params } of decision.warnings) issues.warning(code, { line, value: sourceKey }, params);
      switch (decision.kind) {
        case 'unchanged':
          // A title the file says nothing of is not counted unless something happens to it.
          if (line !== null) counts.unchanged += 1;
          return;
        case 'renegotiatedHere':
          counts.renegotiatedHere += 1;
          return;
        case 'create':
          counts.created += 1;
          created.push({ id, sourceKey, values: decision.values });
          changes.push(changed('created', { id, sourceKey }, source, decision.values));
          return;
        case 'update':
          counts[decision.change === 'restored' ? 'updated' : decision.change] += 1;
          updated.push({ id, sourceKey, values: decision.values });
          changes.push(changed(decision.change, { id, sourceKey }, source, decision.values));
          if (title.clientId !== undefined && title.clientId !== decision.values.clientId) left.add(title.clientId);
      }
    },
    async flush(): Promise<void> {
      if (write) {
        await insertTitles(tx, acting, source, created);
        await updateTitles(tx, acting, updated);
      }
      created = [];
      updated = [];
    },
    written: (): WrittenTitles => ({ counts, changes, left: [...left] }),
  };
}

function changed(
  kind: NewChange['kind'],
  { id, sourceKey }: { id: string; sourceKey: string },
  source: string,
  { clientId, number, dueDate, balanceCents, state }: TitleValues,
): NewChange {
  return {
    kind,
    receivable: { id, clientId, source, sourceKey, number, dueDate, balanceCents, state, negotiationId: null },
    origin: 'import',
  };
}
