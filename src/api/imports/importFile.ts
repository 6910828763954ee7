import type { ImportOptions, ImportReport } from '../../contract/imports';
import type { Acting } from '../acting';
import { negotiationSource } from '../negotiations/negotiationSource';
import { recordAudit } from '../storage/audit';
import type { Tx } from '../storage/database';
import { newId } from '../storage/newId';
import { readCharging } from '../storage/repositories/charging';
import { recordImportRun } from '../storage/repositories/imports';
import { applyFile, type ImportCounts } from './applyFile';
import { collectIssues } from './issues';
import { readFile } from './readFile';
import { resolveOptions } from './resolvedOptions';

export interface FileToImport {
  fileName: string;
  bytes: Uint8Array;
  options: ImportOptions;
}

/**
 * Reads a file and writes its clients and titles, in the caller's transaction. A file with errors changes nothing unless
 * `partial`; the report says line by line what was wrong. Run `ANALYZE` once the transaction is through.
 */
export async function importFile(
  tx: Tx,
  acting: Acting,
  { fileName, bytes, options: asked }: FileToImport,
): Promise<ImportReport> {
  const options = resolveOptions(asked);
  const issues = collectIssues();
  const file = readFile(bytes, options, issues);
  if (options.source === negotiationSource) issues.error('reservedSource', {}, { source: options.source });
  const fatal = file === null || options.source === negotiationSource;
  const applied = !fatal && (issues.errorCount() === 0 || (options.partial && file.titles.length > 0));
  let counts = noCounts;
  if (applied) {
    const { terms } = await readCharging(tx, acting.companyId, acting.now);
    counts = await applyFile(tx, acting, { file, options, holidays: terms.holidays, issues });
  }
  const id = newId();
  const report: ImportReport = {
    id,
    applied,
    lines: file?.lines ?? 0,
    ...counts,
    credits: { created: 0, updated: 0, unchanged: 0, closed: 0, linked: 0 },
    provisional: 0,
    errors: issues.errors(),
    warnings: issues.warnings(),
  };
  await recordImportRun(tx, acting, { id, source: options.source, fileName, report });
  if (applied) {
    const { clients, receivables } = counts;
    const details = { source: options.source, lines: report.lines, full: options.full, clients, receivables };
    await recordAudit(tx, acting, { action: 'import.applied', entity: 'import_run', entityId: id, details });
  }
  return report;
}

const noCounts: ImportCounts = {
  clients: { created: 0, updated: 0, unchanged: 0 },
  receivables: { created: 0, updated: 0, unchanged: 0, paid: 0, closed: 0, skipped: 0, renegotiatedHere: 0 },
};
