import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

export const portfolio: FastifyPluginAsyncZod = async () => {};
