import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { problemResponses } from '../problemResponses';

/** How the description of the API tells that a call answers a file. */
export function fileResponses(type: string) {
  return {
    200: { description: 'Arquivo, com o nome em Content-Disposition', content: { [type]: { schema: z.unknown() } } },
    ...problemResponses,
  };
}

/** Answers a file to be saved under its name (plain ASCII). */
export function sendFile(
  reply: FastifyReply,
  file: { fileName: string; content: string | Buffer },
  type: string,
): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename="${file.fileName}"`)
    .header('x-content-type-options', 'nosniff')
    .type(type)
    .serializer((body: unknown) => body as string)
    .send(file.content);
}
