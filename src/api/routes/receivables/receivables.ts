import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

export const receivables: FastifyPluginAsyncZod = async () => {};
