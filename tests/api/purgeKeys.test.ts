import { v7 as uuidv7 } from 'uuid';
import type { EditResults } from '../../src/contract/edits';
import { keysKeptForMs, purgeKeys } from '../../src/api/jobs/purgeKeys';
import { editKey, idempotency } from '../../src/api/storage/schema';
import { describeOnEachDatabase } from './support/apiContext';

describeOnEachDatabase('Purging old keys', (context) => {
  const kept = () =>
    context.database.asOwner(async (tx) => {
      const answers = await tx.select({ key: idempotency.key }).from(idempotency);
      const edits = await tx.select({ key: editKey.key }).from(editKey);
      return [...answers, ...edits].map(({ key }) => key).sort();
    });

  it('forgets what is older than a week, of every company, and keeps the rest', async () => {
    const now = context.now.getTime();
    const old = new Date(now - keysKeptForMs - 1);
    const young = new Date(now - keysKeptForMs + 1);
    await context.database.asOwner(async (tx) => {
      for (const [companyId, key, createdAt] of [
        [context.companyId, 'old', old],
        [context.otherCompanyId, 'old', old],
        [context.companyId, 'young', young],
      ] as const) {
        const call = { actor: 'a', method: 'POST', path: '/', bodyHash: 'h', status: 201, response: '{}' };
        await tx.insert(idempotency).values({ companyId, key: `${key} answer`, ...call, createdAt });
        await tx.insert(editKey).values({ companyId, key: `${key} edit`, contentHash: 'h', createdAt });
      }
    });
    await purgeKeys(context.database, () => context.now);
    expect(await kept()).toEqual(['young answer', 'young edit']);
  });

  it('never makes an edit go through twice, even one sent again after its key was forgotten', async () => {
    const { id, version } = await context.givenClient();
    const items = [{ key: uuidv7(), kind: 'client', id, version, set: { responsible: 'Bia' } }];
    const send = async () => {
      const { body } = await context.call<EditResults>('analista', 'POST', '/api/edits', { items });
      return body.results[0];
    };
    expect(await send()).toMatchObject({ outcome: 'sent', version: 2 });
    context.now = new Date(context.now.getTime() + 2 * keysKeptForMs);
    await purgeKeys(context.database, () => context.now);
    expect(await kept()).toEqual([]);
    expect(await send()).toMatchObject({ outcome: 'alreadyThere', version: 2 });
  });
});
