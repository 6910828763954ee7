import type { Problem } from '../../src/contract/problem';
import type {
  Webhook,
  WebhookCreated,
  WebhookDeliveries,
  WebhookDelivery,
  WebhookEventType,
  Webhooks,
} from '../../src/contract/webhooks';
import { startQueue, type Queue, type QueuePace } from '../../src/api/jobs/queue';
import { audit } from '../../src/api/storage/schema';
import { describeOnEachDatabase, type ApiContext } from './support/apiContext';
import { WebhookReceiver } from './support/webhookReceiver';
import { givenDraft, givenNegotiation, pay } from './support/workedNegotiation';

const quick: QueuePace = {
  pollSeconds: 0.5,
  callTimeoutSeconds: 2,
  retryDelaySeconds: 1,
  retries: 1,
  expireSeconds: 3,
  superviseSeconds: 1,
};

const create = (context: ApiContext, url: string, events?: WebhookEventType[]) =>
  context.call<WebhookCreated & Problem>('supervisor', 'POST', '/api/webhooks', {
    url,
    ...(events === undefined ? {} : { events }),
  });

const deliveriesOf = async (context: ApiContext, id: string) => {
  const url = `/api/webhooks/${id}/deliveries`;
  const { status, body } = await context.call<WebhookDeliveries>('supervisor', 'GET', url);
  expect(status).toBe(200);
  return body.deliveries;
};

