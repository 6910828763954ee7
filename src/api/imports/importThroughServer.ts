import { request } from 'node:https';
import { importReportSchema, type ImportOptions, type ImportReport } from '../../contract/imports';
import { problemSchema } from '../../contract/problem';
import { err, ok, type Result } from '../../domain/result';
import { importCliStrings } from '../../strings/importCli';

export interface RunningServer {
  /** Origin, without a slash at the end. */
  address: string;
  token: string;
  /** Certificates to trust, in PEM. */
  certificates: readonly string[];
  companyId: string | null;
}

/** Gives a file to the server that has the database open. The error is a Portuguese sentence. */
export async function importThroughServer(
  server: RunningServer,
  file: { fileName: string; content: { bytes: Uint8Array }; options: ImportOptions },
): Promise<Result<ImportReport, string>> {
  const { fileName, content, options } = file;
  const contentBase64 = Buffer.from(content.bytes).toString('base64');
  const body = JSON.stringify({ ...options, fileName, contentBase64 });
  const answer = await post(server, '/api/imports', body);
  if (answer === null) return err(importCliStrings.serverSilent(server.address));
  const json: unknown = JSON.parse(answer);
  const report = importReportSchema.safeParse(json);
  if (report.success) return ok(report.data);
  const problem = problemSchema.safeParse(json);
  if (!problem.success) return err(importCliStrings.serverSilent(server.address));
  const refused = importReportSchema.safeParse(problem.data.data?.['report']);
  return refused.success
    ? ok(refused.data)
    : err(importCliStrings.serverRefused(problem.data.detail ?? problem.data.title));
}

/** Text of a JSON answer; null when nothing of ours answers there. */
function post(server: RunningServer, path: string, body: string): Promise<string | null> {
  return new Promise((resolve) => {
    const call = request(new URL(path, server.address), {
      method: 'POST',
      ca: [...server.certificates],
      timeout: 1_800_000,
      headers: {
        authorization: `Bearer ${server.token}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...(server.companyId === null ? {} : { 'company-id': server.companyId }),
      },
    });
    call.on('error', () => resolve(null));
    call.on('timeout', () => call.destroy());
    call.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('error', () => resolve(null));
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const isJson = /json/.test(response.headers['content-type'] ?? '');
        resolve(isJson ? Buffer.concat(chunks).toString('utf8') : null);
      });
    });
    call.end(body);
  });
}
