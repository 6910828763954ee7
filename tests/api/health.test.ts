import type { Health } from '../../src/contract/health';
import { readMigrations } from '../../src/api/storage/migrate';
import { describeOnEachDatabase } from './support/apiContext';

describeOnEachDatabase('GET /api/health', (context) => {
  it('answers without a token', async () => {
    const { status, body } = await context.call<Health>(null, 'GET', '/api/health');
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'ok', migration: readMigrations().length, time: '2026-11-24T15:00:00.000Z' });
  });
});
