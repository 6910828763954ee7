import { eq, sql } from 'drizzle-orm';
import { rows, type Tx } from './database';
import { changeCounter } from './schema';

/**
 * Takes so many numbers of the company's counter and returns the first. They are in the order of commits, since the counter's row
 * stays locked until the transaction ends: take them last, and lock no other row after.
 */
export async function takeNumbers(tx: Tx, companyId: string, count: number): Promise<number> {
  const [counter] = await rows<{ last: number }>(
    tx,
    sql`insert into change_counter (company_id, last_sequence) values (${companyId}, ${count})
        on conflict (company_id) do update set last_sequence = change_counter.last_sequence + excluded.last_sequence
        returning last_sequence as last`,
  );
  if (counter === undefined) throw new Error('the counter of changes gave no number');
  return counter.last - count + 1;
}

/** Number of the company's last change, of titles, clients or settings; 0 before the first. */
export async function changeCursor(tx: Tx, companyId: string): Promise<number> {
  return (await readCounter(tx, companyId)).last;
}

/** Number of the last change, and of the last one of settings. */
export async function readCounter(tx: Tx, companyId: string): Promise<{ last: number; settings: number }> {
  const [counter] = await tx.select().from(changeCounter).where(eq(changeCounter.companyId, companyId));
  return { last: counter?.lastSequence ?? 0, settings: counter?.settingsSequence ?? 0 };
}

/** Notes that settings changed: every load older than this number has to be made again. */
export async function stampSettings(tx: Tx, companyId: string): Promise<void> {
  const sequence = await takeNumbers(tx, companyId, 1);
  await tx.update(changeCounter).set({ settingsSequence: sequence }).where(eq(changeCounter.companyId, companyId));
}
