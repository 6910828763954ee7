import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { idSchema } from '../../../contract/common';
import {
  clientDunningSchema,
  dunningSchema,
  dunningSimulationQuerySchema,
  dunningSimulationSchema,
  dunningUpdateSchema,
  type Dunning,
  type DunningTitle,
} from '../../../contract/dunning';
import type { ReceivableRow } from '../../../contract/receivables';
import { daysBetween, isoDate, type IsoDate } from '../../../domain/calendar/isoDate';
import { receivableLabel } from '../../../domain/receivableLabel';
import { emailRefusals } from '../../../strings/emails';
import { problemDetails } from '../../../strings/problems';
import { actingOf } from '../../acting';
import { planDunning } from '../../dunning/planDunning';
import { totalOf } from '../../email/emailBlocks';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { Refusal } from '../../refusal';
import { requireSupervisor } from '../../requireSupervisor';
import { requireVersion } from '../../requireVersion';
import { recordAudit } from '../../storage/audit';
import type { Tx } from '../../storage/database';
import { readCharging } from '../../storage/repositories/charging';
import { findClient } from '../../storage/repositories/clients';
import {
  clientsOff,
  countClientsOff,
  dunningSettingsOf,
  dunningStepsOf,
  replaceDunningSteps,
  setClientDunning,
  updateDunningSettings,
} from '../../storage/repositories/dunning';
import { beginEmails, templatesOf } from '../../storage/repositories/emailTemplates';

const params = z.object({ id: idSchema });

/** The régua: its steps, what it does today, and the clients it leaves alone. */
export const dunning: FastifyPluginCallbackZod = (app, _options, done) => {
  app.get('/api/dunning', { schema: { response: { 200: dunningSchema, ...problemResponses } } }, (request) =>
    withCompany(request, async (tx) => {
      await beginEmails(tx, request.person.companyId, app.clock());
      return dunningOf(tx, request.person.companyId);
    }),
  );

  app.put(
    '/api/dunning',
    {
      preValidation: requireVersion,
      preHandler: requireSupervisor,
      schema: { body: dunningUpdateSchema.strict(), response: { 200: dunningSchema, ...problemResponses } },
    },
    (request) =>
      withCompany(request, async (tx) => {
        const acting = actingOf(request);
        const { companyId } = acting;
        const { version, steps, enabled, weeklyCap } = request.body;
        refuseRepeatedDays(steps);
        await beginEmails(tx, companyId, acting.now);
        const settings = await dunningSettingsOf(tx, companyId, { lock: true });
        if (settings?.version !== version) {
          throw new Refusal('dunning_stale', { data: { current: await dunningOf(tx, companyId) } });
        }
        const templates = new Set((await templatesOf(tx, companyId)).map(({ id }) => id));
        const place = steps.findIndex(({ templateId }) => !templates.has(templateId));
        if (place >= 0) {
          const pointer = `/steps/${place}/templateId`;
          throw new Refusal('not_found', { detail: emailRefusals.noSuchTemplate, pointer });
        }
        if (!(await replaceDunningSteps(tx, acting, steps))) {
          throw new Refusal('dunning_stale', { data: { current: await dunningOf(tx, companyId) } });
        }
        await updateDunningSettings(tx, { companyId, enabled, weeklyCap, version: version + 1 });
        const details = { enabled, weeklyCap, steps: steps.length };
        await recordAudit(tx, acting, { action: 'dunning.changed', entity: 'dunning', entityId: companyId, details });
        return dunningOf(tx, companyId);
      }),
  );

  app.get(
    '/api/dunning/simulation',
    {
      schema: {
        querystring: dunningSimulationQuerySchema,
        response: { 200: dunningSimulationSchema, ...problemResponses },
      },
    },
    (request) =>
      withCompany(request, async (tx) => {
        const { companyId } = request.person;
        const now = app.clock();
        await beginEmails(tx, companyId, now);
        const { includeOff } = request.query;
        const { enabled, weeklyCap, steps: all } = await dunningOf(tx, companyId);
        const steps = includeOff ? all : all.filter((step) => enabled && step.enabled);
        const charging = await readCharging(tx, companyId, now);
        const plan = await planDunning(tx, charging, { steps, weeklyCap, now });
        const names = new Map((await templatesOf(tx, companyId)).map(({ id, name }) => [id, name]));
        const { today } = charging;
        return {
          today,
          enabled,
          messages: plan.messages.map(({ client, step, titles, to, opensAt }) => ({
            clientId: client.id,
            clientName: client.name,
            to,
            stepId: step.id,
            days: step.days,
            templateName: names.get(step.templateId) ?? '',
            titles: titles.map((title) => toTitle(title, today)),
            totalCents: totalOf(titles),
            opensAt: opensAt?.toISOString() ?? null,
          })),
          leftOut: plan.leftOut.map(({ client, step, titles, code, reason }) => ({
            clientId: client.id,
            clientName: client.name,
            stepId: step.id,
            days: step.days,
            titles: titles.map((title) => toTitle(title, today)),
            code,
            reason,
          })),
        };
      }),
  );

  const clientPath = '/api/clients/:id/dunning';
  app.get(clientPath, { schema: { params, response: { 200: clientDunningSchema, ...problemResponses } } }, (request) =>
    withCompany(request, async (tx) => {
      const { id } = request.params;
      await requireClient(tx, request, id);
      return { enabled: !(await clientsOff(tx, request.person.companyId, [id])).has(id) };
    }),
  );

  app.put(
    clientPath,
    {
      schema: {
        params,
        body: clientDunningSchema.strict(),
        response: { 200: clientDunningSchema, ...problemResponses },
      },
    },
    (request) =>
      withCompany(request, async (tx) => {
        const acting = actingOf(request);
        const { id } = request.params;
        const { enabled } = request.body;
        await requireClient(tx, request, id);
        await setClientDunning(tx, acting, id, enabled);
        const details = { enabled };
        await recordAudit(tx, acting, { action: 'dunning.client', entity: 'client', entityId: id, details });
        return { enabled };
      }),
  );
  done();
};

async function dunningOf(tx: Tx, companyId: string): Promise<Dunning> {
  const settings = await dunningSettingsOf(tx, companyId);
  if (settings === null) throw new Error('a company whose régua has not begun');
  const { enabled, weeklyCap, version } = settings;
  const steps = await dunningStepsOf(tx, companyId);
  return { enabled, weeklyCap, steps, version, clientsOff: await countClientsOff(tx, companyId) };
}

function refuseRepeatedDays(steps: readonly { days: number; id?: string | undefined }[]): void {
  const place = steps.findIndex(({ days }, index) => steps.slice(0, index).some((other) => other.days === days));
  if (place >= 0) throw new Refusal('dunning_day_repeated', { pointer: `/steps/${place}/days` });
}

function toTitle(title: ReceivableRow, today: IsoDate): DunningTitle {
  return {
    receivableId: title.id,
    label: receivableLabel(title),
    dueDate: title.dueDate,
    daysFromDue: daysBetween(isoDate(title.dueDate), today),
    totalCents: title.totalCents,
  };
}

async function requireClient(tx: Tx, request: FastifyRequest, id: string): Promise<void> {
  const client = await findClient(tx, request.person.companyId, id);
  if (client === null) throw new Refusal('not_found', { detail: problemDetails.noSuchClient });
}
