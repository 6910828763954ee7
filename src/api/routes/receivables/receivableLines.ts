import type { z } from 'zod';
import {
  maxRowsPerLine,
  receivableColumnUnits,
  type ReceivableColumn,
  type ReceivableRow,
  type ReceivablesHeader,
  type receivablesQuerySchema,
} from '../../../contract/receivables';
import { isoDate } from '../../../domain/calendar/isoDate';
import type { Tx } from '../../storage/database';
import { changeCursor } from '../../storage/changeCounter';
import { readCharging } from '../../storage/repositories/charging';
import { listedClients } from '../../storage/repositories/listing';
import { countOfClients, receivablePage, type PageKey } from '../../storage/repositories/receivables';

const columns = Object.keys(receivableColumnUnits) as ReceivableColumn[];

interface Download {
  companyId: string;
  query: z.output<typeof receivablesQuerySchema>;
  now: Date;
  /** Takes one line with its line break. */
  write: (line: string) => void;
  /** Whether nobody reads any more. */
  isAbandoned: () => boolean;
}

/** Writes the header and then the rows, one page a line. */
export async function writeReceivableLines(tx: Tx, download: Download): Promise<void> {
  const { companyId, query, now, write } = download;
  const { today, policy, terms } = await readCharging(tx, companyId, now);
  const asOf = query.asOf === undefined ? today : isoDate(query.asOf);
  const listed = await listedClients(tx, companyId, query, terms, asOf);
  const header: ReceivablesHeader = {
    columns: columns.map((key) => ({ key, unit: receivableColumnUnits[key] })),
    asOf,
    policyVersion: policy.version,
    cursor: await changeCursor(tx, companyId),
    total: await countOfClients(tx, companyId, listed),
  };
  write(line(header));
  let after: PageKey | null = null;
  do {
    const page: { rows: ReceivableRow[]; next: PageKey | null } = await receivablePage(
      tx,
      companyId,
      listed,
      after,
      maxRowsPerLine,
      terms,
      asOf,
    );
    if (page.rows.length > 0) write(line({ rows: page.rows.map((row) => columns.map((column) => row[column])) }));
    after = page.next;
  } while (after !== null && !download.isAbandoned());
}

function line(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
