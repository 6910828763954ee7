import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  changeFileQuerySchema,
  changesQuerySchema,
  changesSchema,
  type Changes,
  type ChangeScope,
} from '../../../contract/changes';
import { readChangesForFile, type ChangesForFile } from '../../changes/changeFile';
import { changesCsv } from '../../changes/changesCsv';
import { changesXlsx } from '../../changes/changesXlsx';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { readChanges } from '../../storage/repositories/changeFeed';

const csvType = 'text/csv; charset=utf-8';
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `GET /api/changes`, `.csv` and `.xlsx`: what happened to titles after a place in the feed, in order. */
export const changes: FastifyPluginCallbackZod = (app, _options, done) => {
  const schema = {
    querystring: changesQuerySchema,
    response: { 200: changesSchema, ...problemResponses },
  };
  app.get('/api/changes', { schema }, (request) =>
    withCompany(
      request,
      async (tx): Promise<Changes> => {
        const { after, limit, scope } = request.query;
        const range = { after, until: null, scope, limit: limit + 1 };
        const found = await readChanges(tx, request.person.companyId, range);
        const page = found.slice(0, limit);
        return { changes: page, cursor: page.at(-1)?.sequence ?? after, more: found.length > limit };
      },
      { snapshot: true },
    ),
  );

  app.get('/api/changes.csv', { schema: fileSchema(csvType) }, async (request, reply) => {
    const found = await changesOf(request, request.query);
    return sendFile(reply, found, 'csv', csvType, changesCsv(found.changes, found.timeZone));
  });

  app.get('/api/changes.xlsx', { schema: fileSchema(xlsxType) }, async (request, reply) => {
    const found = await changesOf(request, request.query);
    return sendFile(reply, found, 'xlsx', xlsxType, await changesXlsx(found.changes, found.timeZone));
  });
  done();
};

function fileSchema(type: string) {
  return {
    querystring: changeFileQuerySchema,
    response: {
      200: { description: 'Arquivo; `Change-Cursor` diz de onde seguir', content: { [type]: { schema: z.unknown() } } },
      ...problemResponses,
    },
  };
}

function changesOf(
  request: FastifyRequest,
  query: { after: number; until?: number | undefined; scope: ChangeScope },
): Promise<ChangesForFile> {
  const { person, server } = request;
  return withCompany(request, (tx) => readChangesForFile(tx, person.companyId, server.clock(), query), {
    snapshot: true,
  });
}

function sendFile(
  reply: FastifyReply,
  { cursor, fileName }: ChangesForFile,
  extension: string,
  type: string,
  content: string | Buffer,
): FastifyReply {
  return reply
    .header('change-cursor', String(cursor))
    .header('content-disposition', `attachment; filename="${fileName}.${extension}"`)
    .type(type)
    .serializer((body: unknown) => body as string)
    .send(content);
}
