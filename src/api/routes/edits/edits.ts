import type { FastifyRequest } from 'fastify';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { editResultsSchema, editsSchema, type EditItem, type EditResult } from '../../../contract/edits';
import { actingOf } from '../../acting';
import { applyEdit, failedEdit } from '../../edits/applyEdit';
import { loggableError } from '../../loggableError';
import { withCompany } from '../../plugins/company';
import { problemResponses } from '../../problemResponses';

/**
 * `POST /api/edits`: cells edited in the sheet. Every row stands on its own, in a transaction of its own, so that one that fails
 * costs no other, and no two calls wait for each other's rows in a circle.
 */
export const edits: FastifyPluginCallbackZod = (app, _options, done) => {
  const schema = {
    summary: 'Envia células editadas na planilha',
    description:
      'Telefone, e-mail e responsável de clientes; responsável e bloqueio de títulos em aberto. Cada linha é gravada por si: ' +
      '`sent` foi gravada, `alreadyThere` já estava assim (ou a mesma `key` já foi enviada), `ignored` é de título que não está mais ' +
      'em aberto, `failed` diz em `code` e `message` por quê. Repetir a mesma `key` nunca grava duas vezes.',
    body: editsSchema,
    response: { 200: editResultsSchema, ...problemResponses },
  };
  app.post('/api/edits', { schema }, async (request) => {
    const results: EditResult[] = [];
    for (const item of request.body.items) results.push(await apply(request, item));
    return { results };
  });
  done();
};

async function apply(request: FastifyRequest, item: EditItem): Promise<EditResult> {
  try {
    return await withCompany(request, (tx) => applyEdit(tx, actingOf(request), item));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    request.log.error({ failure: loggableError(error) }, 'an edit failed');
    return failedEdit(item);
  }
}
