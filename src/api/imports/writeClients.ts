import type { ImportReport } from '../../contract/imports';
import type { Acting } from '../acting';
import type { Tx } from '../storage/database';
import { newId } from '../storage/newId';
import { clientsByKey, insertClients, updateClients, type ClientToWrite } from '../storage/repositories/imports';
import { batches } from './batches';
import { decideClient, sameClient } from './decideClient';
import type { FileToApply } from './applyFile';

export interface WrittenClients {
  counts: ImportReport['clients'];
  /** Client key → id. */
  ids: ReadonlyMap<string, string>;
  /** Ids of clients whose data changed. */
  updated: readonly string[];
}

/** The clients of a file's titles and credits; a file of clients alone only brings known ones up to date. */
export async function writeClients(tx: Tx, acting: Acting, toApply: FileToApply): Promise<WrittenClients> {
  const { file, options, issues, write } = toApply;
  const onlyKnown = file.content === 'clients';
  const counts = { created: 0, updated: 0, unchanged: 0 };
  const ids = new Map<string, string>();
  const changed: string[] = [];
  let unknown = 0;
  let nameless = 0;
  for (const batch of batches([...file.clients.values()])) {
    const keys = batch.map((client) => client.key);
    const stored = new Map(
      (await clientsByKey(tx, acting.companyId, options.source, keys)).map((client) => [client.sourceKey, client]),
    );
    const created: ClientToWrite[] = [];
    const updated: ClientToWrite[] = [];
    for (const client of batch) {
      const known = stored.get(client.key) ?? null;
      if (known === null && onlyKnown) {
        unknown += 1;
        continue;
      }
      const id = known?.id ?? newId();
      ids.set(client.key, id);
      const values = decideClient(client, known, file.has);
      if (known === null && client.name === null) {
        nameless += 1;
        if (file.has('clientName')) issues.warning('clientNameMissing', { line: client.line, value: client.key });
      }
      if (known === null) created.push({ id, sourceKey: client.key, values });
      else if (sameClient(known, values)) counts.unchanged += 1;
      else updated.push({ id, sourceKey: client.key, values });
    }
    if (write) {
      await insertClients(tx, acting, options.source, created);
      await updateClients(tx, acting, updated);
    }
    counts.created += created.length;
    counts.updated += updated.length;
    changed.push(...updated.map(({ id }) => id));
  }
  if (nameless > 0 && !file.has('clientName')) issues.warning('clientNamesMissing', {}, { count: nameless });
  if (unknown > 0) issues.warning('clientsUnknown', {}, { count: unknown });
  return { counts, ids, updated: changed };
}
