import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** A program of the API, run from its sources as another process would run it. */
export interface Program {
  process: ChildProcess;
  stdout: () => string;
  stderr: () => string;
  /** Resolves with the exit code once the program ended and everything it said was read. */
  ended: Promise<number | null>;
}

export function run(source: string, args: readonly string[], env: Record<string, string>): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, source), ...args], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => (said.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (said.err += text.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { process: child, stdout: () => said.out, stderr: () => said.err, ended };
}

/** Resolves once the program has said it on stdout; rejects with what it said instead if it ends before. */
export async function untilSaid(program: Program, pattern: RegExp): Promise<void> {
  const said = new Promise<void>((resolve) => {
    const look = () => {
      if (pattern.test(program.stdout())) resolve();
    };
    program.process.stdout?.on('data', look);
    look();
  });
  const ended = program.ended.then((code) => {
    throw new Error(`ended with ${code}:\n${program.stdout()}${program.stderr()}`);
  });
  await Promise.race([said, ended]);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface HttpAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
}

/** What a browser does between an address and the next: cookies are kept, redirects are for the test to follow. */
export class Browser {
  readonly #cookies = new Map<string, string>();

  get(url: string, headers: Record<string, string> = {}): Promise<HttpAnswer> {
    return this.#send('GET', url, headers, null);
  }

  post(url: string, form: Record<string, string>): Promise<HttpAnswer> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return this.#send('POST', url, type, new URLSearchParams(form).toString());
  }

  async #send(method: string, url: string, headers: Record<string, string>, body: string | null): Promise<HttpAnswer> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sending = request(url, {
      method,
      headers: { ...headers, ...(cookie === '' ? {} : { cookie }) },
      // The certificate is the computer's own; that it is trusted is not what these tests are about.
      rejectUnauthorized: false,
    });
    sending.end(body);
    const [response] = (await once(sending, 'response')) as [IncomingMessage];
    let text = '';
    for await (const part of response) text += String(part);
    for (const set of response.headers['set-cookie'] ?? []) this.#keep(set);
    return { status: response.statusCode ?? 0, headers: response.headers, text };
  }

  #keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(set)) this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}
