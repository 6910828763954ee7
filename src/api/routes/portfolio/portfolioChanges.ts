import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { portfolioChangesQuerySchema, portfolioChangesSchema } from '../../../contract/portfolioChanges';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { changedPortfolio } from './changedPortfolio';

/** `GET /api/portfolio/changes`: what a sheet loaded before has to change to show the portfolio of now. */
export const portfolioChanges: FastifyPluginCallbackZod = (app, _options, done) => {
  const schema = {
    summary: 'O que mudou na carteira desde um cursor',
    description:
      'Clientes com alguma alteração (deles ou de um título) depois de `after`, e os que entram ou saem só pela data, cada um com ' +
      'todos os seus títulos em aberto. Um cliente de `clientIds` que não está em `clients` saiu da carteira; `left` diz por que ' +
      'cada título saiu. `full: true` pede uma carga completa.',
    querystring: portfolioChangesQuerySchema,
    response: { 200: portfolioChangesSchema, ...problemResponses },
  };
  app.get('/api/portfolio/changes', { schema }, (request) =>
    withCompany(request, (tx) => changedPortfolio(tx, request.person.companyId, request.query, app.clock()), {
      snapshot: true,
    }),
  );
  done();
};
