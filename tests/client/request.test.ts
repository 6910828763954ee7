import { z } from 'zod';
import { createApi } from '../../src/client/api';
import { request, type Connection } from '../../src/client/request';
import { err, ok } from '../../src/domain/result';

const answerSchema = z.object({ n: z.int() });
const call = { method: 'GET', path: '/api/thing' } as const;

interface Sent {
  url: string;
  headers: Headers;
  body: string | null;
}

/** A connection whose server gives these answers in turn, and what it was sent. */
const connectionTo = (
  answers: (Response | Error)[],
  given: Partial<Connection> = {},
): { connection: Connection; sent: Sent[] } => {
  const sent: Sent[] = [];
  const connection: Connection = {
    apiBase: '',
    accessToken: ({ fresh }) => Promise.resolve(ok(fresh ? 'fresh' : 'cached')),
    companyId: () => null,
    fetch: (input, init) => {
      const body = init?.body;
      sent.push({
        url: typeof input === 'string' ? input : 'not a string',
        headers: new Headers(init?.headers),
        body: typeof body === 'string' ? body : null,
      });
      const answer = answers.shift();
      if (answer === undefined) throw new Error('Nothing more was expected to be asked.');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    },
    ...given,
  };
  return { connection, sent };
};
const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers });
const problem = { type: 'about:blank', title: 'Um dos títulos mudou.', status: 412, code: 'receivable_stale' };

describe('a call to the API', () => {
  it('carries the token, and gives the checked answer', async () => {
    const { connection, sent } = connectionTo([json({ n: 1 })]);
    expect(await request(connection, call, answerSchema)).toEqual({ ok: true, value: { n: 1 } });
    expect(sent[0]?.headers.get('authorization')).toBe('Bearer cached');
    expect(sent[0]?.headers.has('company-id')).toBe(false);
  });

  it('names the company where one was chosen', async () => {
    const { connection, sent } = connectionTo([json({ n: 1 })], { companyId: () => 'c-1' });
    await request(connection, call, answerSchema);
    expect(sent[0]?.headers.get('company-id')).toBe('c-1');
  });

  it('asks once for a fresh token when the one it has is refused', async () => {
    const { connection, sent } = connectionTo([json({}, 401), json({ n: 2 })]);
    expect(await request(connection, call, answerSchema)).toEqual({ ok: true, value: { n: 2 } });
    expect(sent.map((one) => one.headers.get('authorization'))).toEqual(['Bearer cached', 'Bearer fresh']);
  });

  it('leaves it to the person when the fresh token is refused too', async () => {
    const { connection } = connectionTo([json({}, 401), json({}, 401)]);
    expect(await request(connection, call, answerSchema)).toEqual(err({ kind: 'signInNeeded' }));
  });

  it('sends nothing without a login', async () => {
    const { connection, sent } = connectionTo([], {
      accessToken: () => Promise.resolve(err({ kind: 'signInNeeded' })),
    });
    expect(await request(connection, call, answerSchema)).toEqual(err({ kind: 'signInNeeded' }));
    expect(sent).toEqual([]);
  });

  it('hands a refusal on with its code', async () => {
    const { connection } = connectionTo([json(problem, 412)]);
    expect(await request(connection, call, answerSchema)).toEqual(err({ kind: 'problem', problem }));
  });

  it('does not take an answer that is not of the contract', async () => {
    const { connection } = connectionTo([json({ n: 'one' })]);
    expect(await request(connection, call, answerSchema)).toMatchObject({ error: { kind: 'unexpected', status: 200 } });
  });

  it('tells a broken connection from one that was given up', async () => {
    const broken = connectionTo([new TypeError('fetch failed')]);
    expect(await request(broken.connection, call, answerSchema)).toEqual(err({ kind: 'network' }));
    const controller = new AbortController();
    controller.abort();
    const given = connectionTo([]);
    expect(await request(given.connection, { ...call, signal: controller.signal }, answerSchema)).toEqual(
      err({ kind: 'aborted' }),
    );
  });

  it('waits as Retry-After says and asks again where that is safe', async () => {
    const busy = (): Response => json({ ...problem, status: 429, code: 'rate_limited' }, 429, { 'retry-after': '0' });
    const read = connectionTo([busy(), json({ n: 3 })]);
    expect(await request(read.connection, call, answerSchema)).toEqual({ ok: true, value: { n: 3 } });
    const keyed = connectionTo([busy(), json({ n: 4 })]);
    const post = { method: 'POST', path: '/api/thing', body: {}, idempotencyKey: 'k' } as const;
    expect(await request(keyed.connection, post, answerSchema)).toEqual({ ok: true, value: { n: 4 } });
    const bare = connectionTo([busy()]);
    const unkeyed = { method: 'POST', path: '/api/thing', body: {} } as const;
    expect(await request(bare.connection, unkeyed, answerSchema)).toMatchObject({ error: { kind: 'problem' } });
  });

  it('does not hide a bug', async () => {
    const { connection } = connectionTo([new RangeError('a bug')]);
    await expect(request(connection, call, answerSchema)).rejects.toThrow('a bug');
  });
});

describe('the endpoints', () => {
  it('a negotiation carries its idempotency key, a portfolio its filters', async () => {
    const { connection, sent } = connectionTo([json(problem, 412), json(problem, 412)]);
    const api = createApi(connection);
    await api.reverseNegotiation('n 1', { version: 2, reason: 'engano' }, { idempotencyKey: 'once' });
    await api.portfolio({ asOf: '2026-11-24', minDaysOverdue: 1, includeCurrent: 'false' });
    expect(sent[0]?.url).toBe('/api/negotiations/n%201/reversal');
    expect(sent[0]?.headers.get('idempotency-key')).toBe('once');
    expect(JSON.parse(sent[0]?.body ?? '')).toEqual({ version: 2, reason: 'engano' });
    expect(sent[1]?.url).toBe('/api/portfolio?asOf=2026-11-24&minDaysOverdue=1&includeCurrent=false');
  });
});
