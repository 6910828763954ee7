import type { Clock } from '../clock';
import type { Database } from '../storage/database';
import { deleteEditKeysBefore } from '../storage/repositories/edits';
import { deleteAnswersBefore } from '../storage/repositories/idempotency';

/** How long a call may be sent again with the same key and be known. Milliseconds: a week, so that a holiday is outlived. */
export const keysKeptForMs = 7 * 24 * 60 * 60 * 1_000;

/**
 * Forgets the keys of every company that nobody will send again, and the answers kept under them, which are personal data.
 * An edit sent once more after that finds its cells as they are, and is told so, or is told that the row changed since.
 */
export async function purgeKeys(database: Database, clock: Clock): Promise<void> {
  const before = new Date(clock().getTime() - keysKeptForMs);
  await database.asOwner(async (tx) => {
    await deleteAnswersBefore(tx, before);
    await deleteEditKeysBefore(tx, before);
  });
}
