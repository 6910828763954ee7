import type { FastifyInstance, InjectOptions } from 'fastify';
import { sql } from 'drizzle-orm';
import { buildApp, type AppOptions } from '../../../src/api/app';
import { nextBusinessDay } from '../../../src/domain/calendar/businessDay';
import { isoDate } from '../../../src/domain/calendar/isoDate';
import type { Identity, TokenVerifier } from '../../../src/api/identity';
import { openDatabase, type Database, type DatabaseLocation } from '../../../src/api/storage/database';
import { newId } from '../../../src/api/storage/newId';
import {
  boleto,
  client,
  company,
  contactStatus,
  membership,
  policy,
  receivable,
} from '../../../src/api/storage/schema';
import { searchTextOf } from '../../../src/api/storage/searchText';
import { emptyPglite, releasePostgres, takePostgres } from './testDatabases';

export type TestUser = 'analista' | 'supervisor' | 'estranho';

export interface Answer<Body> {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  body: Body;
}

type ClientRow = typeof client.$inferSelect;
type ReceivableRow = typeof receivable.$inferSelect;
type BoletoRow = typeof boleto.$inferSelect;

/** The real app on a real database, with one company, an analyst and a supervisor, emptied before every test. */
export interface ApiContext {
  readonly app: FastifyInstance;
  readonly database: Database;
  readonly companyId: string;
  /** Company of nobody unless a test says so. */
  readonly otherCompanyId: string;
  /** What the app takes for now. */
  now: Date;
  /** Builds the app again with other options. */
  rebuild(options: Partial<AppOptions>): Promise<void>;
  call<Body = Record<string, unknown>>(
    as: TestUser | null,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Answer<Body>>;
  givenClient(values?: Partial<ClientRow>): Promise<ClientRow>;
  /** An open title due on a day, in centavos; of a new client where none is named. */
  givenReceivable(
    values: Partial<ReceivableRow> & Pick<ReceivableRow, 'dueDate' | 'balanceCents'>,
  ): Promise<ReceivableRow>;
  givenBoleto(values: Partial<BoletoRow> & Pick<BoletoRow, 'receivableId' | 'state'>): Promise<BoletoRow>;
  givenMembership(user: TestUser, companyId: string, role: 'analyst' | 'supervisor'): Promise<void>;
}

/** Tuesday, noon in São Paulo. */
const noon = new Date('2026-11-24T15:00:00.000Z');
const issuer = 'https://identidade.teste';

const verifier: TokenVerifier = {
  verify: (token) => {
    const [, subject] = /^token-of-(\w+)$/.exec(token) ?? [];
    if (subject === undefined) return Promise.resolve({ ok: false, error: 'unauthenticated' });
    const identity: Identity = { issuer, subject, name: subject };
    return Promise.resolve({ ok: true, value: identity });
  },
};

/** The same tests on PGlite and on PostgreSQL. `context` is ready inside tests and hooks, not while tests are declared. */
export function describeOnEachDatabase(name: string, tests: (context: ApiContext) => void): void {
  describeOn(['PGlite', 'PostgreSQL'], name, tests);
}

/** For what needs several connections to one database. */
export function describeOnPostgres(name: string, tests: (context: ApiContext) => void): void {
  describeOn(['PostgreSQL'], name, tests);
}

function describeOn(kinds: ('PGlite' | 'PostgreSQL')[], name: string, tests: (context: ApiContext) => void): void {
  describe.each(kinds)(`${name} (%s)`, (kind) => {
    const context = createContext();
    let url: string | null = null;
    beforeAll(async () => {
      if (kind === 'PostgreSQL') url = await takePostgres();
      await context.open(url === null ? { kind: 'memory', dump: await emptyPglite() } : { kind: 'postgresql', url });
    }, 60_000);
    beforeEach(() => context.reset());
    afterAll(async () => {
      await context.close();
      if (url !== null) await releasePostgres(url);
    }, 60_000);
    tests(context);
  });
}

class OpenContext implements ApiContext {
  now = noon;
  companyId = newId();
  otherCompanyId = newId();
  #app: FastifyInstance | null = null;
  #database: Database | null = null;
  #rebuilt = false;
  #serial = 0;

  get app(): FastifyInstance {
    if (this.#app === null) throw new Error('the app is there only while a test runs');
    return this.#app;
  }

  get database(): Database {
    if (this.#database === null) throw new Error('the database is there only while tests run');
    return this.#database;
  }

  async open(location: DatabaseLocation): Promise<void> {
    this.#database = await openDatabase(location);
  }

  async close(): Promise<void> {
    await this.#app?.close();
    await this.#database?.close();
  }

  async rebuild(options: Partial<AppOptions>): Promise<void> {
    this.#rebuilt = true;
    await this.#app?.close();
    this.#app = await buildApp({
      database: this.database,
      tokenVerifier: verifier,
      clock: () => this.now,
      callsPerMinute: 1_000_000,
      ...options,
    });
  }

