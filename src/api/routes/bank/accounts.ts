import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  bankAccountSchema,
  bankAccountsSchema,
  bankAccountUpdateSchema,
  newBankAccountSchema,
  type BankAccount,
} from '../../../contract/bank';
import { idSchema } from '../../../contract/common';
import { actingOf } from '../../acting';
import { readBankAccounts } from '../../bank/bankAccountViews';
import { addBankAccount, changeBankAccount } from '../../bank/writeBankAccount';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { Refusal } from '../../refusal';
import { requireVersion } from '../../requireVersion';
import type { Tx } from '../../storage/database';
import { requireSupervisor } from '../../requireSupervisor';

/** The accounts by which the company collects. Everyone sees them, supervisors change them. */
export const bankAccounts: FastifyPluginCallbackZod = (app, _options, done) => {
  app.get('/api/bank/accounts', { schema: { response: { 200: bankAccountsSchema, ...problemResponses } } }, (request) =>
    withCompany(
      request,
      async (tx) => ({ accounts: await readBankAccounts(tx, request.person.companyId, app.clock()) }),
      { snapshot: true },
    ),
  );

  app.post(
    '/api/bank/accounts',
    {
      preHandler: requireSupervisor,
      schema: { body: newBankAccountSchema.strict(), response: { 201: bankAccountSchema, ...problemResponses } },
    },
    async (request, reply) => {
      void reply.status(201);
      return withCompany(request, async (tx) => {
        const acting = actingOf(request);
        return oneOf(tx, acting.companyId, acting.now, await addBankAccount(tx, acting, request.body));
      });
    },
  );

  app.put(
    '/api/bank/accounts/:id',
    {
      preValidation: requireVersion,
      preHandler: requireSupervisor,
      schema: {
        params: z.object({ id: idSchema }),
        body: bankAccountUpdateSchema.strict(),
        response: { 200: bankAccountSchema, ...problemResponses },
      },
    },
    (request) =>
      withCompany(request, async (tx) => {
        const acting = actingOf(request);
        await changeBankAccount(tx, acting, request.params.id, request.body);
        return oneOf(tx, acting.companyId, acting.now, request.params.id);
      }),
  );
  done();
};

async function oneOf(tx: Tx, companyId: string, now: Date, id: string): Promise<BankAccount> {
  const account = (await readBankAccounts(tx, companyId, now)).find((each) => each.id === id);
  if (account === undefined) throw new Refusal('not_found');
  return account;
}
