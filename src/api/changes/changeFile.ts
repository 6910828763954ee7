import type { Change, ChangeScope } from '../../contract/changes';
import { changeFileText } from '../../strings/erp';
import { Refusal } from '../refusal';
import type { Tx } from '../storage/database';
import { readChanges } from '../storage/repositories/changeFeed';
import { readCharging } from '../storage/repositories/charging';

export interface ChangesForFile {
  changes: Change[];
  timeZone: string;
  /** What to ask after the next time. */
  cursor: number;
  /** Without extension. */
  fileName: string;
}

/** Rows of one file. A sheet takes more, but nobody works through more. */
const most = 50_000;
const rowsAtOnce = 2_000;

/** Reads what one file of changes holds, in the caller's snapshot. Refuses more rows than a file should have. */
export async function readChangesForFile(
  tx: Tx,
  companyId: string,
  now: Date,
  { after, until, scope }: { after: number; until?: number | undefined; scope: ChangeScope },
): Promise<ChangesForFile> {
  const changes: Change[] = [];
  let cursor = after;
  for (;;) {
    const page = await readChanges(tx, companyId, { after: cursor, until: until ?? null, scope, limit: rowsAtOnce });
    changes.push(...page);
    cursor = page.at(-1)?.sequence ?? cursor;
    if (changes.length > most) {
      throw new Refusal('validation_failed', { detail: changeFileText.tooMany(most), pointer: '/until' });
    }
    if (page.length < rowsAtOnce) break;
  }
  const { company } = await readCharging(tx, companyId, now);
  const fileName = changes.length === 0 ? changeFileText.emptyFileName : changeFileText.fileName(after, cursor);
  return { changes, timeZone: company.timeZone, cursor, fileName };
}
