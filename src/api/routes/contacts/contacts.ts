import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

export const contacts: FastifyPluginAsyncZod = async () => {};
