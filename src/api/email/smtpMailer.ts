import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { mailFailure } from '../../strings/emails';
import type { Mailer } from './mailer';
import { mimeMessage } from './mimeMessage';
import { smtpFailure, wordsOf } from './smtpFailure';

export interface SmtpOptions {
  /** `smtp://user:password@host:587`, `smtps://…`. */
  url: string;
  from: string;
  /** Longest silence of the server in any phase. Milliseconds. */
  silenceMs: number;
  /** Of a whole attempt, so that it ends before another process takes it for dead. Milliseconds. */
  attemptMs: number;
}

type SendInfo = Parameters<Parameters<SMTPConnection['send']>[2]>[1];

/** Hands messages to the company's mail server, a connection each. */
export function smtpMailer({ url, from, silenceMs, attemptMs }: SmtpOptions): Mailer {
  const { auth, ...server } = parseConnectionUrl(url);
  const options = {
    ...server,
    connectionTimeout: silenceMs,
    greetingTimeout: silenceMs,
    socketTimeout: silenceMs,
    dnsTimeout: silenceMs,
  };
  return {
    delivery: 'smtp',
    from,
    send: async (message) => {
      const raw = await mimeMessage(message);
      let allSaid = false;
      // Read only once the server has asked for the text; at its end the server may have the whole message.
      const content = Readable.from([raw]).once('end', () => (allSaid = true));
      const connection = new SMTPConnection(options);
      const deadline = setTimeout(() => connection.close(), attemptMs);
      try {
        await open(connection, auth);
        const info = await talk<SendInfo>(connection, (done) =>
          connection.send({ from: message.from.address, to: [...message.to] }, content, done),
        );
        connection.quit();
        return { kind: 'sent', notFor: refusedOf(info) };
      } catch (error) {
        connection.close();
        return smtpFailure(error, allSaid);
      } finally {
        clearTimeout(deadline);
        content.destroy();
      }
    },
  };
}

async function open(connection: SMTPConnection, auth: ReturnType<typeof parseConnectionUrl>['auth']): Promise<void> {
  await talk(connection, (done) => connection.connect(done));
  if (auth === undefined || !connection.allowsAuth) return;
  await talk(connection, (done) => connection.login({ credentials: auth }, done));
}

/** One exchange. The connection tells of a broken line by an event, or by ending, and not to whoever waits. */
function talk<T>(
  connection: SMTPConnection,
  start: (done: (error?: Error | null, value?: T) => void) => void,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('the connection ended'));
    connection.once('error', reject).once('end', ended);
    start((error, value) => {
      connection.off('end', ended);
      if (error === undefined || error === null) resolve(value);
      else reject(error);
    });
  });
}

function refusedOf(info: SendInfo | undefined): string | null {
  const errors = info?.rejectedErrors ?? [];
  const sentences = errors.map((error) => mailFailure.notFor(error.recipient ?? '', wordsOf(error)));
  return sentences.length === 0 ? null : sentences.join(' ');
}
