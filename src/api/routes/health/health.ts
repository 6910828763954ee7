import { sql } from 'drizzle-orm';
import type { FastifyPluginCallbackZod } from 'fastify-type-provider-zod';
import { healthSchema } from '../../../contract/health';
import { rows } from '../../storage/database';
import { version } from '../../version';

/** `GET /api/health`: whether the server and its database answer. No token needed, nothing of a company in it. */
export const health: FastifyPluginCallbackZod = (app, _options, done) => {
  app.get(
    '/api/health',
    { config: { public: true }, schema: { security: [], response: { 200: healthSchema } } },
    async () => {
      await app.database.asOwner((tx) => rows(tx, sql`select 1`));
      const { kind, migration } = app.database;
      return { status: 'ok' as const, version, database: kind, migration, time: app.clock().toISOString() };
    },
  );
  done();
};
