import type { FastifyInstance, FastifyReply } from 'fastify';
import { simpleParser } from 'mailparser';
import { outboxFile, outboxMails } from '../email/readOutbox';
import { outboxListHtml, outboxMailHtml } from '../pages/outboxHtml';

const path = '/desenvolvimento/emails';
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; frame-ancestors 'self'; base-uri 'none'";

interface Named {
  Params: { id: string };
}

/** Development only: the e-mails that stayed in the outbox, to be looked at in a browser, at `/desenvolvimento/emails`. */
export function outboxPages(app: FastifyInstance, { folder }: { folder: string }, done: () => void): void {
  const html = (reply: FastifyReply, content: string, contentPolicy = policy) =>
    reply
      .header('content-security-policy', contentPolicy)
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(content);
  const mailOf = async (id: string) => {
    const raw = await outboxFile(folder, id);
    return raw === null ? null : simpleParser(raw);
  };

  app.get(path, async (_request, reply) => html(reply, outboxListHtml(await outboxMails(folder), path)));
  app.get<Named>(`${path}/:id`, async ({ params: { id } }, reply) => {
    const mail = await mailOf(id);
    return mail === null ? reply.callNotFound() : html(reply, outboxMailHtml(id, mail, path));
  });
  app.get<Named>(`${path}/:id/html`, async ({ params: { id } }, reply) => {
    const mail = await mailOf(id);
    if (mail === null) return reply.callNotFound();
    return html(
      reply,
      typeof mail.html === 'string' ? mail.html : '',
      "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    );
  });
  app.get<Named>(`${path}/:id/eml`, async ({ params: { id } }, reply) => {
    const raw = await outboxFile(folder, id);
    if (raw === null) return reply.callNotFound();
    return reply.header('content-disposition', `attachment; filename="${id}.eml"`).type('message/rfc822').send(raw);
  });
  app.get<{ Params: { id: string; place: string } }>(`${path}/:id/anexos/:place`, async ({ params }, reply) => {
    const attachment = (await mailOf(params.id))?.attachments[Number(params.place)];
    if (attachment === undefined) return reply.callNotFound();
    return reply
      .header('content-disposition', `inline; filename="${attachment.filename ?? 'anexo'}"`)
      .type(attachment.contentType)
      .send(attachment.content);
  });
  done();
}
