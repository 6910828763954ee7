import { eq } from 'drizzle-orm';
import type { Portfolio } from '../../src/contract/portfolio';
import type { Problem } from '../../src/contract/problem';
import { settingsSchema, type PolicyTerms, type Settings } from '../../src/contract/settings';
import { audit, policy, receivable } from '../../src/api/storage/schema';
import { describeOnEachDatabase } from './support/apiContext';

const terms: PolicyTerms = {
  fineRate: '0.05',
  monthlyInterestRate: '0.02',
  graceDays: 3,
  rounding: 'TRUNCATE',
  maxSurchargeRate: '0.1',
  analystMaxDiscountRate: '0.25',
  maxInstallments: 24,
  installmentChargeBase: 'total',
  brokenAfterDays: 30,
};

describeOnEachDatabase('/api/settings', (context) => {
  it('tells the policy, the people and the day', async () => {
    const { status, body } = await context.call<Settings>('supervisor', 'GET', '/api/settings');
    expect(status).toBe(200);
    expect(settingsSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      company: { id: context.companyId, name: 'Comercial Ipê Ltda.', timeZone: 'America/Sao_Paulo' },
      companies: [{ id: context.companyId, name: 'Comercial Ipê Ltda.' }],
      user: { name: 'Sônia Supervisora', role: 'supervisor' },
      today: '2026-11-24',
      now: '2026-11-24T15:00:00.000Z',
      policy: { version: 1, fineRate: '0.02', monthlyInterestRate: '0.01', graceDays: 0, rounding: 'HALF_UP' },
      holidays: [],
      contactStatuses: [
        { code: 'contacted', label: 'Contatado' },
        { code: 'promise', label: 'Promessa' },
      ],
    });
  });

  it('says today by the company and not by UTC', async () => {
    context.now = new Date('2026-11-25T01:30:00Z');
    const { body } = await context.call<Settings>('analista', 'GET', '/api/settings');
    expect([body.today, body.now]).toEqual(['2026-11-24', '2026-11-25T01:30:00.000Z']);
  });

  it('makes a new version of the policy and keeps the old one', async () => {
    const update = { policyVersion: 1, policy: terms };
    const { status, body } = await context.call<Settings>('supervisor', 'PUT', '/api/settings', update);
    expect(status).toBe(200);
    expect(body.policy).toEqual({ version: 2, ...terms });
    const versions = await context.database.asOwner((tx) =>
      tx
        .select({ version: policy.version, fineRate: policy.fineRate })
        .from(policy)
        .where(eq(policy.companyId, context.companyId))
        .orderBy(policy.version),
    );
    expect(versions).toEqual([
      { version: 1, fineRate: '0.02' },
      { version: 2, fineRate: '0.05' },
    ]);
    const written = await context.database.asOwner((tx) => tx.select().from(audit));
    expect(written.map(({ action, entityId }) => [action, entityId])).toEqual([['policy.changed', '2']]);
  });

  it('charges the portfolio by the new policy at once', async () => {
    await context.givenReceivable({ dueDate: '2026-10-25', balanceCents: 10_000 });
    await context.call('supervisor', 'PUT', '/api/settings', { policyVersion: 1, policy: terms });
    const { body } = await context.call<Portfolio>('analista', 'GET', '/api/portfolio');
    expect(body.policyVersion).toBe(2);
    expect(body.clients[0]).toMatchObject({ fineCents: 500, interestCents: 200 });
  });

  it('moves effective due dates when holidays change, so that a title is late a day later', async () => {
    const monday = await context.givenReceivable({ dueDate: '2026-11-23', balanceCents: 10_000 });
    const saturday = await context.givenReceivable({
      dueDate: '2026-11-21',
      balanceCents: 10_000,
      state: 'renegotiated',
    });
    const before = await context.call<Portfolio>('analista', 'GET', '/api/portfolio');
    expect(before.body.clients).toHaveLength(1);
    const holidays = [{ date: '2026-11-23', name: 'Aniversário da cidade' }];
    const put = await context.call<Settings>('supervisor', 'PUT', '/api/settings', { policyVersion: 1, holidays });
    expect(put.body.holidays).toEqual(holidays);
    expect(put.body.policy.version).toBe(2);
    const after = await context.call<Portfolio>('analista', 'GET', '/api/portfolio');
    expect(after.body.clients).toEqual([]);
    const effective = async () => {
      const found = await context.database.asOwner((tx) => tx.select().from(receivable));
      return [monday, saturday].map(({ id }) => found.find((row) => row.id === id)?.effectiveDueDate);
    };
    expect(await effective()).toEqual(['2026-11-24', '2026-11-24']);
    await context.call('supervisor', 'PUT', '/api/settings', { policyVersion: 2, holidays: [] });
    expect(await effective()).toEqual(['2026-11-23', '2026-11-23']);
  });

  it('leaves everything as it is where nothing is given', async () => {
    const { status, body } = await context.call<Settings>('supervisor', 'PUT', '/api/settings', { policyVersion: 1 });
    expect([status, body.policy.version]).toEqual([200, 1]);
  });

  it('refuses a change over a version that is not in force any more', async () => {
    await context.call('supervisor', 'PUT', '/api/settings', { policyVersion: 1, policy: terms });
    const again = await context.call<Problem>('supervisor', 'PUT', '/api/settings', {
      policyVersion: 1,
      policy: terms,
    });
    expect([again.status, again.body.code, again.body.data]).toEqual([412, 'policy_stale', { policyVersion: 2 }]);
  });

  it('lets only one of two changes at the same time through', async () => {
    const change = () =>
      context.call<Problem>('supervisor', 'PUT', '/api/settings', { policyVersion: 1, policy: terms });
    const answers = await Promise.all([change(), change()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('is changed by supervisors only', async () => {
    const update = { policyVersion: 1, policy: terms };
    const { status, body } = await context.call<Problem>('analista', 'PUT', '/api/settings', update);
    expect([status, body.code]).toEqual([403, 'forbidden']);
  });

  it.each([
    [{ policyVersion: 1, policy: { ...terms, fineRate: '2,00' } }, '/policy/fineRate', 'Formato inválido.'],
    [{ policyVersion: 1, policy: { ...terms, graceDays: 61 } }, '/policy/graceDays', 'Deve ser no máximo 60.'],
    [
      { policyVersion: 1, policy: { ...terms, maxInstallments: 1.5 } },
      '/policy/maxInstallments',
      'Deve ser um número inteiro.',
    ],
    [{ policy: terms }, '/policyVersion', 'Campo obrigatório.'],
    [
      {
        policyVersion: 1,
        holidays: [
          { date: '2026-01-25', name: 'Aniversário' },
          { date: '2026-01-25', name: 'Outro' },
        ],
      },
      '/holidays/1/date',
      'O feriado de 2026-01-25 aparece mais de uma vez.',
    ],
  ])('refuses %j', async (update, pointer, detail) => {
    const { status, body } = await context.call<Problem>('supervisor', 'PUT', '/api/settings', update);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: 'validation_failed', pointer, detail });
  });
});
