import {
  receivableColumnUnits,
  receivablesChunkSchema,
  receivablesHeaderSchema,
  type ReceivableColumn,
  type ReceivableRow,
  receivableRowSchema,
  type ReceivablesHeader,
} from '../contract/receivables';
import { err, ok, type Result } from '../domain/result';
import type { ApiFailure } from './failure';
import { readLines } from './readLines';

export interface ReceivablesAnswer {
  header: ReceivablesHeader;
  rows: ReceivableRow[];
}

export interface ReadProgress {
  done: number;
  total: number;
}

const unexpected = (detail: string): ApiFailure => ({ kind: 'unexpected', status: 200, detail: detail.slice(0, 500) });

const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const everyColumn = Object.keys(receivableColumnUnits) as ReceivableColumn[];

const missingColumn = (header: ReceivablesHeader): ReceivableColumn | undefined => {
  const sent = new Set(header.columns.map((column) => column.key));
  return everyColumn.find((column) => !sent.has(column));
};

/**
 * Reads the NDJSON of `GET /api/receivables`: a header, then lines of at most 10,000 rows of cells.
 * Every row is checked against the contract; an answer that ends before `total` rows counts as a broken connection.
 */
export const readReceivables = async (
  body: ReadableStream<Uint8Array>,
  onProgress: (progress: ReadProgress) => void,
): Promise<Result<ReceivablesAnswer, ApiFailure>> => {
  let header: ReceivablesHeader | null = null;
  const rows: ReceivableRow[] = [];
  for await (const line of readLines(body)) {
    if (header === null) {
      const first = receivablesHeaderSchema.safeParse(parseLine(line));
      if (!first.success) return err(unexpected(first.error.message));
      const missing = missingColumn(first.data);
      if (missing !== undefined) return err(unexpected(`column ${missing} is missing`));
      header = first.data;
      onProgress({ done: 0, total: header.total });
      continue;
    }
    const chunk = receivablesChunkSchema.safeParse(parseLine(line));
    if (!chunk.success) return err(unexpected(chunk.error.message));
    const columns = header.columns;
    for (const cells of chunk.data.rows) {
      const row = receivableRowSchema.safeParse(Object.fromEntries(columns.map((column, i) => [column.key, cells[i]])));
      if (!row.success) return err(unexpected(row.error.message));
      rows.push(row.data);
    }
    onProgress({ done: rows.length, total: header.total });
  }
  if (header === null || rows.length < header.total) return err({ kind: 'network' });
  return ok({ header, rows });
};
