import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { FastifyRequest } from 'fastify';
import { settingsSchema, settingsUpdateSchema, type Settings, type SettingsUpdate } from '../../../contract/settings';
import { problemDetails } from '../../../strings/problems';
import { actingOf } from '../../acting';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { requireSupervisor } from '../../requireSupervisor';
import { Refusal } from '../../refusal';
import { recordAudit } from '../../storage/audit';
import { stampSettings } from '../../storage/changeCounter';
import type { Tx } from '../../storage/database';
import { readCharging } from '../../storage/repositories/charging';
import { contactStatusesOf } from '../../storage/repositories/contacts';
import { addPolicy, lockCompany, replaceHolidays } from '../../storage/repositories/settings';

/** `GET|PUT /api/settings`: who is signed in, the company, its today, and what it charges by. */
export const settings: FastifyPluginCallbackZod = (app, _options, done) => {
  app.get('/api/settings', { schema: { response: { 200: settingsSchema, ...problemResponses } } }, (request) =>
    withCompany(request, (tx) => readSettings(tx, request), { snapshot: true }),
  );

  const schema = { body: settingsUpdateSchema.strict(), response: { 200: settingsSchema, ...problemResponses } };
  app.put('/api/settings', { preHandler: requireSupervisor, schema }, (request) => {
    refuseRepeatedHolidays(request.body);
    return withCompany(request, async (tx) => {
      await changeSettings(tx, request, request.body);
      return readSettings(tx, request);
    });
  });
  done();
};

async function readSettings(tx: Tx, request: FastifyRequest): Promise<Settings> {
  const { person, memberships, server } = request;
  const now = server.clock();
  const { company, today, policy, holidays } = await readCharging(tx, person.companyId, now);
  return {
    company,
    companies: memberships.map(({ companyId, companyName }) => ({ id: companyId, name: companyName })),
    user: { name: person.name, role: person.role },
    today,
    now: now.toISOString(),
    policy,
    holidays,
    contactStatuses: await contactStatusesOf(tx, person.companyId),
  };
}

async function changeSettings(tx: Tx, request: FastifyRequest, update: SettingsUpdate): Promise<void> {
  const acting = actingOf(request);
  const { companyId } = acting;
  await lockCompany(tx, companyId);
  const { policy } = await readCharging(tx, companyId, acting.now);
  if (policy.version !== update.policyVersion) {
    throw new Refusal('policy_stale', { pointer: '/policyVersion', data: { policyVersion: policy.version } });
  }
  if (update.policy === undefined && update.holidays === undefined) return;
  const version = policy.version + 1;
  // Holidays decide what is overdue as rates do: either makes a version, which open panes then see to be newer.
  const { brokenAfterDays = policy.brokenAfterDays, ...terms } = update.policy ?? policy;
  await addPolicy(tx, acting, version, { ...terms, brokenAfterDays });
  if (update.holidays !== undefined) await replaceHolidays(tx, companyId, update.holidays);
  await recordAudit(tx, acting, {
    action: 'policy.changed',
    entity: 'policy',
    entityId: String(version),
    details: { policy: update.policy !== undefined, holidays: update.holidays?.length ?? null },
  });
  await stampSettings(tx, companyId);
}

function refuseRepeatedHolidays({ holidays = [] }: SettingsUpdate): void {
  const seen = new Set<string>();
  holidays.forEach(({ date }, index) => {
    if (seen.has(date)) {
      throw new Refusal('validation_failed', {
        detail: problemDetails.duplicatedHoliday(date),
        pointer: `/holidays/${index}/date`,
      });
    }
    seen.add(date);
  });
}
