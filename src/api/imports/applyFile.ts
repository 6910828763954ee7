import type { ImportReport } from '../../contract/imports';
import type { Holidays } from '../../domain/calendar/holidays';
import type { Acting } from '../acting';
import { recordChanges, type NewChange } from '../storage/changes';
import { stampClients } from '../storage/clientChanges';
import type { Tx } from '../storage/database';
import { newId } from '../storage/newId';
import {
  clientsByKey,
  insertClients,
  insertTitles,
  lockSource,
  lockTitles,
  openTitleIds,
  titleIdsByKey,
  updateClients,
  updateTitles,
  type ClientToWrite,
  type TitleToWrite,
} from '../storage/repositories/imports';
import { decideClient, sameClient } from './decideClient';
import { decideMissingTitle, decideNewTitle, decideTitle, type TitleDecision, type TitleValues } from './decideTitle';
import type { ImportedTitle } from './importedTitle';
import type { Issues } from './issues';
import type { ImportedFile } from './readFile';
import type { ResolvedOptions } from './resolvedOptions';

export type ImportCounts = Pick<ImportReport, 'clients' | 'receivables'>;

export interface FileToApply {
  file: ImportedFile;
  options: ResolvedOptions;
  holidays: Holidays;
  issues: Issues;
}

/** Rows in one statement; bounds memory and the number of parameters. */
const batchSize = 1_000;

/** Writes what a file says, in batches. Changes enter the feed at the end, since its counter stays locked until the commit. */
export async function applyFile(tx: Tx, acting: Acting, toApply: FileToApply): Promise<ImportCounts> {
  await lockSource(tx, acting.companyId, toApply.options.source);
  const { clients, clientIds, updatedIds } = await writeClients(tx, acting, toApply);
  const { receivables, formerClientIds } = await writeTitles(tx, acting, toApply, clientIds);
  await stampClients(tx, acting.companyId, [...updatedIds, ...formerClientIds]);
  return { clients, receivables };
}

async function writeClients(tx: Tx, acting: Acting, { file, options, issues }: FileToApply) {
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const clientIds = new Map<string, string>();
  const updatedIds: string[] = [];
  const keysOfTitles = new Set(file.titles.map((title) => title.clientKey));
  const imported = [...file.clients.values()].filter((client) => keysOfTitles.has(client.key));
  for (const batch of batches(imported)) {
    const keys = batch.map((client) => client.key);
    const stored = new Map(
      (await clientsByKey(tx, acting.companyId, options.source, keys)).map((client) => [client.sourceKey, client]),
    );
    const created: ClientToWrite[] = [];
    const updated: ClientToWrite[] = [];
    for (const client of batch) {
      const known = stored.get(client.key) ?? null;
      const id = known?.id ?? newId();
      clientIds.set(client.key, id);
      const values = decideClient(client, known, file.has);
      if (client.name === null && known === null)
        issues.warning('clientNameMissing', { line: client.line, value: client.key });
      if (known === null) created.push({ id, sourceKey: client.key, values });
      else if (sameClient(known, values)) counts.unchanged += 1;
      else updated.push({ id, sourceKey: client.key, values });
    }
    await insertClients(tx, acting, options.source, created);
    await updateClients(tx, acting, updated);
    counts.created += created.length;
    counts.updated += updated.length;
    updatedIds.push(...updated.map(({ id }) => id));
  }
  return { clients: counts, clientIds, updatedIds };
}

