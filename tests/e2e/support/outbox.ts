import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';
import { serverEnvironment } from './api';

/** Messages to this address that the server under test, which has no mail server, has kept; parsed as a mail program would. */
export async function outboxOf(address: string): Promise<ParsedMail[]> {
  const folder = path.join(serverEnvironment()['DATA_DIR'] ?? '', 'outbox');
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Nothing was sent yet.
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.eml')).sort();
  const mails = await Promise.all(files.map(async (name) => simpleParser(await readFile(path.join(folder, name)))));
  return mails.filter(({ to }) => [to ?? []].flat().some(({ text }) => text.includes(address)));
}
