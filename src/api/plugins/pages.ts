import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../config';
import type { ProviderKeys } from '../signIn/providerKeys';
import { addinPages } from './addinPages';

export interface PagesOptions {
  config: Pick<Config, 'mode' | 'publicUrl' | 'identity'>;
  /** Keys of the local provider; null in production, which has neither it nor the workbench. */
  keys: ProviderKeys | null;
  /** Where the built pages and the packages they are served with stand. */
  folders: {
    addin: string;
    workbench: string;
    packages: string;
    /** E-mails that did not leave. */
    outbox: string;
  };
}

/** Everything that is served besides the API. */
export async function pages(app: FastifyInstance, { config, keys, folders }: PagesOptions): Promise<void> {
  await app.register(helmet, {
    // Each page sends a policy of its own, with a nonce.
    contentSecurityPolicy: false,
    // Excel on the web shows the pane in a frame: frame-ancestors says whose.
    frameguard: false,
    // The relay page keeps the window that opened it; Office reads icons and metadata from elsewhere.
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: false,
    crossOriginEmbedderPolicy: false,
    // On localhost it would bind every other program of this computer to https.
    strictTransportSecurity: config.mode === 'development' ? false : { maxAge: 31_536_000 },
  });
  await app.register(addinPages, { config, folder: folders.addin, packages: folders.packages });
  if (keys === null) {
    app.get('/', (_request, reply) => reply.callNotFound());
    return;
  }
  // Loaded on demand: production has none of these, nor the packages they need.
  const { identityProvider } = await import('./identityProvider');
  await app.register(identityProvider, { identity: config.identity, publicUrl: config.publicUrl, keys });
  const { workbenchPages } = await import('./workbenchPages');
  await app.register(workbenchPages, { folder: folders.workbench, packages: folders.packages });
  const { outboxPages } = await import('./outboxPages');
  await app.register(outboxPages, { folder: folders.outbox });
}