/** Looks again until the newest delivery is as told. */
async function untilDelivery(
  context: ApiContext,
  id: string,
  isSo: (delivery: WebhookDelivery) => boolean,
): Promise<WebhookDelivery> {
  for (;;) {
    const [newest] = await deliveriesOf(context, id);
    if (newest !== undefined && isSo(newest)) return newest;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describeOnEachDatabase('webhooks', (context) => {
  let receiver: WebhookReceiver;
  const queues: Queue[] = [];
  const failures: Error[] = [];

  const start = async (pace = quick) => {
    const queue = await startQueue({
      database: context.database,
      clock: () => new Date(),
      allowLoopback: true,
      onError: (error) => void failures.push(error),
      pace,
    });
    queues.push(queue);
    return queue;
  };
  const subscribe = async (events?: WebhookEventType[]) => {
    const { status, body } = await create(context, receiver.url, events);
    expect(status).toBe(201);
    return body;
  };

  beforeEach(async () => {
    failures.length = 0;
    receiver = await WebhookReceiver.open();
    await context.rebuild({ allowLoopbackWebhooks: true });
  });
  afterEach(async () => {
    for (const queue of queues.splice(0)) await queue.stop();
    await receiver.close();
    expect(failures).toEqual([]);
  });

  describe('asked for', () => {
    it('are for supervisors alone', async () => {
      for (const [method, url] of [
        ['GET', '/api/webhooks'],
        ['POST', '/api/webhooks'],
        ['DELETE', '/api/webhooks/019ab000-0000-7000-8000-000000000001'],
        ['GET', '/api/webhooks/019ab000-0000-7000-8000-000000000001/deliveries'],
      ] as const) {
        const body = method === 'POST' ? { url: receiver.url } : undefined;
        expect((await context.call('analista', method, url, body)).status).toBe(403);
      }
    });

    it('tell their secret once', async () => {
      const { webhook, secret } = await subscribe(['negotiation.confirmed']);
      expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
      const { text, body } = await context.call<Webhooks>('supervisor', 'GET', '/api/webhooks');
      expect(body.webhooks).toEqual([
        {
          ...webhook,
          url: receiver.url,
          events: ['negotiation.confirmed'],
          createdBy: 'Sônia Supervisora',
          givenUp: 0,
        },
      ]);
      expect(text).not.toContain(secret);
      const written = await context.database.asOwner((tx) => tx.select().from(audit));
      expect(written).toMatchObject([{ action: 'webhook.created', entityId: webhook.id, actor: 'supervisor' }]);
      expect(JSON.stringify(written)).not.toContain(secret);
    });

    it('belong to one company', async () => {
      const { webhook } = await subscribe();
      await context.givenMembership('estranho', context.otherCompanyId, 'supervisor');
      const list = await context.call<Webhooks>('estranho', 'GET', '/api/webhooks');
      expect(list.body.webhooks).toEqual([]);
      expect((await context.call('estranho', 'DELETE', `/api/webhooks/${webhook.id}`)).status).toBe(404);
    });

    it.each([
      ['http://erp.exemplo.com.br/', /https/],
      ['https://localhost/x', /rede interna/],
      ['https://servidor/x', /rede interna/],
      ['https://erp.local/x', /rede interna/],
      ['https://10.0.0.8/x', /endereço IP/],
      ['https://[::1]/x', /endereço IP/],
      ['https://2130706433/x', /endereço IP/],
      ['https://ana:senha@erp.exemplo.com.br/', /usuário e senha/],
    ])('never go to %s', async (url, sentence) => {
      await context.rebuild({});
      const { status, body } = await create(context, url);
      expect([status, body.code, body.pointer]).toEqual([400, 'validation_failed', '/url']);
      expect(body.detail).toMatch(sentence);
    });

    it('take no event nobody knows', async () => {
      const answer = await context.call('supervisor', 'POST', '/api/webhooks', { url: receiver.url, events: ['x'] });
      expect(answer.status).toBe(400);
    });
  });

  describe('delivered', () => {
    it('arrive signed, with ids and amounts and nobody’s data', async () => {
      const { webhook, secret } = await subscribe();
      const { negotiation, client, titles } = await givenNegotiation(context, { name: 'Padaria Aurora' });
      await start();
      await receiver.untilCalled(1);
      const [call] = receiver.calls;
      expect(receiver.verified(call, secret)).toEqual({
        type: 'negotiation.confirmed',
        timestamp: context.now.toISOString(),
        data: {
          companyId: context.companyId,
          negotiationId: negotiation.id,
          number: 1,
          clientId: client.id,
          state: 'confirmed',
          totalCents: 40_000,
          originIds: titles.map(({ id }) => id),
          installments: negotiation.installments.map(({ receivableId, dueDate, amountCents }) => ({
            receivableId,
            dueDate,
            amountCents,
          })),
        },
      });
      expect(call?.text).not.toMatch(/Aurora|Maria/);
      expect(() => receiver.verified(call, 'whsec_AAAA')).toThrow();
      const delivered = await untilDelivery(context, webhook.id, ({ state }) => state === 'delivered');
      expect(delivered).toMatchObject({ eventId: call?.headers['webhook-id'], attempts: 1, lastStatus: 200 });
    });

    it('tell of the reversal, of receipts that settle, and of the negotiation they settle', async () => {
      const { secret } = await subscribe();
      const first = await givenNegotiation(context);
      const reversal = { version: first.negotiation.version, reason: 'engano' };
      const url = `/api/negotiations/${first.negotiation.id}/reversal`;
      expect((await context.call('analista', 'POST', url, reversal)).status).toBe(200);
      const second = await givenNegotiation(context);
      const payments: Awaited<ReturnType<typeof pay>>[] = [];
      for (const title of second.installments) payments.push(await pay(context, title, 20_000));
      await start();
      await receiver.untilCalled(6);
      const bodies = receiver.calls.map((call) => receiver.verified(call, secret));
      expect(bodies.map(({ type }) => type).sort()).toEqual([
        'negotiation.confirmed',
        'negotiation.confirmed',
        'negotiation.reversed',
        'negotiation.settled',
        'receivable.paid',
        'receivable.paid',
      ]);
      expect(bodies.find(({ type }) => type === 'negotiation.settled')?.data).toMatchObject({
        negotiationId: second.negotiation.id,
        state: 'settled',
      });
      const paid = bodies.filter(({ type }) => type === 'receivable.paid').map(({ data }) => data);
      expect(paid).toEqual(
        expect.arrayContaining(
          second.installments.map(({ id }, index) => ({
            companyId: context.companyId,
            receivableId: id,
            clientId: second.client.id,
            negotiationId: second.negotiation.id,
            paymentId: payments[index]?.payment.id,
            paidOn: '2026-11-24',
            amountCents: 20_000,
          })),
        ),
      );
    });

    it('hear only what they asked for, and nothing of what was refused', async () => {
      const { webhook } = await subscribe(['negotiation.reversed']);
      await givenNegotiation(context);
      expect(await deliveriesOf(context, webhook.id)).toEqual([]);
      const other = await subscribe();
      const { draft } = await givenDraft(context);
      const refused = await context.call(
        'analista',
        'POST',
        '/api/negotiations',
        { ...draft, discountCents: 0 },
        { 'idempotency-key': 'k' },
      );
      expect(refused.status).toBe(422);
      expect(await deliveriesOf(context, other.webhook.id)).toEqual([]);
    });

    it('are tried again until accepted, under the same id', async () => {
      const { webhook, secret } = await subscribe();
      await givenNegotiation(context);
      receiver.replies = [500, 200];
      await start();
      await receiver.untilCalled(2);
      const [first, second] = receiver.calls;
      expect(receiver.verified(first, secret)).toEqual(receiver.verified(second, secret));
      expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
      const delivered = await untilDelivery(context, webhook.id, ({ state }) => state === 'delivered');
      expect(delivered).toMatchObject({ attempts: 2, lastStatus: 200, lastError: null });
    });

    it('are given up after the last attempt, shown so, and can be sent again', async () => {
      const { webhook } = await subscribe();
      await givenNegotiation(context);
      receiver.replies = [302, 503, 200];
      await start();
      const given = await untilDelivery(context, webhook.id, ({ state }) => state === 'givenUp');
      expect(given).toMatchObject({ attempts: 2, lastStatus: 503, lastError: 'O endereço respondeu 503.' });
      const list = await context.call<Webhooks>('supervisor', 'GET', '/api/webhooks');
      expect(list.body.webhooks.map(({ givenUp }: Webhook) => givenUp)).toEqual([1]);
      const again = `/api/webhooks/${webhook.id}/deliveries/${given.id}/resend`;
      const { status, body } = await context.call<WebhookDelivery>('supervisor', 'POST', again);
      expect([status, body.eventId, body.state]).toEqual([201, given.eventId, 'pending']);
      const delivered = await untilDelivery(context, webhook.id, ({ state }) => state === 'delivered');
      expect(delivered).toMatchObject({ id: body.id, eventId: given.eventId, attempts: 1 });
      expect(receiver.calls.map(({ headers }) => headers['webhook-id'])).toEqual([1, 2, 3].map(() => given.eventId));
    });

    it('wait no longer than they must for a receiver that never answers', async () => {
      const { webhook } = await subscribe();
      await givenNegotiation(context);
      receiver.replies = ['hang', 200];
      await start({ ...quick, callTimeoutSeconds: 0.3 });
      const tried = await untilDelivery(context, webhook.id, ({ attempts }) => attempts > 0);
      if (tried.state === 'pending') expect(tried.lastError).toBe('O servidor não respondeu a tempo.');
      expect((await untilDelivery(context, webhook.id, ({ state }) => state === 'delivered')).attempts).toBe(2);
    });

    it('never reach this computer where that was not allowed, whatever the name says', async () => {
      const { webhook } = await subscribe();
      await givenNegotiation(context);
      queues.push(
        await startQueue({
          database: context.database,
          clock: () => new Date(),
          allowLoopback: false,
          onError: (error) => void failures.push(error),
          pace: quick,
        }),
      );
      const tried = await untilDelivery(context, webhook.id, ({ attempts }) => attempts > 0);
      expect(tried.lastError).toMatch(/rede interna/);
      expect(receiver.calls).toEqual([]);
    });

    it('go nowhere once the webhook is removed', async () => {
      const { webhook } = await subscribe();
      await givenNegotiation(context);
      expect((await context.call('supervisor', 'DELETE', `/api/webhooks/${webhook.id}`)).status).toBe(204);
      const other = await subscribe();
      await givenNegotiation(context);
      await start();
      await untilDelivery(context, other.webhook.id, ({ state }) => state === 'delivered');
      expect(receiver.calls).toHaveLength(1);
      expect((await context.call('supervisor', 'GET', `/api/webhooks/${webhook.id}/deliveries`)).status).toBe(404);
    });

    it('are finished before the queue stops', async () => {
      const { webhook } = await subscribe();
      await givenNegotiation(context);
      const queue = await start();
      await receiver.untilCalled(1);
      await queue.stop();
      expect((await deliveriesOf(context, webhook.id))[0]).toMatchObject({ state: 'delivered', attempts: 1 });
    });

    it('reach a receiver once, however many queues work on the database', async () => {
      const { webhook } = await subscribe(['receivable.paid']);
      await Promise.all([start(), start()]);
      const client = await context.givenClient();
      for (let index = 0; index < 12; index += 1) {
        const title = await context.givenReceivable({ clientId: client.id, dueDate: '2026-12-01', balanceCents: 100 });
        await pay(context, title, 100);
      }
      await receiver.untilCalled(12);
      await untilDelivery(context, webhook.id, ({ state }) => state === 'delivered');
      await Promise.all(queues.splice(0).map((queue) => queue.stop()));
      const ids = receiver.calls.map(({ headers }) => headers['webhook-id']);
      expect(new Set(ids).size).toBe(12);
      expect(ids).toHaveLength(12);
    });
  });
});
