import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';

export const settings: FastifyPluginAsyncZod = async () => {};
