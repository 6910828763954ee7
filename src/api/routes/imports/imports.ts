import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { z } from 'zod';
import { importPreviewSchema, importReportSchema, newImportSchema } from '../../../contract/imports';
import { actingOf } from '../../acting';
import { importFile, openFile, previewFile, type OpenedFile } from '../../imports/importFile';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { Refusal } from '../../refusal';

/** Some 100,000 titles in base64. */
const bodyLimit = 64 * 1_048_576;

/**
 * `POST /api/imports`: clients, titles and credits of a file or an open sheet; with errors it is refused whole, with the report
 * in `data.report`. `POST /api/imports/preview`: what that would do.
 */
export const imports: FastifyPluginCallbackZod = (app, _options, done) => {
  app.post(
    '/api/imports',
    { bodyLimit, schema: { body: newImportSchema, response: { 200: importReportSchema, ...problemResponses } } },
    async (request) => {
      const opened = await openBody(request.body);
      const report = await withCompany(request, (tx) => importFile(tx, actingOf(request), opened));
      // Outside the transaction, so that the refused run stays on record.
      if (!report.applied) throw new Refusal('import_has_errors', { pointer: '/contentBase64', data: { report } });
      await app.database.analyze();
      return report;
    },
  );
  app.post(
    '/api/imports/preview',
    { bodyLimit, schema: { body: newImportSchema, response: { 200: importPreviewSchema, ...problemResponses } } },
    async (request) => {
      const opened = await openBody(request.body);
      return withCompany(request, (tx) => previewFile(tx, actingOf(request), opened), { snapshot: true });
    },
  );
  done();
};

function openBody({
  fileName,
  contentBase64 = '',
  table,
  ...options
}: z.output<typeof newImportSchema>): Promise<OpenedFile> {
  const content = table === undefined ? { bytes: Buffer.from(contentBase64, 'base64') } : { table };
  return openFile({ fileName, content, options });
}
