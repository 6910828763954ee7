import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { idSchema } from '../../../contract/common';
import { boletoFileSchema } from '../../../contract/documents';
import { negotiationLabel } from '../../../domain/negotiation/negotiationLabel';
import { documentFileNames } from '../../../strings/documents';
import { boletoFile } from '../../documents/boletoPdfFor';
import type { BoletoSlip } from '../../documents/boletoSlip';
import { boletoSlips } from '../../documents/boletoSlips';
import { plainFileName } from '../../documents/fileName';
import { negotiationSlips } from '../../documents/negotiationSlips';
import { bookletPdf } from '../../documents/pdf/boletoPdf';
import { withCompany } from '../../plugins/company';
import { refuseFor } from '../../refuseFor';
import type { Tx } from '../../storage/database';
import { fileResponses, sendFile } from '../fileAnswer';

const pdfType = 'application/pdf';

/** Boletos and carnês as PDF. What is printed is read in one snapshot and drawn outside of it. */
export const documents: FastifyPluginCallbackZod = (app, _options, done) => {
  const params = z.object({ id: idSchema });

  app.get(
    '/api/receivables/:id/boleto.pdf',
    { schema: { params, response: fileResponses(pdfType) } },
    async (request, reply) => {
      const slips = await slipsOf(request, [request.params.id]);
      return sendFile(reply, await boletoFile(slips, app.clock()), pdfType);
    },
  );

  app.post(
    '/api/boletos/pdf',
    { schema: { body: boletoFileSchema, response: fileResponses(pdfType) } },
    async (request, reply) => {
      const { receivableIds, layout } = request.body;
      const slips = await slipsOf(request, [...new Set(receivableIds)]);
      const file =
        layout === 'page'
          ? await boletoFile(slips, app.clock())
          : await bookletFile(slips, String(slips.length), app.clock());
      return sendFile(reply, file, pdfType);
    },
  );

  app.get(
    '/api/negotiations/:id/carne.pdf',
    { schema: { params, response: fileResponses(pdfType) } },
    async (request, reply) => {
      const { number, slips } = await inSnapshot(request, (tx) =>
        negotiationSlips(tx, request.person.companyId, request.params.id),
      );
      return sendFile(reply, await bookletFile(slips, negotiationLabel(number), app.clock()), pdfType);
    },
  );
  done();
};

function slipsOf(request: FastifyRequest, receivableIds: readonly string[]): Promise<BoletoSlip[]> {
  return inSnapshot(request, async (tx) => {
    const slips = await boletoSlips(tx, request.person.companyId, receivableIds);
    if (!slips.ok) throw refuseFor(slips.error);
    return slips.value;
  });
}

function inSnapshot<T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T> {
  return withCompany(request, work, { snapshot: true });
}

async function bookletFile(slips: readonly BoletoSlip[], name: string, madeAt: Date) {
  return {
    fileName: `${plainFileName(documentFileNames.booklet(name))}.pdf`,
    content: await bookletPdf(slips, madeAt),
  };
}
