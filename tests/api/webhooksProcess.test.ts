import { startQueue } from '../../src/api/jobs/queue';
import { writeNewCompany } from '../../src/api/newCompany';
import { openDatabase, type Database } from '../../src/api/storage/database';
import { deliveriesOf, insertEndpoint, insertEvent } from '../../src/api/storage/repositories/webhooks';
import { run } from './serverProcess';
import { releasePostgres, takePostgres } from './support/testDatabases';
import { WebhookReceiver } from './support/webhookReceiver';

const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

describe('webhooks of several processes', () => {
  let url: string;
  let database: Database;
  let receiver: WebhookReceiver;

  beforeAll(async () => {
    url = await takePostgres();
    database = await openDatabase({ kind: 'postgresql', url });
    receiver = await WebhookReceiver.open();
  }, 60_000);

  afterAll(async () => {
    await receiver.close();
    await database.close();
    await releasePostgres(url);
  });

  it('are sent by another one when one is killed in the middle', async () => {
    const now = new Date();
    const { companyId, endpointId } = await database.asOwner(async (tx) => {
      const named = { name: 'Comercial Ipê Ltda.', document: '11222333000181', address: '' };
      const company = await writeNewCompany(tx, {
        ...named,
        members: [{ issuer: 'https://identidade.teste', subject: 's', displayName: 'S', role: 'supervisor' }],
      });
      const acting = { companyId: company, actor: 'teste', author: 'Teste', now };
      const endpoint = { url: receiver.url, secret, events: ['receivable.paid' as const], description: '' };
      const { id } = await insertEndpoint(tx, acting, endpoint);
      const data = {
        companyId: company,
        receivableId: company,
        clientId: company,
        negotiationId: null,
        paymentId: company,
        paidOn: '2026-11-24',
        amountCents: 100,
      };
      await insertEvent(tx, acting, { type: 'receivable.paid', timestamp: now.toISOString(), data }, [id]);
      return { companyId: company, endpointId: id };
    });
    const find = async () => {
      const query = { limit: 10 };
      const found = await database.asCompany(companyId, (tx) => deliveriesOf(tx, companyId, endpointId, query));
      return found[0];
    };

    receiver.replies = ['hang', 200];
    const dying = run('tests/api/support/queueProcess.ts', [], { DATABASE_URL: url });
    await receiver.untilCalled(1);
    dying.process.kill('SIGKILL');
    await dying.ended;
    expect(await find()).toMatchObject({ state: 'pending', attempts: 0 });

    const failures: Error[] = [];
    const queue = await startQueue({
      database,
      clock: () => new Date(),
      allowLoopback: true,
      onError: (error) => void failures.push(error),
      pace: {
        pollSeconds: 0.5,
        callTimeoutSeconds: 5,
        retryDelaySeconds: 1,
        retries: 3,
        expireSeconds: 10,
        superviseSeconds: 1,
      },
    });
    await receiver.untilCalled(2);
    const [first, second] = receiver.calls;
    expect(receiver.verified(second, secret)).toEqual(receiver.verified(first, secret));
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id']);
    await queue.stop();
    expect(await find()).toMatchObject({ state: 'delivered', attempts: 1 });
    expect(failures).toEqual([]);
  });
});
