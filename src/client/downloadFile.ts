import { err, ok, type Result } from '../domain/result';
import type { ApiFailure } from './failure';
import { failureFromThrow, send, type Call, type Connection } from './request';

export interface DownloadedFile {
  name: string;
  content: Blob;
}

/** Sends a call whose answer is a file; `fallbackName` is its name where the answer's own cannot be read. */
export const downloadFile = async (
  connection: Connection,
  call: Call,
  fallbackName: string,
): Promise<Result<DownloadedFile, ApiFailure>> => {
  const sent = await send(connection, call);
  if (!sent.ok) return sent;
  try {
    const content = await sent.value.blob();
    return ok({ name: fileNameOf(sent.value.headers.get('Content-Disposition')) ?? fallbackName, content });
  } catch (error) {
    return err(failureFromThrow(error, call.signal));
  }
};

/** Name that an answer gives its file (RFC 6266), or null. Where the backend is another origin, the browser may keep it from us. */
const fileNameOf = (disposition: string | null): string | null =>
  /filename="([^"\\/]+)"/.exec(disposition ?? '')?.[1] ?? null;