async function writeTitles(
  tx: Tx,
  acting: Acting,
  { file, options, holidays, issues }: FileToApply,
  clientIds: ReadonlyMap<string, string>,
): Promise<{ receivables: ImportCounts['receivables']; formerClientIds: string[] }> {
  const writer = titleWriter(tx, acting, options.source, issues);
  const formerClientIds: string[] = [];
  const contextOf = (title: ImportedTitle) => {
    const clientId = clientIds.get(title.clientKey);
    if (clientId === undefined) throw new Error('a title of a file without its client');
    return { clientId, has: file.has, holidays };
  };
  const byKey = new Map(file.titles.map((title) => [title.key, title]));
  const known = await idsOfKeys(tx, acting.companyId, options.source, [...byKey.keys()]);
  const open = options.full ? await openTitleIds(tx, acting.companyId, options.source) : [];
  const mayClose = options.full && issues.errorCount() === 0;
  if (options.full && !mayClose) issues.warning('nothingClosed');

  // Every transaction locks titles in the order of their ids, so that none waits for another in a circle.
  const ids = [...new Set([...known.values(), ...(mayClose ? open : [])])].sort();
  for (const batch of batches(ids)) {
    for (const stored of await lockTitles(tx, acting.companyId, batch)) {
      const imported = byKey.get(stored.sourceKey);
      const decision = imported ? decideTitle(stored, imported, contextOf(imported)) : decideMissingTitle(stored);
      writer.take(decision, { id: stored.id, sourceKey: stored.sourceKey, line: imported?.line ?? null });
      if (decision.kind === 'update' && decision.values.clientId !== stored.clientId) {
        formerClientIds.push(stored.clientId);
      }
    }
    await writer.flush();
  }
  for (const batch of batches(file.titles.filter((title) => !known.has(title.key)))) {
    for (const title of batch) {
      writer.take(decideNewTitle(title, contextOf(title)), { id: newId(), sourceKey: title.key, line: title.line });
    }
    await writer.flush();
  }
  const counts = await writer.finish();
  if (mayClose && counts.closed >= 10 && counts.closed * 2 > open.length) {
    issues.warning('manyClosed', {}, { closed: counts.closed, open: open.length });
  }
  return { receivables: { ...counts, skipped: file.skipped }, formerClientIds };
}

async function idsOfKeys(tx: Tx, companyId: string, source: string, keys: readonly string[]) {
  const ids = new Map<string, string>();
  for (const batch of batches(keys)) {
    for (const { id, sourceKey } of await titleIdsByKey(tx, companyId, source, batch)) ids.set(sourceKey, id);
  }
  return ids;
}

/** Gathers decisions, writes them a batch at a time, counts them, and tells the feed at the end. */
function titleWriter(tx: Tx, acting: Acting, source: string, issues: Issues) {
  const counts = { created: 0, updated: 0, unchanged: 0, paid: 0, closed: 0, skipped: 0, renegotiatedHere: 0 };
  const changes: NewChange[] = [];
  let created: TitleToWrite[] = [];
  let updated: TitleToWrite[] = [];
  return {
    take(decision: TitleDecision, title: { id: string; sourceKey: string; line: number | null }): void {
      for (const { code, params } of decision.warnings)
        issues.warning(code, { line: title.line, value: title.sourceKey }, params);
      switch (decision.kind) {
        case 'unchanged':
        case 'renegotiatedHere':
          counts[decision.kind] += 1;
          return;
        case 'create':
          counts.created += 1;
          created.push({ ...title, values: decision.values });
          changes.push({ kind: 'created', receivable: changed(title, source, decision.values) });
          return;
        case 'update':
          counts[decision.change === 'restored' ? 'updated' : decision.change] += 1;
          updated.push({ ...title, values: decision.values });
          changes.push({ kind: decision.change, receivable: changed(title, source, decision.values) });
      }
    },
    async flush(): Promise<void> {
      await insertTitles(tx, acting, source, created);
      await updateTitles(tx, acting, updated);
      created = [];
      updated = [];
    },
    async finish() {
      await recordChanges(tx, acting, changes);
      return counts;
    },
  };
}

function changed(
  title: { id: string; sourceKey: string },
  source: string,
  values: TitleValues,
): NewChange['receivable'] {
  const { clientId, number, dueDate, balanceCents, state } = values;
  return {
    id: title.id,
    clientId,
    source,
    sourceKey: title.sourceKey,
    number,
    dueDate,
    balanceCents,
    state,
    negotiationId: null,
  };
}

function* batches<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += batchSize) yield list.slice(from, from + batchSize);
}
