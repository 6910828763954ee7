import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import { openDatabase } from '../../src/api/storage/database';
import { client, company, membership } from '../../src/api/storage/schema';
import { Browser, freePort, run, untilSaid, type HttpAnswer, type Program } from './serverProcess';

const ready = /Cobrança pronta\. Abra (https:\S+)/;

/** One server for all of them, as starting one with its demo takes seconds; the tests leave nothing behind in it. */
describe('the server', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'cobranca-server-'));
  let port: number;
  let origin: string;
  let server: Program;

  const start = async () => {
    const started = run('src/api/server.ts', [], { PORT: String(port), DATA_DIR: dataDir });
    await untilSaid(started, ready);
    return started;
  };
  const token = (...args: string[]) => run('src/api/cli/token.ts', args, { DATA_DIR: dataDir });
  const tokenOf = async (user: string) => {
    const program = token('--user', user);
    expect(await program.ended).toBe(0);
    return program.stdout().trim();
  };
  const settings = (accessToken: string) =>
    new Browser().get(`${origin}/api/settings`, { authorization: `Bearer ${accessToken}` });

  beforeAll(async () => {
    port = await freePort();
    origin = `https://localhost:${port}`;
    server = await start();
  }, 120_000);

  afterAll(async () => {
    server.process.kill('SIGKILL');
    await server.ended;
    rmSync(dataDir, { recursive: true, force: true });
  });

  const query = (parameters: Record<string, string>) => new URLSearchParams(parameters).toString();
  const location = (answer: HttpAnswer) => new URL(String(answer.headers['location']), origin);
  const verifier = randomBytes(32).toString('base64url');
  const redirect = () => `${origin}/auth.html`;

  const authorize = (browser: Browser, extra: Record<string, string> = {}) =>
    browser.get(
      `${origin}/oidc/auth?${query({
        client_id: 'cobranca-painel',
        response_type: 'code',
        scope: 'openid profile cobranca.usar',
        redirect_uri: redirect(),
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        state: 'estado',
        ...extra,
      })}`,
    );

  /** The whole way a person goes: to the page, a click on a name, back to the pane with a code. */
  const signIn = async (browser: Browser, user: string) => {
    const page = location(await authorize(browser)).href;
    const chosen = await browser.post(page, { user });
    expect(chosen.status).toBe(303);
    const back = location(await browser.get(location(chosen).href));
    return browser.post(`${origin}/oidc/token`, {
      grant_type: 'authorization_code',
      client_id: 'cobranca-painel',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: redirect(),
      code_verifier: verifier,
    });
  };

  it('says the one address to open and answers there by https', async () => {
    expect(ready.exec(server.stdout())?.[1]).toBe(origin);
    const answer = await new Browser().get(`${origin}/api/health`);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 'ok', database: 'pglite' });
  });

  it('shows both people to choose from, and says that this is for development', async () => {
    const browser = new Browser();
    const page = await browser.get(location(await authorize(browser)).href);
    expect(page.status).toBe(200);
    expect(page.text).toContain('value="analista"');
    expect(page.text).toContain('value="supervisor"');
    expect(page.text).toContain('desenvolvimento');
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it.each(['analista', 'supervisor'])('signs %s in and lets the token into the API', async (user) => {
    const answer = await signIn(new Browser(), user);
    expect(answer.status).toBe(200);
    const { access_token: accessToken, id_token: idToken } = JSON.parse(answer.text) as Record<string, string>;
    expect(decodeProtectedHeader(accessToken ?? '')).toMatchObject({ alg: 'RS256', typ: 'at+jwt' });
    expect(decodeJwt(accessToken ?? '')).toMatchObject({
      iss: `${origin}/oidc`,
      aud: 'api://cobranca',
      sub: user,
      scope: 'cobranca.usar',
      roles: [user],
    });
    expect(decodeJwt(idToken ?? '')).toMatchObject({ sub: user, preferred_username: user });
    expect((await settings(accessToken ?? '')).status).toBe(200);
    expect((await settings(idToken ?? '')).status).toBe(401);
  });

  it('renews by refresh token, once each', async () => {
    const browser = new Browser();
    const first = JSON.parse((await signIn(browser, 'analista')).text) as { refresh_token: string };
    const renew = () =>
      browser.post(`${origin}/oidc/token`, {
        grant_type: 'refresh_token',
        client_id: 'cobranca-painel',
        refresh_token: first.refresh_token,
      });
    expect((await renew()).status).toBe(200);
    expect(JSON.parse((await renew()).text)).toMatchObject({ error: 'invalid_grant' });
  });

  it('answers login_required to a silent sign-in of somebody it does not know', async () => {
    const back = location(await authorize(new Browser(), { prompt: 'none' }));
    expect(back.searchParams.get('error')).toBe('login_required');
  });

  it('signs out by a page that needs no second question', async () => {
    const browser = new Browser();
    const { id_token: hint } = JSON.parse((await signIn(browser, 'analista')).text) as { id_token: string };
    const page = await browser.get(
      `${origin}/oidc/session/end?${query({ id_token_hint: hint, post_logout_redirect_uri: redirect() })}`,
    );
    expect(page.text).toContain('<script src="/interacao/sair.js">');
    const action = /action="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(page.text)?.[1] ?? '';
    const done = await browser.post(action, { xsrf, logout: 'yes' });
    expect(location(done).href).toBe(redirect());
    const silent = location(await authorize(browser, { prompt: 'none' }));
    expect(silent.searchParams.get('error')).toBe('login_required');
  });

  it('refuses to send a code to anywhere but the pane', async () => {
    const answer = await authorize(new Browser(), { redirect_uri: 'https://outro.teste/' });
    expect(answer.status).toBe(400);
    expect(answer.headers['location']).toBeUndefined();
    expect(answer.text).toContain('Não foi possível entrar');
  });

  it('tells in Portuguese that a request to sign in has expired', async () => {
    const answer = await new Browser().get(`${origin}/interacao/nenhuma`);
    expect(answer.status).toBe(410);
    expect(answer.text).toContain('expirou');
  });

  it('prints a token that counts, and nothing else, while the server runs', async () => {
    const printed = await tokenOf('supervisor');
    expect(printed).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect(JSON.parse((await settings(printed)).text)).toMatchObject({ user: { role: 'supervisor' } });
  });

  it('says which users there are when the token is for none of them', async () => {
    const program = token('--user', 'ninguem');
    expect(await program.ended).toBe(1);
    expect(program.stdout()).toBe('');
    expect(program.stderr()).toMatch(/"ninguem".*analista, supervisor/);
  });

  it('does not let a second process onto the same data, and says so in one sentence', async () => {
    const second = run('src/api/server.ts', [], { PORT: String(await freePort()), DATA_DIR: dataDir });
    expect(await second.ended).toBe(1);
    expect(second.stderr()).toContain('já está em uso por outro processo');
    expect(second.stderr()).not.toMatch(/\n\s+at /);
  });

  it('says that the port is taken', async () => {
    const elsewhere = mkdtempSync(path.join(tmpdir(), 'cobranca-server-'));
    const second = run('src/api/server.ts', [], { PORT: String(port), DATA_DIR: elsewhere });
    expect(await second.ended).toBe(1);
    expect(second.stderr()).toContain(`A porta ${port} já está em uso`);
    rmSync(elsewhere, { recursive: true, force: true });
  }, 60_000);

  it('says which variable is wrong before it touches anything', async () => {
    const wrong = run('src/api/server.ts', [], { PORT: 'abc', DATA_DIR: dataDir });
    expect(await wrong.ended).toBe(1);
    expect(wrong.stderr().trim()).toBe('PORT precisa ser um número inteiro de 1 a 65535; veio "abc".');
  });

  it('stops at once when asked, and takes the same tokens and data again afterwards', async () => {
    const before = await tokenOf('analista');
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);
    const meanwhile = await tokenOf('analista');
    server = await start();
    expect(server.stdout()).not.toContain('Banco vazio');
    expect((await settings(before)).status).toBe(200);
    expect((await settings(meanwhile)).status).toBe(200);
  }, 60_000);
});

