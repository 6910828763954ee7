import type { ImportReport } from '../../contract/imports';
import type { Holidays } from '../../domain/calendar/holidays';
import type { Acting } from '../acting';
import { recordChanges } from '../storage/changes';
import { stampClients } from '../storage/clientChanges';
import type { Tx } from '../storage/database';
import { creditsForImport } from '../storage/repositories/credits';
import { lockSource } from '../storage/repositories/imports';
import { applyCredits } from './applyCredits';
import type { Issues } from './issues';
import { closesTooMuch, knownTitles } from './knownTitles';
import { linkRebates } from './linkRebates';
import type { ImportedFile } from './readImport';
import { setOwnTitlesApart } from './ownTitles';
import type { ResolvedOptions } from './resolvedOptions';
import { writeClients } from './writeClients';
import { writeTitles } from './writeTitles';

export type ImportCounts = Pick<ImportReport, 'clients' | 'receivables' | 'credits'>;

export interface FileToApply {
  file: ImportedFile;
  options: ResolvedOptions;
  holidays: Holidays;
  issues: Issues;
  /** False: only look what would happen. */
  write: boolean;
}

/**
 * Writes what a file says, in batches. Changes enter the feed at the end, since its counter stays locked until the commit. Null:
 * refused before anything was written, which the issues say.
 */
export async function applyFile(tx: Tx, acting: Acting, all: FileToApply): Promise<ImportCounts | null> {
  const { options, write } = all;
  const { companyId } = acting;
  if (write) await lockSource(tx, companyId, options.source);
  const own = await setOwnTitlesApart(tx, acting, all);
  if (own.wrong && write && !options.partial) return null;
  const toApply = own.rest;
  const { file } = toApply;
  const titles = await knownTitles(tx, companyId, toApply, own.linkedKeys);
  if (closesTooMuch(toApply, titles) && write) return null;
  const clients = await writeClients(tx, acting, toApply);
  const keys = file.credits.map(({ key }) => key);
  const stored = file.content === 'clients' ? [] : await creditsForImport(tx, companyId, options.source, keys);
  const links = await linkRebates(tx, companyId, toApply, stored, titles);
  const written = await writeTitles(tx, acting, toApply, { titles, links, clientIds: clients.ids });
  const { mayClose } = titles;
  const credits = await applyCredits(tx, acting, toApply, { stored, links, clientIds: clients.ids, mayClose });
  if (write) {
    await recordChanges(tx, acting, written.changes);
    await stampClients(tx, companyId, [...clients.updated, ...credits.changed, ...written.left]);
  }
  return {
    clients: clients.counts,
    receivables: {
      ...written.counts,
      unchanged: written.counts.unchanged + own.count,
      skipped: file.credits.length + file.provisional,
    },
    credits: credits.counts,
  };
}
