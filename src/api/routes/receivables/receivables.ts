import { PassThrough, Readable } from 'node:stream';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { receivablesQuerySchema } from '../../../contract/receivables';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { writeReceivableLines } from './receivableLines';

/**
 * `GET /api/receivables`: open titles of the listed clients as NDJSON.
 *
 * One snapshot gives header, total and all rows. It is read page by page as fast as the database goes and not as fast as the
 * network does, so that a slow download keeps no transaction and no connection waiting. A failure after the header cuts the
 * answer off, which its reader sees by the total.
 */
export const receivables: FastifyPluginCallbackZod = (app, _options, done) => {
  const schema = {
    querystring: receivablesQuerySchema,
    response: {
      200: {
        description: 'NDJSON: uma linha de cabeçalho e linhas com até 10.000 títulos cada',
        content: { 'application/x-ndjson': { schema: z.instanceof(Readable) } },
      },
      ...problemResponses,
    },
  };
  app.get('/api/receivables', { schema }, async (request, reply) => {
    const lines = new PassThrough();
    const { promise: begun, resolve: begin, reject: fail } = deferred();
    void withCompany(
      request,
      (tx) =>
        writeReceivableLines(tx, {
          companyId: request.person.companyId,
          query: request.query,
          now: app.clock(),
          write: (line) => {
            lines.write(line);
            begin();
          },
          isAbandoned: () => lines.destroyed,
        }),
      { snapshot: true },
    ).then(
      () => lines.end(),
      (error: Error) => {
        fail(error);
        lines.destroy(error);
      },
    );
    // Until the first line stands, a failure is still an ordinary refusal.
    lines.on('error', (error) => request.log.error({ name: error.name }, 'receivables cut off'));
    await begun;
    return reply.type('application/x-ndjson; charset=utf-8').send(lines);
  });
  done();
};

function deferred() {
  let resolve: () => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
