import type { ImportOptions, ImportPreview, ImportReport } from '../../contract/imports';
import { importFieldLabels, isRequiredField } from '../../strings/importFields';
import { importFields } from '../../contract/imports';
import type { Acting } from '../acting';
import { negotiationSource } from '../../domain/negotiation/negotiationSource';
import { recordAudit } from '../storage/audit';
import type { Tx } from '../storage/database';
import { newId } from '../storage/newId';
import { readCharging } from '../storage/repositories/charging';
import { importLayouts, rememberLayout } from '../storage/repositories/importLayouts';
import { recordImportRun } from '../storage/repositories/imports';
import { applyFile, type ImportCounts } from './applyFile';
import type { GridContent } from './cellGrid';
import { collectIssues, type Issues } from './issues';
import { readContent, type ImportContent } from './readContent';
import { readImport, type ReadImport } from './readImport';

export interface FileToImport {
  fileName: string;
  content: ImportContent;
  options: ImportOptions;
}

/** A file opened: its cells, if it has any, and what was wrong with it. */
export interface OpenedFile {
  fileName: string;
  content: GridContent | null;
  options: ImportOptions;
  issues: Issues;
}

/** Takes the cells out of a file. Outside the transaction: a large workbook takes seconds. */
export async function openFile({ fileName, content, options }: FileToImport): Promise<OpenedFile> {
  const issues = collectIssues();
  return { fileName, content: await readContent(content, options.sheet, issues), options, issues };
}

/**
 * Writes an opened file's clients, titles and credits, in the caller's transaction. A file with errors changes nothing unless
 * `partial`; the report says line by line what was wrong. Run `ANALYZE` once the transaction is through.
 */
export async function importFile(tx: Tx, acting: Acting, opened: OpenedFile): Promise<ImportReport> {
  const { fileName, issues } = opened;
  const read = await readOpened(tx, acting, opened);
  const { file, layout, options } = read;
  let counts: ImportCounts | null = null;
  if (file !== null && layout !== null && isWorthIt(read, issues)) {
    const { terms } = await readCharging(tx, acting.companyId, acting.now);
    counts = await applyFile(tx, acting, { file, options, holidays: terms.holidays, issues, write: true });
    if (counts !== null) {
      await rememberLayout(tx, acting, layout.fingerprint, options);
    }
  }
  const id = newId();
  const report = reportOf(read, issues, { id, applied: counts !== null, counts });
  await recordImportRun(tx, acting, { id, source: options.source, fileName, report });
  if (counts !== null) {
    const { lines, clients, receivables, credits } = report;
    const details = { source: options.source, lines, full: options.full, clients, receivables, credits };
    await recordAudit(tx, acting, { action: 'import.applied', entity: 'import_run', entityId: id, details });
  }
  return report;
}

/** What `importFile` would do with an opened file; writes nothing. */
export async function previewFile(tx: Tx, acting: Acting, opened: OpenedFile): Promise<ImportPreview> {
  const { issues } = opened;
  const read = await readOpened(tx, acting, opened);
  const { file, options } = read;
  let counts: ImportCounts | null = null;
  if (file !== null) {
    const { terms } = await readCharging(tx, acting.companyId, acting.now);
    counts = await applyFile(tx, acting, { file, options, holidays: terms.holidays, issues, write: false });
  }
  return {
    layout: read.layout,
    fields: importFields.map((field) => ({
      field,
      label: importFieldLabels[field],
      required: isRequiredField(field),
    })),
    report: reportOf(read, issues, { id: null, applied: false, counts }),
    sample: [...read.sample],
  };
}

async function readOpened(tx: Tx, { companyId }: Acting, opened: OpenedFile): Promise<ReadImport> {
  const { content, options, issues } = opened;
  const layouts = await importLayouts(tx, companyId);
  const read = readImport(content, options, layouts, issues);
  const { source } = read.options;
  const sources = (read.layout && layouts.get(read.layout.fingerprint)?.sources) ?? [];
  if (source === negotiationSource) issues.error('reservedSource', {}, { source });
  else if (options.source === undefined && sources.length > 1) {
    issues.error('sourceAmbiguous', {}, { sources: sources.join(', ') });
  } else return read;
  return { ...read, file: null };
}

function isWorthIt({ file, options }: ReadImport, issues: Issues): boolean {
  if (issues.errorCount() === 0) return true;
  return options.partial && file !== null && file.titles.length + file.credits.length > 0;
}

function reportOf(
  { file }: ReadImport,
  issues: Issues,
  { id, applied, counts }: { id: string | null; applied: boolean; counts: ImportCounts | null },
): ImportReport {
  return {
    id,
    applied,
    lines: file?.lines ?? 0,
    ...(counts ?? noCounts),
    provisional: counts === null ? 0 : (file?.provisional ?? 0),
    errors: issues.errors(),
    warnings: issues.warnings(),
  };
}

const noCounts: ImportCounts = {
  clients: { created: 0, updated: 0, unchanged: 0 },
  receivables: { created: 0, updated: 0, unchanged: 0, paid: 0, closed: 0, skipped: 0, renegotiatedHere: 0 },
  credits: { created: 0, updated: 0, unchanged: 0, closed: 0, linked: 0 },
};
