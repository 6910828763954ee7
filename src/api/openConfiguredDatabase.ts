import { databaseReason, serverSentences } from '../strings/server';
import type { Config } from './config';
import { StartRefusal } from './startRefusal';
import { openDatabase, type Database } from './storage/database';
import { FolderInUseError } from './storage/folderLock';

/** Opens the database that the configuration names. Throws `StartRefusal` where it cannot be had. */
export async function openConfiguredDatabase({ databaseUrl, dataDir }: Config): Promise<Database> {
  try {
    return await openDatabase(
      databaseUrl === null ? { kind: 'folder', path: dataDir } : { kind: 'postgresql', url: databaseUrl },
    );
  } catch (error) {
    if (error instanceof FolderInUseError) throw new StartRefusal(error.message);
    const code = codeOf(error);
    if (code === null) throw error;
    throw new StartRefusal(
      databaseUrl === null
        ? serverSentences.folderUnusable(dataDir, databaseReason(code))
        : serverSentences.databaseUnreachable(databaseReason(code)),
    );
  }
}

/** Code of the operating system or of PostgreSQL; several failed addresses of one name come as an AggregateError. */
function codeOf(error: unknown): string | null {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return null;
}
