import { changesSchema, type Changes } from '../../src/contract/changes';
import type { Acting } from '../../src/api/acting';
import { recordChanges, type NewChange } from '../../src/api/storage/changes';
import { describeOnEachDatabase } from './support/apiContext';

describeOnEachDatabase('GET /api/changes', (context) => {
  function acting(): Acting {
    return { companyId: context.companyId, actor: 'analista', author: 'Ana Analista', now: context.now };
  }

  async function given(...kinds: NewChange['kind'][]): Promise<void> {
    const title = await context.givenReceivable({ dueDate: '2026-10-01', balanceCents: 1_000 });
    await context.database.asCompany(context.companyId, (tx) =>
      recordChanges(
        tx,
        acting(),
        kinds.map((kind) => ({ kind, receivable: title })),
      ),
    );
  }

  async function changes(query: string): Promise<Changes> {
    const { status, body } = await context.call<Changes>('analista', 'GET', `/api/changes${query}`);
    expect(status).toBe(200);
    expect(changesSchema.parse(body)).toEqual(body);
    return body;
  }

  it('is empty before anything happened', async () => {
    expect(await changes('')).toEqual({ changes: [], cursor: 0, more: false });
  });

  it('tells what happened in order, page by page', async () => {
    await given('created', 'updated');
    await given('payment');
    const first = await changes('?limit=2');
    expect(first.changes.map(({ sequence, kind }) => [sequence, kind])).toEqual([
      [1, 'created'],
      [2, 'updated'],
    ]);
    expect([first.cursor, first.more]).toEqual([2, true]);
    const rest = await changes(`?after=${first.cursor}`);
    expect(rest.changes.map(({ sequence, kind }) => [sequence, kind])).toEqual([[3, 'payment']]);
    expect([rest.cursor, rest.more]).toEqual([3, false]);
    expect(await changes('?after=3')).toEqual({ changes: [], cursor: 3, more: false });
  });

  it('leaves no gap where a transaction was rolled back', async () => {
    await given('created');
    const title = await context.givenReceivable({ dueDate: '2026-10-01', balanceCents: 1_000 });
    const rolledBack = context.database.asCompany(context.companyId, async (tx) => {
      await recordChanges(tx, acting(), [{ kind: 'paid', receivable: title }]);
      throw new Error('changed its mind');
    });
    await expect(rolledBack).rejects.toThrow('changed its mind');
    await given('created');
    const { changes: all } = await changes('');
    expect(all.map(({ sequence }) => sequence)).toEqual([1, 2]);
  });

  it('numbers transactions running together without gap or repetition', async () => {
    await Promise.all(Array.from({ length: 8 }, () => given('created', 'updated')));
    const { changes: all } = await changes('');
    expect(all.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 16 }, (_, index) => index + 1));
  });

  it('takes more changes at once than one statement has room for', async () => {
    await given(...Array.from({ length: 2_100 }, () => 'created' as const));
    const { changes: last, cursor } = await changes('?after=2099');
    expect(last).toHaveLength(1);
    expect(cursor).toBe(2_100);
  });
});
