import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

export const clients: FastifyPluginAsyncZod = async () => {};
