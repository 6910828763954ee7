import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { simpleParser, type ParsedMail } from 'mailparser';

/** More is not read for the list. */
const longestList = 200;
const fileName = /^([0-9a-f-]{36})\.eml$/;

export interface OutboxMail {
  id: string;
  mail: ParsedMail;
}

/** The messages that stayed, newest first. Their ids sort by the time they were made. */
export async function outboxMails(folder: string): Promise<OutboxMail[]> {
  const ids = (await filesIn(folder))
    .flatMap((name) => fileName.exec(name)?.[1] ?? [])
    .sort()
    .reverse()
    .slice(0, longestList);
  return Promise.all(ids.map(async (id) => ({ id, mail: await simpleParser(await readFile(fileOf(folder, id))) })));
}

/** One of them as it went; null where there is none. */
export async function outboxFile(folder: string, id: string): Promise<Buffer | null> {
  return (await filesIn(folder)).includes(`${id}.eml`) ? readFile(fileOf(folder, id)) : null;
}

const fileOf = (folder: string, id: string) => path.join(folder, `${id}.eml`);

async function filesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    // Made with the first message.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
