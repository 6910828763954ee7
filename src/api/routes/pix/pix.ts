import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { idSchema } from '../../../contract/common';
import {
  newPixPasteSchema,
  newPixStatementSchema,
  pixChargeSchema,
  pixDynamicChargeSchema,
  pixPasteSchema,
  pixReceiptsQuerySchema,
  pixReceiptsSchema,
  pixResolutionSchema,
  pixStatementResultSchema,
  storedPixReceiptSchema,
  type NewPixStatement,
  type PixCharge,
} from '../../../contract/pix';
import type { Result } from '../../../domain/result';
import { documentFileNames } from '../../../strings/documents';
import { actingOf } from '../../acting';
import { plainFileName } from '../../documents/fileName';
import { dynamicChargeFor } from '../../pix/dynamicCharge';
import { readPastedCode } from '../../pix/pastedCode';
import { pixChargeFor, pixTitleOf } from '../../pix/pixCharge';
import type { PixProvider } from '../../pix/pixProvider';
import { qrPng, qrSvg } from '../../pix/qrImage';
import { decideReceipt, readPixReceipts } from '../../pix/receipts';
import { importStatement, previewStatement, type StatementFile } from '../../pix/statement/importStatement';
import { withCompany } from '../../plugins/company';
import { idempotentlyIfAsked } from '../../plugins/idempotency';
import { problemResponses } from '../../problemResponses';
import type { Reason } from '../../reason';
import { Refusal } from '../../refusal';
import { refuseFor } from '../../refuseFor';
import type { Tx } from '../../storage/database';
import { fileResponses, sendFile } from '../fileAnswer';

/** A year's statement in base64. */
const bodyLimit = 16 * 1_048_576;

const pngType = 'image/png';
const svgType = 'image/svg+xml';

export interface PixOptions {
  /** Where dynamic charges are made; without it there are static codes only. */
  provider: PixProvider | null;
}

/** Static Pix of a title, statements of Pix receipts, and what a person decides about those that no title took. */
export const pix: FastifyPluginCallbackZod<PixOptions> = (app, { provider }, done) => {
  const params = z.object({ id: idSchema });

  app.get(
    '/api/receivables/:id/pix',
    { schema: { params, response: { 200: pixChargeSchema, ...problemResponses } } },
    (request) => chargeOf(request, request.params.id),
  );
  app.get(
    '/api/receivables/:id/pix.png',
    { schema: { params, response: fileResponses(pngType) } },
    async (request, reply) => {
      const charge = await chargeOf(request, request.params.id);
      return sendFile(reply, { fileName: `${fileNameOf(charge)}.png`, content: await qrPng(charge.brCode) }, pngType);
    },
  );
  app.get(
    '/api/receivables/:id/pix.svg',
    { schema: { params, response: fileResponses(svgType) } },
    async (request, reply) => {
      const charge = await chargeOf(request, request.params.id);
      return sendFile(reply, { fileName: `${fileNameOf(charge)}.svg`, content: qrSvg(charge.brCode) }, svgType);
    },
  );

  app.post(
    '/api/receivables/:id/pix/charge',
    { schema: { params, response: { 200: pixDynamicChargeSchema, ...problemResponses } } },
    async (request) => {
      if (provider === null) throw new Refusal('pix_provider_missing');
      // Outside the transaction: nobody waits in the database for the institution.
      const title = await inSnapshot(request, (tx) => pixTitleOf(tx, askingOf(request), request.params.id));
      const charge = await dynamicChargeFor(provider, title, app.clock());
      if (!charge.ok) throw refuseFor([charge.error]);
      return charge.value;
    },
  );

  app.post(
    '/api/pix/readings',
    { schema: { body: newPixPasteSchema, response: { 200: pixPasteSchema, ...problemResponses } } },
    (request) => withCompany(request, (tx) => readPastedCode(tx, request.person.companyId, request.body.text)),
  );

  const statement = { body: newPixStatementSchema, response: { 200: pixStatementResultSchema, ...problemResponses } };
  app.post('/api/pix/statements/preview', { bodyLimit, schema: statement }, (request) =>
    withCompany(request, (tx) => previewStatement(tx, actingOf(request), fileOf(request.body)), { snapshot: true }),
  );
  app.post('/api/pix/statements', { bodyLimit, schema: statement }, (request, reply) =>
    idempotentlyIfAsked(request, reply, async (tx) => ({
      status: 200,
      body: await importStatement(tx, actingOf(request), fileOf(request.body)),
    })),
  );

  app.get(
    '/api/pix/receipts',
    { schema: { querystring: pixReceiptsQuerySchema, response: { 200: pixReceiptsSchema, ...problemResponses } } },
    (request) => withCompany(request, (tx) => readPixReceipts(tx, request.person.companyId, request.query)),
  );
  app.post(
    '/api/pix/receipts/:endToEndId/resolution',
    {
      schema: {
        params: z.object({ endToEndId: z.string().max(100) }),
        body: pixResolutionSchema,
        response: { 200: storedPixReceiptSchema, ...problemResponses },
      },
    },
    (request) => {
      const { endToEndId } = request.params;
      return withCompany(request, (tx) => decideReceipt(tx, actingOf(request), endToEndId, request.body.note));
    },
  );
  done();
};

function chargeOf(request: FastifyRequest, receivableId: string): Promise<PixCharge> {
  return inSnapshot(request, (tx) => pixChargeFor(tx, askingOf(request), receivableId));
}

function askingOf({ person, server }: FastifyRequest) {
  return { companyId: person.companyId, now: server.clock() };
}

async function inSnapshot<T>(request: FastifyRequest, work: (tx: Tx) => Promise<Result<T, Reason>>): Promise<T> {
  const result = await withCompany(request, work, { snapshot: true });
  if (!result.ok) throw refuseFor([result.error]);
  return result.value;
}

function fileNameOf({ receivableLabel }: PixCharge): string {
  return plainFileName(documentFileNames.pix(receivableLabel));
}

function fileOf({ fileName, contentBase64 }: NewPixStatement): StatementFile {
  return { fileName, bytes: Buffer.from(contentBase64, 'base64') };
}
