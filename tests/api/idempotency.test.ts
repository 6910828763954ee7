import { sql } from 'drizzle-orm';
import type { Contact } from '../../src/contract/contacts';
import type { Problem } from '../../src/contract/problem';
import { contact } from '../../src/api/storage/schema';
import { describeOnEachDatabase, describeOnPostgres, type ApiContext } from './support/apiContext';

const note = { status: 'contacted', text: 'Falei com o financeiro' };

function post(
  context: ApiContext,
  clientId: string,
  body: unknown,
  key: string,
  as: 'analista' | 'supervisor' = 'analista',
) {
  return context.call<Contact & Problem>(as, 'POST', `/api/clients/${clientId}/contacts`, body, {
    'idempotency-key': key,
  });
}

function storedContacts(context: ApiContext) {
  return context.database.asOwner((tx) => tx.select().from(contact));
}

describeOnEachDatabase('A call with an Idempotency-Key', (context) => {
  it('happens once, however often it is sent', async () => {
    const { id } = await context.givenClient();
    const first = await post(context, id, note, 'key-1');
    const second = await post(context, id, note, 'key-1');
    expect(first.status).toBe(201);
    expect(first.headers['idempotency-replayed']).toBeUndefined();
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect(await storedContacts(context)).toHaveLength(1);
  });

  it('does not mind the order of fields', async () => {
    const { id } = await context.givenClient();
    await post(context, id, note, 'key-1');
    const { status } = await post(context, id, { text: note.text, status: note.status }, 'key-1');
    expect(status).toBe(201);
    expect(await storedContacts(context)).toHaveLength(1);
  });

  it('is refused when the key comes again with another body or for another address', async () => {
    const { id } = await context.givenClient();
    const another = await context.givenClient();
    await post(context, id, note, 'key-1');
    const otherBody = await post(context, id, { ...note, text: 'Outra coisa' }, 'key-1');
    expect([otherBody.status, otherBody.body.code]).toEqual([422, 'idempotency_key_reused']);
    const otherAddress = await post(context, another.id, note, 'key-1');
    expect([otherAddress.status, otherAddress.body.code]).toEqual([422, 'idempotency_key_reused']);
    expect(await storedContacts(context)).toHaveLength(1);
  });

  it('keeps nothing of a refusal, so that the corrected call may use the same key', async () => {
    const { id } = await context.givenClient();
    const refused = await post(context, id, { ...note, status: 'no-such' }, 'key-1');
    expect([refused.status, refused.body.code]).toEqual([422, 'unknown_contact_status']);
    const corrected = await post(context, id, note, 'key-1');
    expect(corrected.status).toBe(201);
  });

  it('has keys of its own company', async () => {
    const mine = await context.givenClient();
    await post(context, mine.id, note, 'key-1');
    await context.givenMembership('analista', context.otherCompanyId, 'analyst');
    const theirs = await context.givenClient({ companyId: context.otherCompanyId });
    const { status } = await context.call('analista', 'POST', `/api/clients/${theirs.id}/contacts`, note, {
      'idempotency-key': 'key-1',
      'company-id': context.otherCompanyId,
    });
    expect(status).toBe(201);
    expect(await storedContacts(context)).toHaveLength(2);
  });

  it('happens once when its twin comes at the same time, which waits for the answer or is told to', async () => {
    const { id } = await context.givenClient();
    const answers = await Promise.all([post(context, id, note, 'key-1'), post(context, id, note, 'key-1')]);
    const outcomes = answers.map(({ status, body }) => (status === 201 ? 'made' : body.code)).sort();
    expect([
      ['made', 'made'],
      ['idempotency_in_flight', 'made'],
    ]).toContainEqual(outcomes);
    expect(await storedContacts(context)).toHaveLength(1);
  });

  it.each([' ', 'é', 'x'.repeat(201)])('is refused where the key is %j', async (key) => {
    const { id } = await context.givenClient();
    const { status, body } = await post(context, id, note, key);
    expect(status).toBe(400);
    expect(['validation_failed', 'idempotency_key_required']).toContain(body.code);
  });
});

describeOnPostgres('An Idempotency-Key under way in another process', (context) => {
  it('is refused with 409, and free again once that process is gone', async () => {
    const { id } = await context.givenClient();
    const during = await context.database.asCompany(context.companyId, async (tx) => {
      const scope = `${context.companyId}/key-1`;
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${scope}, 0))`);
      return post(context, id, note, 'key-1');
    });
    expect([during.status, during.body.code]).toEqual([409, 'idempotency_in_flight']);
    const afterwards = await post(context, id, note, 'key-1');
    expect(afterwards.status).toBe(201);
  });
});
