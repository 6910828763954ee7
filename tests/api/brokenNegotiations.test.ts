import { eq } from 'drizzle-orm';
import type { Contact } from '../../src/contract/contacts';
import type { Negotiation } from '../../src/contract/negotiations';
import type { Problem } from '../../src/contract/problem';
import type { Settings } from '../../src/contract/settings';
import type { WebhookCreated, WebhookDeliveries } from '../../src/contract/webhooks';
import { breakNegotiations } from '../../src/api/negotiations/breakNegotiations';
import { audit, negotiation as negotiationTable } from '../../src/api/storage/schema';
import { describeOnEachDatabase, type ApiContext } from './support/apiContext';
import { givenNegotiation, pay } from './support/workedNegotiation';

/** Instalments are due on 01/12/2026 (Tuesday) and 04/01/2027 (Monday). */
const noonOf = (day: string) => new Date(`${day}T15:00:00.000Z`);

const stateOf = async (context: ApiContext, id: string) =>
  (await context.call<Negotiation>('analista', 'GET', `/api/negotiations/${id}`)).body.state;

const breakOn = (context: ApiContext, day: string) => {
  context.now = noonOf(day);
  return breakNegotiations(context.database, context.now);
};

const setDays = async (context: ApiContext, brokenAfterDays: number | null) => {
  const { body } = await context.call<Settings>('supervisor', 'GET', '/api/settings');
  const { version: policyVersion, ...policy } = body.policy;
  const answer = await context.call('supervisor', 'PUT', '/api/settings', {
    policyVersion,
    policy: { ...policy, brokenAfterDays },
  });
  expect(answer.status).toBe(200);
};

describeOnEachDatabase('a negotiation whose instalments stay unpaid', (context) => {
  it('breaks when one is overdue for more than fifteen days, and not before', async () => {
    const { negotiation, client } = await givenNegotiation(context);
    expect(await breakOn(context, '2026-12-16')).toBe(0);
    expect(await stateOf(context, negotiation.id)).toBe('confirmed');
    expect(await breakOn(context, '2026-12-17')).toBe(1);
    expect(await stateOf(context, negotiation.id)).toBe('broken');
    expect(await breakOn(context, '2026-12-18')).toBe(0);

    const { body } = await context.call<{ contacts: Contact[] }>(
      'analista',
      'GET',
      `/api/clients/${client.id}/contacts`,
    );
    expect(body.contacts[0]).toMatchObject({
      kind: 'broken',
      author: 'Cobrança',
      negotiationId: negotiation.id,
      text: 'Negociação N000001 quebrada: parcela N000001/1 com 16 dias de atraso.',
    });
    const written = await context.database.asOwner((tx) =>
      tx.select().from(audit).where(eq(audit.action, 'negotiation.broken')),
    );
    expect(written).toMatchObject([
      { actor: 'system', entityId: negotiation.id, details: { number: 1, daysOverdue: 16, brokenAfterDays: 15 } },
    ]);
  });

  it('tells the webhooks once', async () => {
    await context.rebuild({ allowLoopbackWebhooks: true });
    const created = await context.call<WebhookCreated>('supervisor', 'POST', '/api/webhooks', {
      url: 'http://localhost:9/',
      events: ['negotiation.broken'],
    });
    await givenNegotiation(context);
    await breakOn(context, '2026-12-17');
    await breakOn(context, '2026-12-18');
    const url = `/api/webhooks/${created.body.webhook.id}/deliveries`;
    const { body } = await context.call<WebhookDeliveries>('supervisor', 'GET', url);
    expect(body.deliveries.map(({ type }) => type)).toEqual(['negotiation.broken']);
  });

  it('leaves its instalments open, takes their payments, and is settled by the last one', async () => {
    const { negotiation, installments } = await givenNegotiation(context);
    await breakOn(context, '2026-12-17');
    const [first, second] = installments;
    if (first === undefined || second === undefined) throw new Error('two instalments were agreed');
    const total = await context.call<{ receivables: { id: string; totalCents: number }[] }>(
      'analista',
      'GET',
      `/api/clients/${negotiation.clientId}`,
    );
    const late = total.body.receivables.find(({ id }) => id === first.id);
    await pay(context, first, late?.totalCents ?? 0, '2026-12-17');
    expect(await stateOf(context, negotiation.id)).toBe('broken');
    const { payment } = await pay(context, second, 20_000, '2026-12-17');
    expect(await stateOf(context, negotiation.id)).toBe('settled');
    await context.call('analista', 'POST', `/api/receivables/${second.id}/payments/${payment.id}/reversal`, {
      reason: 'engano',
    });
    expect(await stateOf(context, negotiation.id)).toBe('confirmed');
  });

  it('can no longer be undone', async () => {
    const { negotiation } = await givenNegotiation(context);
    await breakOn(context, '2026-12-17');
    const { status, body } = await context.call<Problem>(
      'analista',
      'POST',
      `/api/negotiations/${negotiation.id}/reversal`,
      { version: negotiation.version + 1, reason: 'engano' },
    );
    expect([status, body.code]).toEqual([422, 'negotiation_not_reversible']);
  });

  it('stands as long as everything due was paid', async () => {
    const { negotiation, installments } = await givenNegotiation(context);
    const [first] = installments;
    if (first === undefined) throw new Error('there is an instalment');
    await pay(context, first, 20_000);
    expect(await breakOn(context, '2027-01-10')).toBe(0);
    expect(await stateOf(context, negotiation.id)).toBe('confirmed');
  });

  it('breaks after the days the company says, or never', async () => {
    const { negotiation } = await givenNegotiation(context);
    await setDays(context, null);
    expect(await breakOn(context, '2027-12-17')).toBe(0);
    await setDays(context, 0);
    expect(await breakOn(context, '2026-12-01')).toBe(0);
    expect(await breakOn(context, '2026-12-02')).toBe(1);
    expect(await stateOf(context, negotiation.id)).toBe('broken');
  });

  it('keeps the days where a change of the policy does not name them', async () => {
    await setDays(context, 40);
    const { body } = await context.call<Settings>('supervisor', 'GET', '/api/settings');
    const { version: policyVersion, brokenAfterDays, ...policy } = body.policy;
    expect(brokenAfterDays).toBe(40);
    await context.call('supervisor', 'PUT', '/api/settings', { policyVersion, policy: { ...policy, graceDays: 2 } });
    const after = await context.call<Settings>('supervisor', 'GET', '/api/settings');
    expect(after.body.policy).toMatchObject({ graceDays: 2, brokenAfterDays: 40 });
  });

  it('breaks once, however many look at the same time', async () => {
    await givenNegotiation(context);
    context.now = noonOf('2026-12-17');
    const broken = await Promise.all([1, 2, 3].map(() => breakNegotiations(context.database, context.now)));
    expect(broken.reduce((sum, each) => sum + each, 0)).toBe(1);
    const rows = await context.database.asOwner((tx) => tx.select().from(negotiationTable));
    expect(rows).toMatchObject([{ state: 'broken', version: 2 }]);
  });
});
