import { readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { cacheHeader } from '../pages/cacheHeader';
import { workbenchPolicy } from '../pages/contentPolicy';

export interface WorkbenchPagesOptions {
  /** What webpack built: `dist/workbench`. */
  folder: string;
  /** The project's node_modules, from which the grid's own builds are served. */
  packages: string;
}

/** Development only: the page that plays Excel, at `/`, with its files under `/workbench/`. */
export async function workbenchPages(app: FastifyInstance, { folder, packages }: WorkbenchPagesOptions): Promise<void> {
  app.get('/', (_request, reply) =>
    reply
      .header('content-security-policy', workbenchPolicy())
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(readFileSync(path.join(folder, 'index.html'), 'utf8')),
  );
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/workbench/',
    decorateReply: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, file) => void reply.header('cache-control', cacheHeader(file)),
  });
  // The grid's UMD files as their packages publish them: `/workbench/vendor/@univerjs/presets/lib/umd/index.js`.
  await app.register(fastifyStatic, {
    root: packages,
    prefix: '/workbench/vendor/',
    decorateReply: false,
    index: false,
    cacheControl: false,
    allowedPath: (file) => /^\/(@univerjs\/[\w-]+\/lib\/|rxjs\/dist\/bundles\/)[\w./-]+\.(js|css)$/.test(file),
    setHeaders: (reply) => void reply.header('cache-control', 'max-age=86400'),
  });
}
