import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { serverSentences } from '../strings/server';
import { buildApp } from './app';
import { localCertificate, type Certificate } from './certificate';
import { readConfig, type Config } from './config';
import type { Queue } from './jobs/queue';
import { loggableError } from './loggableError';
import { openConfiguredDatabase } from './openConfiguredDatabase';
import { pages } from './plugins/pages';
import { projectRoot } from './projectRoot';
import { prepareCompany } from './prepareCompany';
import { mailerFor } from './email/mailerFor';
import { outboxFolder } from './email/outboxMailer';
import { developmentIssuer } from './signIn/developmentUsers';
import { rememberIssuer } from './signIn/lastIssuer';
import { providerKeys, publicKeys, type ProviderKeys } from './signIn/providerKeys';
import { createTokenVerifier, localKeys, remoteKeys } from './signIn/tokenVerifier';
import { StartRefusal } from './startRefusal';
import type { Database } from './storage/database';

const root = projectRoot();
const inRoot = (...parts: string[]) => path.join(root, ...parts);

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}

/** Keys of the local provider; none in production, which has no local provider. */
function developmentKeys(config: Config): Promise<ProviderKeys> | null {
  return config.mode === 'production' ? null : providerKeys(config.dataDir);
}

function tokenVerifierFor({ identity }: Config, keys: ProviderKeys | null) {
  if (keys === null) return createTokenVerifier(identity, remoteKeys(identity.issuer));
  const terms = { ...identity, type: 'at+jwt', membershipIssuer: developmentIssuer };
  return createTokenVerifier(terms, localKeys(publicKeys(keys)));
}

function pagesFor(config: Config, keys: ProviderKeys | null): FastifyPluginAsync {
  const folders = {
    addin: inRoot('dist/addin'),
    workbench: inRoot('dist/workbench'),
    packages: inRoot('node_modules'),
    outbox: outboxFolder(config.dataDir),
  };
  return async (app) => void (await app.register(pages, { config, keys, folders }));
}

/** Certificate to serve with; null in production without files: a proxy in front ends TLS. */
function certificateFor({ mode, tls }: Config): Promise<Certificate | null> | Certificate | null {
  if (tls !== null) return { cert: readPem(tls.certificateFile), key: readPem(tls.keyFile) };
  return mode === 'development' ? localCertificate(inRoot('.cache/certificate'), new Date()) : null;
}

function readPem(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StartRefusal(serverSentences.certificateUnreadable(file));
  }
}

/** The local provider asks for no password, so in development only this computer may come in. */
const hostFor = ({ mode }: Config) => (mode === 'development' ? 'localhost' : '::');

function portRefusal(error: unknown, port: number): StartRefusal | null {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return new StartRefusal(serverSentences.portInUse(port));
  if (code === 'EACCES') return new StartRefusal(serverSentences.portRefused(port));
  return null;
}

/** Tried before the database is made and filled, which would take seconds in vain. */
async function tryPort(config: Config): Promise<void> {
  const trial = createServer();
  try {
    trial.listen({ port: config.port, host: hostFor(config) });
    await once(trial, 'listening');
  } catch (error) {
    throw portRefusal(error, config.port) ?? error;
  }
  trial.close();
  await once(trial, 'close');
}

async function listen(app: FastifyInstance, config: Config): Promise<void> {
  try {
    await app.listen({ port: config.port, host: hostFor(config) });
  } catch (error) {
    throw portRefusal(error, config.port) ?? error;
  }
  // Only now: a process that did not come to serve must not speak for the one that does.
  if (config.mode === 'development') rememberIssuer(config.dataDir, config.identity.issuer);
}

/** Stops taking calls and work, lets what is under way end, closes the database. A second signal does not wait. */
function stopOnSignal(app: FastifyInstance, database: Database, queue: () => Promise<Queue | null>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    say(`\n${serverSentences.stopping}`);
    void Promise.all([app.close(), queue().then((started) => started?.stop())])
      .then(() => database.close())
      .then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/**
 * The work that nobody waits for, begun once the server answers. Where it cannot begin, the server goes on without: what is to be
 * sent is written down and goes out with the next start.
 */
async function backgroundWork(app: FastifyInstance, database: Database, config: Config): Promise<Queue | null> {
  const onError = (error: Error) => app.log.error({ failure: loggableError(error) }, 'background work');
  try {
    const { startQueue } = await import('./jobs/queue');
    const mailer = mailerFor(config);
    return await startQueue({
      database,
      clock: app.clock,
      allowLoopback: config.allowLoopbackWebhooks,
      mailer,
      onError,
    });
  } catch (error) {
    onError(error instanceof Error ? error : new Error(String(error)));
    return null;
  }
}

async function serve(config: Config): Promise<void> {
  await tryPort(config);
  const keys = await developmentKeys(config);
  const https = await certificateFor(config);
  const database = await openConfiguredDatabase(config);
  try {
    await prepareCompany(database, config, new Date(), say);
    const app = await buildApp({
      database,
      tokenVerifier: tokenVerifierFor(config, keys),
      clock: () => new Date(),
      logger: { level: 'warn' },
      ...(https === null ? {} : { https }),
      pages: pagesFor(config, keys),
      allowLoopbackWebhooks: config.allowLoopbackWebhooks,
      apiPage: config.apiPage,
      mailPlace: mailerFor(config),
    });
    let queue: Promise<Queue | null> = Promise.resolve(null);
    stopOnSignal(app, database, () => queue);
    await listen(app, config);
    queue = backgroundWork(app, database, config);
  } catch (error) {
    await database.close();
    throw error;
  }
  say(`\n${serverSentences.ready(config.publicUrl)}\n${serverSentences.stop}`);
}

async function start(): Promise<void> {
  const config = readConfig(process.env, root);
  if (!config.ok) throw new StartRefusal(config.error);
  await serve(config.value);
}

try {
  await start();
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}
