import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

export const changes: FastifyPluginAsyncZod = async () => {};
