import type { FastifyInstance } from 'fastify';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';
import { buildApp } from '../../src/api/app';
import { writeNewCompany } from '../../src/api/newCompany';
import { createTokenVerifier, localKeys, remoteKeys } from '../../src/api/signIn/tokenVerifier';
import { openDatabase, type Database } from '../../src/api/storage/database';

const issuer = 'https://identidade.teste/oidc';
const audience = 'api://cobranca';
const terms = { issuer, audience, scope: 'cobranca.usar', type: 'at+jwt' };

/** `undefined` takes a claim away. */
type Claims = { [Claim in keyof JWTPayload]: JWTPayload[Claim] | undefined };

interface Signer {
  publicKey: JWK;
  sign(claims?: Claims, header?: { typ?: string; alg?: string }): Promise<string>;
}

async function createSigner(alg: 'RS256' | 'PS256' = 'RS256'): Promise<Signer> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return {
    publicKey: { ...(await exportJWK(publicKey)), kid: 'one', use: 'sig' },
    sign: (claims = {}, header = {}) =>
      new SignJWT({
        iss: issuer,
        aud: audience,
        sub: 'analista',
        scope: 'cobranca.usar',
        roles: ['analista'],
        exp: Math.floor(Date.now() / 1000) + 600,
        ...claims,
      } as JWTPayload)
        .setProtectedHeader({ alg, typ: 'at+jwt', kid: 'one', ...header })
        .sign(privateKey),
  };
}

describe('access to the API', () => {
  let database: Database;
  let app: FastifyInstance;
  let signer: Signer;

  const company = (name: string, document: string, subject: string) =>
    database.asOwner((tx) =>
      writeNewCompany(tx, {
        name,
        document,
        address: '',
        members: [{ issuer, subject, displayName: 'Ana', role: 'analyst' }],
      }),
    );

  const settings = async (token?: string, headers: Record<string, string> = {}) => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await app.inject({ url: '/api/settings', headers: { ...authorization, ...headers } });
    return { status: answer.statusCode, headers: answer.headers, body: answer.json<Record<string, unknown>>() };
  };

  beforeAll(async () => {
    database = await openDatabase({ kind: 'memory' });
    signer = await createSigner();
    const tokenVerifier = createTokenVerifier(terms, localKeys({ keys: [signer.publicKey] }));
    app = await buildApp({ database, tokenVerifier, clock: () => new Date('2026-11-24T15:00:00Z') });
    await company('Primeira Ltda.', '99000000000191', 'analista');
  }, 60_000);

  afterAll(async () => {
    await app.close();
    await database.close();
  });

  it('lets in who carries a good token and belongs to a company, in the role of the membership', async () => {
    const answer = await settings(await signer.sign({ roles: ['supervisor'] }));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ company: { name: 'Primeira Ltda.' }, user: { name: 'Ana', role: 'analyst' } });
  });

  it('refuses a call without a token and says how to come in', async () => {
    const answer = await settings();
    expect(answer.status).toBe(401);
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code: 'unauthenticated', status: 401 });
  });

  it('tells an expired token apart, since asking for another is enough', async () => {
    const answer = await settings(await signer.sign({ exp: Math.floor(Date.now() / 1000) - 120 }));
    expect(answer).toMatchObject({ status: 401, body: { code: 'token_expired' } });
    expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
  });

  it.each<[string, Claims]>([
    ['another issuer', { iss: 'https://outro.teste' }],
    ['another audience', { aud: 'api://outra' }],
    ['no expiry', { exp: undefined }],
    ['no subject', { sub: undefined }],
    ['a start in the future', { nbf: Math.floor(Date.now() / 1000) + 600 }],
  ])('refuses a token with %s', async (_what, claims) => {
    expect(await settings(await signer.sign(claims))).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
  });

  it('refuses an id token in place of an access token', async () => {
    expect(await settings(await signer.sign({}, { typ: 'JWT' }))).toMatchObject({ status: 401 });
  });

  it('refuses a token signed by somebody else, or by an algorithm that is not asked for', async () => {
    const stranger = await createSigner();
    expect(await settings(await stranger.sign())).toMatchObject({ status: 401 });
    const other = await createSigner('PS256');
    const both = createTokenVerifier(terms, localKeys({ keys: [other.publicKey] }));
    expect(await both.verify(await other.sign())).toEqual({ ok: false, error: 'unauthenticated' });
  });

  it.each(['', 'abc', 'a.b.c', `${'x'.repeat(40)}.${'y'.repeat(40)}.${'z'.repeat(40)}`])(
    'refuses %p, which is no token, without an error of its own',
    async (text) => {
      expect(await settings(text)).toMatchObject({ status: 401, body: { code: 'unauthenticated' } });
    },
  );

  it.each<[string, Claims]>([
    ['the scope of this API', { scope: 'openid profile' }],
    ['a role in it', { roles: [] }],
    ['a role that is known', { roles: ['gerente'] }],
  ])('forbids a genuine token that does not grant %s', async (_what, claims) => {
    expect(await settings(await signer.sign(claims))).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it('forbids a person who belongs to no company', async () => {
    expect(await settings(await signer.sign({ sub: 'ninguem' }))).toMatchObject({
      status: 403,
      body: { code: 'forbidden' },
    });
  });

  it('asks who belongs to several companies for which one, and lists them', async () => {
    const one = await company('Matriz Ltda.', '99000000000272', 'dupla');
    const two = await company('Filial Ltda.', '99000000000353', 'dupla');
    const token = await signer.sign({ sub: 'dupla' });
    const asked = await settings(token);
    expect(asked).toMatchObject({ status: 400, body: { code: 'company_required' } });
    const { companies } = asked.body['data'] as { companies: { id: string }[] };
    expect(companies.map((each) => each.id).sort()).toEqual([one, two].sort());
    expect(await settings(token, { 'company-id': two })).toMatchObject({
      status: 200,
      body: { company: { id: two, name: 'Filial Ltda.' } },
    });
  });

  it('forbids to act for a company of others', async () => {
    const foreign = await company('Alheia Ltda.', '99000000000434', 'alheio');
    const answer = await settings(await signer.sign(), { 'company-id': foreign });
    expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } });
  });

  it.each(['/api/nada', '/api/', '/%61pi/settings', '/api/settings?x=1'])(
    'answers nothing under %s without a token',
    async (url) => {
      expect((await app.inject({ url })).statusCode).toBe(401);
    },
  );

  it('tells its health to anybody', async () => {
    const answer = await app.inject({ url: '/api/health' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toMatchObject({ status: 'ok' });
  });
});

