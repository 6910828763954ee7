import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { importReportSchema, newImportSchema } from '../../../contract/imports';
import { actingOf } from '../../acting';
import { importFile } from '../../imports/importFile';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';
import { Refusal } from '../../refusal';

/** Some 100,000 titles in base64. */
const bodyLimit = 64 * 1_048_576;

/** `POST /api/imports`: a file's clients and titles. A file with errors is refused whole, with the report in `data.report`. */
export const imports: FastifyPluginCallbackZod = (app, _options, done) => {
  app.post(
    '/api/imports',
    { bodyLimit, schema: { body: newImportSchema, response: { 200: importReportSchema, ...problemResponses } } },
    async (request) => {
      const { fileName, contentBase64 = '', ...options } = request.body;
      const bytes = Buffer.from(contentBase64, 'base64');
      const report = await withCompany(request, (tx) =>
        importFile(tx, actingOf(request), { fileName, bytes, options }),
      );
      // Outside the transaction, so that the refused run stays on record.
      if (!report.applied) throw new Refusal('import_has_errors', { pointer: '/contentBase64', data: { report } });
      await app.database.analyze();
      return report;
    },
  );
  done();
};
