import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

/** What the server answers to an address, a login or a whole message; null: accepts. */
export interface Refusals {
  recipient?: (address: string) => string | null;
  message?: string | null;
}

/** A real mail server on loopback that parses what it is given. */
export class MailServer {
  /** Messages it accepted, in order. */
  readonly mails: { mail: ParsedMail; to: string[] }[] = [];
  refusals: Refusals = {};
  /** Takes whole messages and never answers. */
  silent = false;
  /** Whole messages received, accepted or not. */
  received = 0;
  readonly #server: SMTPServer;
  readonly #port: number;
  #waiting: (() => void)[] = [];

  private constructor(server: SMTPServer, port: number) {
    this.#server = server;
    this.#port = port;
  }

  static async open(port = 0): Promise<MailServer> {
    const holder: { self: MailServer | null } = { self: null };
    const smtp = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      authOptional: true,
      allowInsecureAuth: true,
      onAuth: (auth, _session, done) =>
        auth.password === 'certa'
          ? done(null, { user: auth.username })
          : done(new Error('Invalid username or password')),
      onRcptTo: ({ address }, _session, done) => {
        const refusal = holder.self?.refusals.recipient?.(address) ?? null;
        done(refusal === null ? null : smtpError(refusal));
      },
      onData: (stream, session, done) => {
        void holder.self?.take(
          stream,
          session.envelope.rcptTo.map(({ address }) => address),
          done,
        );
      },
    });
    smtp.on('error', () => undefined);
    smtp.listen(port, '127.0.0.1');
    await once(smtp.server, 'listening');
    holder.self = new MailServer(smtp, (smtp.server.address() as AddressInfo).port);
    return holder.self;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  get port(): number {
    return this.#port;
  }

  /** Resolves once so many whole messages came in. */
  async untilReceived(count: number): Promise<void> {
    while (this.received < count) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async take(stream: SMTPServerDataStream, to: string[], done: (error?: Error | null) => void): Promise<void> {
    const mail = await simpleParser(stream);
    const refusal = this.refusals.message ?? null;
    if (refusal === null) this.mails.push({ mail, to });
    this.received += 1;
    for (const resolve of this.#waiting.splice(0)) resolve();
    if (!this.silent) done(refusal === null ? null : smtpError(refusal));
  }
}

/** `550 5.1.1 No such user` as the library wants it. */
function smtpError(text: string): Error {
  const [, code = '550', words = ''] = /^(\d{3}) (.*)$/.exec(text) ?? [];
  return Object.assign(new Error(words), { responseCode: Number(code) });
}
