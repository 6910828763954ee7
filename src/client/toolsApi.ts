import { changesSchema, type ChangeScope, type Changes } from '../contract/changes';
import { healthSchema, type Health } from '../contract/health';
import {
  importPreviewSchema,
  importReportSchema,
  type ImportPreview,
  type ImportReport,
  type NewImport,
} from '../contract/imports';
import type { Result } from '../domain/result';
import { downloadFile, type DownloadedFile } from './downloadFile';
import type { ApiFailure } from './failure';
import { request, type Connection } from './request';

type Answer<T> = Promise<Result<T, ApiFailure>>;

interface Options {
  signal?: AbortSignal | undefined;
}

/** A part of the feed: numbered over `after`, up to and with `until`. */
export interface ChangeRange {
  after: number;
  until: number;
  scope: ChangeScope;
}

export type ChangeFileFormat = 'csv' | 'xlsx';

/** The backend as the views of the menu of tools see it. */
export interface ToolsApi {
  /** What an import would do; changes nothing. */
  previewImport: (body: NewImport, options?: Options) => Answer<ImportPreview>;
  importTitles: (body: NewImport, options: Options & { idempotencyKey: string }) => Answer<ImportReport>;
  /** One page of the feed, at most 1,000. */
  changes: (query: { after: number; scope: ChangeScope }, options?: Options) => Answer<Changes>;
  changesFile: (format: ChangeFileFormat, range: ChangeRange, options?: Options) => Answer<DownloadedFile>;
  health: (options?: Options) => Answer<Health>;
}

const pageSize = 1_000;

export const createToolsApi = (connection: Connection): ToolsApi => ({
  previewImport: (body, options) =>
    request(
      connection,
      { method: 'POST', path: '/api/imports/preview', body, signal: options?.signal },
      importPreviewSchema,
    ),

  importTitles: (body, options) =>
    request(connection, { method: 'POST', path: '/api/imports', body, ...options }, importReportSchema),

  changes: (query, options) =>
    request(
      connection,
      { method: 'GET', path: '/api/changes', query: { ...query, limit: pageSize }, signal: options?.signal },
      changesSchema,
    ),

  changesFile: (format, { after, until, scope }, options) =>
    downloadFile(
      connection,
      {
        method: 'GET',
        path: `/api/changes.${format}`,
        query: { after, until, scope },
        signal: options?.signal,
      },
      `alteracoes.${format}`,
    ),

  health: (options) =>
    request(connection, { method: 'GET', path: '/api/health', signal: options?.signal }, healthSchema),
});
