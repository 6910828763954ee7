import { sql } from 'drizzle-orm';
import type { ClientDetails } from '../../src/contract/clients';
import type { EditResults } from '../../src/contract/edits';
import type { Portfolio } from '../../src/contract/portfolio';
import type { PortfolioChanges } from '../../src/contract/portfolioChanges';
import type { Problem } from '../../src/contract/problem';
import type { Settings } from '../../src/contract/settings';
import { rows } from '../../src/api/storage/database';
import { newId } from '../../src/api/storage/newId';
import { client } from '../../src/api/storage/schema';
import { describeOnEachDatabase } from './support/apiContext';

describeOnEachDatabase('Access to the API', (context) => {
  it.each([
    '/api/portfolio',
    '/api/portfolio/changes',
    '/api/receivables',
    '/api/settings',
    '/api/changes',
    '/api/nothing-here',
  ])('refuses GET %s without a token', async (url) => {
    const { status, body, headers } = await context.call<Problem>(null, 'GET', url);
    expect(status).toBe(401);
    expect(body).toMatchObject({ code: 'unauthenticated', status: 401 });
    expect(headers['content-type']).toMatch('application/problem+json');
    expect(headers['www-authenticate']).toBe('Bearer');
  });

  it('refuses a token that the verifier does not know', async () => {
    const headers = { authorization: 'Bearer forged' };
    const { status, body } = await context.call<Problem>(null, 'GET', '/api/settings', undefined, headers);
    expect([status, body.code]).toEqual([401, 'unauthenticated']);
  });

  it('refuses somebody who belongs to no company', async () => {
    const { status, body } = await context.call<Problem>('estranho', 'GET', '/api/settings');
    expect([status, body.code]).toEqual([403, 'forbidden']);
  });

  it('needs no Company-Id of somebody with one company', async () => {
    const { body } = await context.call<Settings>('analista', 'GET', '/api/settings');
    expect(body.company.id).toBe(context.companyId);
    expect(body.user).toEqual({ name: 'Ana Analista', role: 'analyst' });
  });

  it('asks somebody with two companies which one, and names them', async () => {
    await context.givenMembership('analista', context.otherCompanyId, 'supervisor');
    const { status, body } = await context.call<Problem>('analista', 'GET', '/api/settings');
    expect([status, body.code]).toEqual([400, 'company_required']);
    expect(body.data).toEqual({
      companies: [
        { id: context.companyId, name: 'Comercial Ipê Ltda.' },
        { id: context.otherCompanyId, name: 'Outra Empresa S.A.' },
      ],
    });
  });

  it('acts for the company that Company-Id names, in the role of that membership', async () => {
    await context.givenMembership('analista', context.otherCompanyId, 'supervisor');
    const headers = { 'company-id': context.otherCompanyId };
    const { body } = await context.call<Settings>('analista', 'GET', '/api/settings', undefined, headers);
    expect(body.company.id).toBe(context.otherCompanyId);
    expect(body.user.role).toBe('supervisor');
    expect(body.companies).toHaveLength(2);
  });

  it.each([
    ['unknown', () => newId()],
    ['of others', () => context.otherCompanyId],
    ['malformed', () => "'; drop table company; --"],
  ])('refuses a Company-Id that is %s, without telling which', async (_kind, id) => {
    const headers = { 'company-id': id() };
    const { status, body } = await context.call<Problem>('analista', 'GET', '/api/settings', undefined, headers);
    expect([status, body.code]).toEqual([403, 'forbidden']);
    expect(body.detail).toBe('O seu usuário não pertence a esta empresa.');
  });

  it('shows nothing of another company, not even by id', async () => {
    const theirs = await context.givenReceivable({
      companyId: context.otherCompanyId,
      dueDate: '2026-01-15',
      balanceCents: 10_000,
    });
    const portfolio = await context.call<Portfolio>('analista', 'GET', '/api/portfolio?includeCurrent=true');
    expect(portfolio.body.clients).toEqual([]);
    const details = await context.call<Problem>('analista', 'GET', `/api/clients/${theirs.clientId}`);
    expect([details.status, details.body.code]).toEqual([404, 'not_found']);
    const contacts = await context.call<Problem>('analista', 'GET', `/api/clients/${theirs.clientId}/contacts`);
    expect([contacts.status, contacts.body.code]).toEqual([404, 'not_found']);
    const note = { status: 'contacted', text: 'Conversa' };
    const written = await context.call<Problem>('analista', 'POST', `/api/clients/${theirs.clientId}/contacts`, note);
    expect([written.status, written.body.code]).toEqual([404, 'not_found']);
    const edit = { key: newId(), kind: 'client', id: theirs.clientId, version: 1, set: { responsible: 'Ana' } };
    const edited = await context.call<EditResults>('analista', 'POST', '/api/edits', { items: [edit] });
    expect(edited.body.results).toMatchObject([{ outcome: 'failed', code: 'not_found', current: null }]);
    const query = '?after=0&previousAsOf=2026-11-01&includeCurrent=true';
    const changed = await context.call<PortfolioChanges>('analista', 'GET', `/api/portfolio/changes${query}`);
    expect(changed.body).toMatchObject({ clientIds: [], clients: [], receivables: [], left: [] });
  });

  it('takes no edits without a token, nor of somebody who belongs to no company', async () => {
    const items = [{ key: newId(), kind: 'client', id: newId(), version: 1, set: { responsible: 'Ana' } }];
    expect((await context.call(null, 'POST', '/api/edits', { items })).status).toBe(401);
    expect((await context.call('estranho', 'POST', '/api/edits', { items })).status).toBe(403);
  });

  it('hides rows of other companies from every query, also one that asks for them', async () => {
    const mine = await context.givenClient();
    await context.givenClient({ companyId: context.otherCompanyId });
    const seen = await context.database.asCompany(context.companyId, (tx) => tx.select().from(client));
    expect(seen.map(({ id }) => id)).toEqual([mine.id]);
    const companies = await context.database.asCompany(context.companyId, (tx) =>
      rows<{ id: string }>(tx, sql`select id from company`),
    );
    expect(companies).toEqual([{ id: context.companyId }]);
  });

  it('has row-level security on every table with a company', async () => {
    const unprotected = await context.database.asOwner((tx) =>
      rows(
        tx,
        sql`select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id'
            where c.relkind = 'r' and not a.attisdropped and (not c.relrowsecurity
              or not exists (select 1 from pg_policy p where p.polrelid = c.oid))`,
      ),
    );
    expect(unprotected).toEqual([]);
  });

  it('lets no row be written for another company', async () => {
    const smuggled = context.database.asCompany(context.companyId, (tx) =>
      tx.insert(client).values({
        companyId: context.otherCompanyId,
        id: newId(),
        source: 'erp',
        sourceKey: 'X',
        name: 'Intruso',
      }),
    );
    await expect(smuggled).rejects.toMatchObject({
      cause: { message: expect.stringContaining('row-level security') as string },
    });
  });

  it('keeps audit rows from being changed or deleted by the application', async () => {
    for (const statement of [sql`update audit set action = 'x'`, sql`delete from audit`, sql`delete from change`]) {
      const attempt = context.database.asCompany(context.companyId, (tx) => tx.execute(statement));
      await expect(attempt).rejects.toMatchObject({ cause: { code: '42501' } });
    }
  });

  it('forgets company and role when the transaction ends', async () => {
    await context.database.asCompany(context.companyId, (tx) => tx.select().from(client));
    const [after] = await context.database.asOwner((tx) =>
      rows<{ role: string; company: string | null }>(
        tx,
        sql`select current_user as role, current_setting('app.company_id', true) as company`,
      ),
    );
    expect(after).toEqual({ role: 'postgres', company: expect.not.stringContaining(context.companyId) as string });
  });

  it('answers the client of its own company', async () => {
    const mine = await context.givenReceivable({ dueDate: '2026-01-15', balanceCents: 10_000 });
    const { status, body } = await context.call<ClientDetails>('analista', 'GET', `/api/clients/${mine.clientId}`);
    expect(status).toBe(200);
    expect(body.receivables.map(({ id }) => id)).toEqual([mine.id]);
  });
});