describe('tokens of a provider that is not ours', () => {
  it('takes the scope by its last part and under the name that Entra gives it', async () => {
    const signer = await createSigner();
    const verifier = createTokenVerifier(
      { issuer, audience, scope: 'api://cobranca/cobranca.usar' },
      localKeys({ keys: [signer.publicKey] }),
    );
    const token = await signer.sign({ scope: undefined, scp: 'cobranca.usar', name: 'Ana Prado' }, { typ: 'JWT' });
    expect(await verifier.verify(token)).toEqual({
      ok: true,
      value: { issuer, subject: 'analista', name: 'Ana Prado' },
    });
  });

  it('knows a membership by a name of the issuer that does not change with its address', async () => {
    const signer = await createSigner();
    const verifier = createTokenVerifier(
      { ...terms, membershipIssuer: 'https://localhost/oidc' },
      localKeys({ keys: [signer.publicKey] }),
    );
    const verified = await verifier.verify(await signer.sign());
    expect(verified).toMatchObject({ ok: true, value: { issuer: 'https://localhost/oidc' } });
  });

  it('throws, instead of blaming the token, while the provider cannot be reached, and tries again at the next call', async () => {
    const signer = await createSigner();
    let calls = 0;
    const keys = remoteKeys(issuer, () => {
      calls += 1;
      return Promise.reject(new Error('connection refused'));
    });
    const verifier = createTokenVerifier(terms, keys);
    await expect(verifier.verify(await signer.sign())).rejects.toThrow('connection refused');
    await expect(verifier.verify(await signer.sign())).rejects.toThrow('connection refused');
    expect(calls).toBe(2);
  });
});
