import { clientDetailsSchema, type ClientDetails } from '../../src/contract/clients';
import { contactListSchema, contactSchema, type Contact } from '../../src/contract/contacts';
import type { Problem } from '../../src/contract/problem';
import { newId } from '../../src/api/storage/newId';
import { audit } from '../../src/api/storage/schema';
import { describeOnEachDatabase } from './support/apiContext';

describeOnEachDatabase('GET /api/clients/{id}', (context) => {
  it('tells how to reach the client and what it owes', async () => {
    const client = await context.givenClient({
      name: 'Padaria',
      tradeName: 'Pão Quente',
      contactName: 'Dona Rosa',
      whatsapp: '5511988887777',
      email: 'rosa@padaria.example',
      notes: 'Ligar depois das 14h',
    });
    const late = await context.givenReceivable({ clientId: client.id, dueDate: '2026-10-25', balanceCents: 10_000 });
    const ahead = await context.givenReceivable({ clientId: client.id, dueDate: '2026-12-25', balanceCents: 10_000 });
    const { status, body } = await context.call<ClientDetails>('analista', 'GET', `/api/clients/${client.id}`);
    expect(status).toBe(200);
    expect(clientDetailsSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({ asOf: '2026-11-24', policyVersion: 1 });
    expect(body.client).toMatchObject({
      name: 'Padaria',
      tradeName: 'Pão Quente',
      contactName: 'Dona Rosa',
      whatsapp: '5511988887777',
      notes: 'Ligar depois das 14h',
      openCount: 2,
      overdueTotalCents: 10_300,
    });
    expect(body.receivables.map(({ id }) => id)).toEqual([late.id, ahead.id]);
  });

  it('shows a client without open titles', async () => {
    const { id } = await context.givenClient();
    const { body } = await context.call<ClientDetails>('analista', 'GET', `/api/clients/${id}`);
    expect(body.client).toMatchObject({ openCount: 0, oldestDueDate: null, bucket: 'current', totalCents: 0 });
    expect(body.receivables).toEqual([]);
  });

  it('charges at the date asked for', async () => {
    const { clientId } = await context.givenReceivable({ dueDate: '2026-10-25', balanceCents: 30_000 });
    const url = `/api/clients/${clientId}?asOf=2026-10-26`;
    const { body } = await context.call<ClientDetails>('analista', 'GET', url);
    expect(body.receivables[0]).toMatchObject({ daysOverdue: 0, totalCents: 30_000 });
  });

  it('says that there is no such client', async () => {
    const { status, body } = await context.call<Problem>('analista', 'GET', `/api/clients/${newId()}`);
    expect([status, body.code, body.detail]).toEqual([404, 'not_found', 'Este cliente não existe nesta empresa.']);
  });
});

describeOnEachDatabase('/api/clients/{id}/contacts', (context) => {
  it('keeps notes, the newest first, with the status as it was called then', async () => {
    const { id } = await context.givenClient();
    const url = `/api/clients/${id}/contacts`;
    const made = await context.call<Contact>('analista', 'POST', url, {
      status: 'contacted',
      text: '  Falei com Rosa  ',
    });
    expect(made.status).toBe(201);
    expect(contactSchema.parse(made.body)).toEqual(made.body);
    expect(made.body).toMatchObject({
      clientId: id,
      kind: 'note',
      status: 'contacted',
      statusLabel: 'Contatado',
      returnOn: null,
      text: 'Falei com Rosa',
      author: 'Ana Analista',
      occurredAt: '2026-11-24T15:00:00.000Z',
      negotiationId: null,
    });
    context.now = new Date('2026-11-24T16:00:00Z');
    await context.call('supervisor', 'POST', url, { status: 'promise', returnOn: '2026-11-30' });
    const list = await context.call<{ contacts: Contact[] }>('analista', 'GET', url);
    expect(contactListSchema.parse(list.body)).toEqual(list.body);
    expect(list.body.contacts.map(({ author, returnOn }) => [author, returnOn])).toEqual([
      ['Sônia Supervisora', '2026-11-30'],
      ['Ana Analista', null],
    ]);
  });

  it('leaves an audit row by reference, without what was said', async () => {
    const { id } = await context.givenClient();
    const note = { status: 'contacted', text: 'Assunto pessoal' };
    const { body } = await context.call<Contact>('analista', 'POST', `/api/clients/${id}/contacts`, note);
    const written = await context.database.asOwner((tx) => tx.select().from(audit));
    expect(written).toEqual([
      expect.objectContaining({
        actor: 'analista',
        action: 'contact.recorded',
        entityId: body.id,
        details: { clientId: id },
      }),
    ]);
  });

  it.each([
    [{ status: 'retired', text: 'x' }, 'unknown_contact_status', '/status'],
    [{ status: 'no-such', text: 'x' }, 'unknown_contact_status', '/status'],
    [{ status: 'contacted', text: '   ' }, 'contact_empty', '/text'],
    [{ status: 'contacted', returnOn: '2026-11-23', text: 'x' }, 'return_date_in_past', '/returnOn'],
  ])('refuses %j', async (note, code, pointer) => {
    const { id } = await context.givenClient();
    const { status, body } = await context.call<Problem>('analista', 'POST', `/api/clients/${id}/contacts`, note);
    expect([status, body.code, body.pointer]).toEqual([422, code, pointer]);
  });

  it('names everything that is wrong at once', async () => {
    const { id } = await context.givenClient();
    const note = { status: 'no-such', returnOn: '2020-01-01', text: '' };
    const { body } = await context.call<Problem>('analista', 'POST', `/api/clients/${id}/contacts`, note);
    expect(body.errors?.map(({ code }) => code)).toEqual(['unknown_contact_status', 'return_date_in_past']);
  });

  it('accepts a return today, also late in the evening', async () => {
    context.now = new Date('2026-11-25T01:30:00Z');
    const { id } = await context.givenClient();
    const note = { status: 'contacted', returnOn: '2026-11-24' };
    const { status } = await context.call('analista', 'POST', `/api/clients/${id}/contacts`, note);
    expect(status).toBe(201);
  });
});