  async reset(): Promise<void> {
    this.now = noon;
    this.companyId = newId();
    this.otherCompanyId = newId();
    await this.database.asOwner(async (tx) => {
      await tx.execute(sql`truncate company cascade`);
      await tx.execute(
        sql`truncate change, audit, idempotency, import_run, payment, negotiation_boleto, boleto, contact, negotiation_origin, installment_composition cascade`,
      );
    });
    await this.#givenCompany(this.companyId, 'Comercial Ipê Ltda.');
    await this.#givenCompany(this.otherCompanyId, 'Outra Empresa S.A.');
    await this.givenMembership('analista', this.companyId, 'analyst');
    await this.givenMembership('supervisor', this.companyId, 'supervisor');
    // Building costs more than most tests: only after one that wanted another app.
    if (this.#app === null || this.#rebuilt) {
      await this.rebuild({});
      this.#rebuilt = false;
    }
  }

  async call<Body>(
    as: TestUser | null,
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer<Body>> {
    const token: Record<string, string> = as === null ? {} : { authorization: `Bearer token-of-${as}` };
    const options: InjectOptions = { method, url, headers: { ...token, ...headers } };
    if (body !== undefined) options.payload = body as object;
    const response = await this.app.inject(options);
    const isJson =
      /json/.test(String(response.headers['content-type'])) && !/ndjson/.test(String(response.headers['content-type']));
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      body: (isJson && response.body !== '' ? response.json() : {}) as Body,
    };
  }

  async givenClient(values: Partial<ClientRow> = {}): Promise<ClientRow> {
    const number = this.#next();
    const companyId = values.companyId ?? this.companyId;
    const named = {
      name: `Cliente ${number}`,
      sourceKey: `C${number}`,
      tradeName: null,
      document: null,
      ...values,
    };
    const row = { id: newId(), source: 'erp', ...named, searchText: searchTextOf(named), companyId };
    const [made] = await this.database.asOwner((tx) => tx.insert(client).values(row).returning());
    return present(made);
  }

  async givenReceivable(
    values: Partial<ReceivableRow> & Pick<ReceivableRow, 'dueDate' | 'balanceCents'>,
  ): Promise<ReceivableRow> {
    const number = this.#next();
    const companyId = values.companyId ?? this.companyId;
    const clientId = values.clientId ?? (await this.givenClient({ companyId })).id;
    const row = {
      id: newId(),
      source: 'erp',
      sourceKey: `T${number}`,
      number: `T${number}`,
      originalDueDate: values.dueDate,
      effectiveDueDate: nextBusinessDay(isoDate(values.dueDate)),
      faceValueCents: values.balanceCents,
      chargeBaseCents: values.balanceCents,
      state: 'open' as const,
      ...values,
      companyId,
      clientId,
    };
    const [made] = await this.database.asOwner((tx) => tx.insert(receivable).values(row).returning());
    return present(made);
  }

  async givenBoleto(values: Partial<BoletoRow> & Pick<BoletoRow, 'receivableId' | 'state'>): Promise<BoletoRow> {
    const row = {
      id: newId(),
      bankCode: '341',
      ourNumber: String(this.#next()).padStart(8, '0'),
      dueDate: '2026-11-24',
      amountCents: 10_000,
      companyId: this.companyId,
      ...values,
    };
    const [made] = await this.database.asOwner((tx) => tx.insert(boleto).values(row).returning());
    return present(made);
  }

  async givenMembership(user: TestUser, companyId: string, role: 'analyst' | 'supervisor'): Promise<void> {
    const displayName = user === 'supervisor' ? 'Sônia Supervisora' : 'Ana Analista';
    await this.database.asOwner((tx) =>
      tx.insert(membership).values({ companyId, issuer, subject: user, displayName, role }),
    );
  }

  async #givenCompany(id: string, name: string): Promise<void> {
    await this.database.asOwner(async (tx) => {
      await tx.insert(company).values({ id, name, document: '11222333000181' });
      await tx.insert(policy).values({
        companyId: id,
        version: 1,
        fineRate: '0.02',
        monthlyInterestRate: '0.01',
        graceDays: 0,
        rounding: 'HALF_UP',
        maxSurchargeRate: '0.1',
        analystMaxDiscountRate: '0.5',
        maxInstallments: 12,
        installmentChargeBase: 'principal',
        createdBy: 'teste',
      });
      await tx.insert(contactStatus).values([
        { companyId: id, code: 'contacted', label: 'Contatado', position: 1 },
        { companyId: id, code: 'promise', label: 'Promessa', position: 2 },
        { companyId: id, code: 'retired', label: 'Fora de uso', position: 3, active: false },
      ]);
    });
  }

  #next(): number {
    this.#serial += 1;
    return this.#serial;
  }
}

function createContext(): OpenContext {
  return new OpenContext();
}

function present<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('nothing was inserted');
  return row;
}
