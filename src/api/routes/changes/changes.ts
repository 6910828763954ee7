import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { changesQuerySchema, changesSchema, type Changes } from '../../../contract/changes';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { changesAfter } from '../../storage/changes';

/** `GET /api/changes`: what happened to titles after a place in the feed, in order and without gaps. */
export const changes: FastifyPluginCallbackZod = (app, _options, done) => {
  const schema = { querystring: changesQuerySchema, response: { 200: changesSchema, ...problemResponses } };
  app.get('/api/changes', { schema }, (request) =>
    withCompany(request, async (tx): Promise<Changes> => {
      const { after, limit } = request.query;
      const found = await changesAfter(tx, request.person.companyId, after, limit + 1);
      const page = found.slice(0, limit);
      return { changes: page, cursor: page.at(-1)?.sequence ?? after, more: found.length > limit };
    }),
  );
  done();
};
