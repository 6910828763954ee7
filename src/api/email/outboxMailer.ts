import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';
import { mailFailure } from '../../strings/emails';
import type { Mailer } from './mailer';
import { mimeMessage } from './mimeMessage';

/** Where messages are kept under the data folder when no mail server is configured. */
export const outboxFolder = (dataDir: string): string => path.join(dataDir, 'outbox');

/** Keeps every message as a file of its own (`<id>.eml`), whole or not at all. Nothing leaves. */
export function outboxMailer(folder: string, from: string): Mailer {
  return {
    delivery: 'outbox',
    from,
    send: async (message) => {
      const raw = await mimeMessage(message);
      const file = path.join(folder, `${message.id}.eml`);
      try {
        await mkdir(folder, { recursive: true });
        const draft = await open(`${file}.part`, 'w', 0o600);
        await draft.writeFile(raw);
        await draft.close();
        await rename(`${file}.part`, file);
      } catch {
        return { kind: 'later', reason: mailFailure.outboxUnwritable };
      }
      return { kind: 'sent', notFor: null };
    },
  };
}
