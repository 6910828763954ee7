import { changesSchema, type ChangeScope, type Changes } from '../contract/changes';
import { healthSchema, type Health } from '../contract/health';
import {
  importPreviewSchema,
  importReportSchema,
  type ImportPreview,
  type ImportReport,
  type NewImport,
} from '../contract/imports';
import { err, ok, type Result } from '../domain/result';
import type { ApiFailure } from './failure';
import { failureFromThrow, request, send, type Connection } from './request';

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

export interface DownloadedFile {
  name: string;
  content: Blob;
}

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

  changesFile: async (format, { after, until, scope }, options) => {
    const query = { after, until, scope };
    const sent = await send(connection, {
      method: 'GET',
      path: `/api/changes.${format}`,
      query,
      signal: options?.signal,
    });
    if (!sent.ok) return sent;
    try {
      const content = await sent.value.blob();
      const name = fileNameOf(sent.value.headers.get('Content-Disposition')) ?? `alteracoes.${format}`;
      return ok({ name, content });
    } catch (error) {
      return err(failureFromThrow(error, options?.signal));
    }
  },

  health: (options) =>
    request(connection, { method: 'GET', path: '/api/health', signal: options?.signal }, healthSchema),
});

/** Name that an answer gives its file (RFC 6266), or null. Where the backend is another origin, the browser may keep it from us. */
export const fileNameOf = (disposition: string | null): string | null =>
  /filename="([^"\\/]+)"/.exec(disposition ?? '')?.[1] ?? null;
