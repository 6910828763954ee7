import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { idSchema } from '../../../contract/common';
import { contactListSchema, contactSchema, newContactSchema, type Contact } from '../../../contract/contacts';
import type { ProblemCode } from '../../../contract/problem';
import { problemDetails, problemTitles } from '../../../strings/problems';
import { actingOf } from '../../acting';
import { withCompany } from '../../plugins/company';
import { idempotentlyIfAsked } from '../../plugins/idempotency';
import { problemResponses } from '../../problemResponses';
import { Refusal } from '../../refusal';
import { recordAudit } from '../../storage/audit';
import type { Tx } from '../../storage/database';
import { readCharging } from '../../storage/repositories/charging';
import { findClient } from '../../storage/repositories/clients';
import { contactsOf, contactStatusesOf, recordContact } from '../../storage/repositories/contacts';

const params = z.object({ id: idSchema });

/** `GET|POST /api/clients/{id}/contacts`: the history of contacts with a client. An `Idempotency-Key` is heeded where one is sent. */
export const contacts: FastifyPluginCallbackZod = (app, _options, done) => {
  const path = '/api/clients/:id/contacts';
  app.get(path, { schema: { params, response: { 200: contactListSchema, ...problemResponses } } }, (request) =>
    withCompany(
      request,
      async (tx) => {
        const { companyId } = request.person;
        await requireClient(tx, companyId, request.params.id);
        return { contacts: await contactsOf(tx, companyId, request.params.id) };
      },
      { snapshot: true },
    ),
  );

  const schema = { params, body: newContactSchema.strict(), response: { 201: contactSchema, ...problemResponses } };
  app.post(path, { schema }, (request, reply) =>
    idempotentlyIfAsked<Contact>(request, reply, async (tx) => {
      const acting = actingOf(request);
      const clientId = request.params.id;
      await requireClient(tx, acting.companyId, clientId);
      const { status: code, returnOn, text } = request.body;
      const statuses = await contactStatusesOf(tx, acting.companyId);
      const status = statuses.find((each) => each.code === code);
      const { today } = await readCharging(tx, acting.companyId, acting.now);
      refuseAll([
        ...(status === undefined ? [fault('unknown_contact_status', '/status', { statuses })] : []),
        ...(returnOn !== null && returnOn < today ? [fault('return_date_in_past', '/returnOn', { today })] : []),
        ...(text === '' && returnOn === null ? [fault('contact_empty', '/text', {})] : []),
      ]);
      if (status === undefined) throw new Error('an unknown status passed');
      const contact = await recordContact(tx, acting, { clientId, kind: 'note', text, status, returnOn });
      await recordAudit(tx, acting, {
        action: 'contact.recorded',
        entity: 'contact',
        entityId: contact.id,
        details: { clientId },
      });
      return { status: 201, body: contact };
    }),
  );
  done();
};

async function requireClient(tx: Tx, companyId: string, id: string): Promise<void> {
  if ((await findClient(tx, companyId, id)) === null) {
    throw new Refusal('not_found', { detail: problemDetails.noSuchClient });
  }
}

function fault(code: ProblemCode, pointer: string, data: Record<string, unknown>) {
  return { code, pointer, data, detail: problemTitles[code] };
}

function refuseAll(faults: ReturnType<typeof fault>[]): void {
  const [first] = faults;
  if (first === undefined) return;
  throw new Refusal(first.code, { pointer: first.pointer, data: first.data, errors: faults });
}