describe('the server in production', () => {
  it('has the first company it was told, speaks http to its proxy, and has neither local provider nor workbench nor demo', async () => {
    const dataDir = mkdtempSync(path.join(tmpdir(), 'cobranca-server-'));
    const port = await freePort();
    const server = run('src/api/server.ts', [], {
      PORT: String(port),
      DATA_DIR: dataDir,
      PUBLIC_URL: 'https://cobranca.exemplo.com.br',
      OIDC_ISSUER: 'https://login.exemplo.com.br/tenant',
      OIDC_AUDIENCE: 'api://cobranca',
      COMPANY_NAME: 'Primeira Ltda.',
      COMPANY_DOCUMENT: '12.ABC.345/01DE-35',
      COMPANY_SUPERVISOR: 'alguem',
    });
    await untilSaid(server, ready);
    const status = async (url: string) => (await fetch(`http://localhost:${port}${url}`)).status;
    expect(await status('/api/health')).toBe(200);
    expect(await status('/api/settings')).toBe(401);
    for (const url of ['/', '/oidc/jwks', '/interacao/x', '/workbench/index.html']) expect(await status(url)).toBe(404);
    server.process.kill('SIGTERM');
    expect(await server.ended).toBe(0);

    const database = await openDatabase({ kind: 'folder', path: dataDir });
    const { companies, members, clients } = await database.asOwner(async (tx) => ({
      companies: await tx.select().from(company),
      members: await tx.select().from(membership),
      clients: await tx.select().from(client),
    }));
    await database.close();
    expect(companies).toMatchObject([{ name: 'Primeira Ltda.', document: '12ABC34501DE35' }]);
    expect(members).toMatchObject([
      { issuer: 'https://login.exemplo.com.br/tenant', subject: 'alguem', role: 'supervisor' },
    ]);
    expect(clients).toEqual([]);
    rmSync(dataDir, { recursive: true, force: true });
  }, 90_000);

  it('prints no tokens', async () => {
    const program = run('src/api/cli/token.ts', ['--user', 'analista'], {
      OIDC_ISSUER: 'https://login.exemplo.com.br/tenant',
      OIDC_AUDIENCE: 'api://cobranca',
      PUBLIC_URL: 'https://cobranca.exemplo.com.br',
    });
    expect(await program.ended).toBe(1);
    expect(program.stdout()).toBe('');
    expect(program.stderr()).toContain('só existe no desenvolvimento');
  });
});
