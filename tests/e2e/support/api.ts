import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import type { ClientDetails } from '../../../src/contract/clients';
import type { Portfolio } from '../../../src/contract/portfolio';

/** Calls the API beside the pane, as a script or a colleague would, with a token of the development sign-in. */
export class Api {
  private readonly token: string;

  constructor(
    private readonly request: APIRequestContext,
    user: 'analista' | 'supervisor',
    server: TestServer = demoServer,
  ) {
    const program = path.resolve('dist/cli/token.js');
    this.token = execFileSync(process.execPath, [program, '--user', user], { env: serverEnvironment(server) })
      .toString()
      .trim();
  }

  async get<T>(url: string): Promise<T> {
    const answer = await this.request.get(url, { headers: this.headers() });
    if (!answer.ok()) throw new Error(`${url}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async post<T>(url: string, body: unknown, headers: Record<string, string> = {}): Promise<T> {
    const answer = await this.request.post(url, { headers: { ...this.headers(), ...headers }, data: body });
    if (!answer.ok()) throw new Error(`${url}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  portfolio(query = ''): Promise<Portfolio> {
    return this.get(`/api/portfolio?${query}`);
  }

  async client(name: string): Promise<ClientDetails> {
    const { clients } = await this.portfolio(`includeCurrent=true&search=${encodeURIComponent(name)}`);
    const [client] = clients;
    if (client === undefined) throw new Error(`No client ${name}`);
    return this.get(`/api/clients/${client.id}`);
  }

  /** A client of the test's own with titles `[number, days late, centavos]`; without an address for e-mails unless one is given. */
  async givenClient(
    name: string,
    titles: readonly (readonly [string, number, number])[],
    email = '',
  ): Promise<ClientDetails> {
    const { today } = await this.get<{ today: string }>('/api/settings');
    const lines = titles.map(([number, daysLate, cents]) => {
      const due = new Date(Date.parse(today) - daysLate * 86_400_000).toISOString().slice(0, 10);
      return [name, name, number, due, reais(cents), `${name} ${number}`, email].join(';');
    });
    const file = ['codigo_cliente;nome;numero;vencimento;valor;chave_titulo;email', ...lines].join('\n');
    await this.post('/api/imports', {
      fileName: 'teste.csv',
      contentBase64: Buffer.from(file).toString('base64'),
      source: 'teste',
    });
    return this.client(name);
  }

  private headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }
}

export interface TestServer {
  port: number;
  folder: string;
}

const port = Number(process.env['E2E_PORT'] ?? 3400);
export const demoServer: TestServer = { port, folder: 'e2e-data' };
/** The one that holds a large portfolio. */
export const largeServer: TestServer = { port: port + 1, folder: 'e2e-large' };

export const originOf = (server: TestServer): string => `https://localhost:${server.port}`;

/** The environment of a server under test, also for its command-line programs. */
export function serverEnvironment(server: TestServer = demoServer): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(inherited),
    PORT: String(server.port),
    DATA_DIR: path.resolve('.cache', server.folder),
  };
}

function reais(cents: number): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
}
