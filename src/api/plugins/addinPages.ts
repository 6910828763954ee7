import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Config } from '../config';
import { manifestFor } from '../manifest';
import { addinPolicy, anyAncestor, officeAncestors } from '../pages/contentPolicy';
import { identityOriginOf } from '../pages/identityOrigin';
import { pageHtml } from '../pages/pageHtml';
import { cacheHeader } from '../pages/cacheHeader';

export interface AddinPagesOptions {
  config: Pick<Config, 'mode' | 'publicUrl' | 'identity'>;
  /** What webpack built: `dist/addin`. */
  folder: string;
  /** The project's node_modules: Office.js is served from there in development, and by Microsoft in production. */
  packages: string;
}

const officeOrigin = 'https://appsforoffice.microsoft.com';
const pages = ['taskpane.html', 'auth.html', 'relay.html'];

/** The add-in's pages and files, as Excel loads them. Everything but the HTML is served as it was built. */
export async function addinPages(app: FastifyInstance, { config, folder, packages }: AddinPagesOptions): Promise<void> {
  const development = config.mode === 'development';
  const identityOrigin = identityOriginOf(config);
  const sources = {
    officeOrigin: development ? null : officeOrigin,
    identityOrigin,
    frameAncestors: development ? anyAncestor : officeAncestors,
  };
  const officeScript = development ? '/office-js/office.js' : `${officeOrigin}/lib/1/hosted/office.js`;
  for (const page of pages) {
    app.get(`/${page}`, (_request, reply) => {
      const nonce = randomBytes(16).toString('base64');
      const { issuer, clientId, scope } = config.identity;
      const built = readFileSync(path.join(folder, page), 'utf8');
      const paneConfig = { authority: issuer, clientId, scope, apiBase: '', styleNonce: nonce };
      return sendHtml(reply, pageHtml(built, officeScript, paneConfig), addinPolicy({ ...sources, nonce }));
    });
  }
  app.get('/manifest.xml', (_request, reply) => {
    const xml = readFileSync(path.join(folder, 'manifest.xml'), 'utf8');
    const { publicUrl, mode } = config;
    return reply
      .header('cache-control', 'no-store')
      .header('access-control-allow-origin', '*')
      .type('application/xml; charset=utf-8')
      .send(manifestFor(xml, { publicUrl, identityOrigin, mode }));
  });
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    index: false,
    cacheControl: false,
    // Excel on the web reads functions.json and icons from its own origin.
    setHeaders: (reply, file) => {
      void reply.header('cache-control', cacheHeader(file));
      void reply.header('access-control-allow-origin', '*');
    },
  });
  app.get('/favicon.ico', (_request, reply) => {
    const icon = 'assets/icon-32.png';
    if (!existsSync(path.join(folder, icon))) return reply.status(204).send();
    return reply.header('cache-control', 'max-age=86400').sendFile(icon);
  });
  if (development) {
    await app.register(fastifyStatic, {
      root: path.join(packages, '@microsoft/office-js/dist'),
      prefix: '/office-js/',
      decorateReply: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply) => void reply.header('cache-control', 'max-age=86400'),
    });
  }
}

/** HTML is never kept: it names the hashed files, and carries a nonce. */
function sendHtml(reply: FastifyReply, html: string, policy: string): FastifyReply {
  return reply
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .type('text/html; charset=utf-8')
    .send(html);
}
