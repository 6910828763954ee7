import { randomUUID } from 'node:crypto';
import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyPluginAsync,
  type FastifyRequest,
} from 'fastify';
import { serializerCompiler } from 'fastify-type-provider-zod';
import type { ServerOptions } from 'node:https';
import { constants } from 'node:zlib';
import type { Clock } from './clock';
import { noSender, type MailPlace } from './email/mailPlace';
import type { TokenVerifier } from './identity';
import { loggableError } from './loggableError';
import type { PixProvider } from './pix/pixProvider';
import { authentication } from './plugins/authentication';
import { company } from './plugins/company';
import { openapi } from './plugins/openapi';
import { problem, sendProblem } from './plugins/problem';
import { Refusal } from './refusal';
import { bankAccounts } from './routes/bank/accounts';
import { boletos } from './routes/bank/boletos';
import { remittances } from './routes/bank/remittances';
import { returns } from './routes/bank/returns';
import { changes } from './routes/changes/changes';
import { clients } from './routes/clients/clients';
import { contacts } from './routes/contacts/contacts';
import { documents } from './routes/documents/documents';
import { dunning } from './routes/dunning/dunning';
import { edits } from './routes/edits/edits';
import { emailBatches } from './routes/email/emailBatches';
import { emails } from './routes/email/emails';
import { emailSettings } from './routes/email/emailSettings';
import { emailTemplates } from './routes/email/emailTemplates';
import { health } from './routes/health/health';
import { imports } from './routes/imports/imports';
import { negotiations } from './routes/negotiations/negotiations';
import { payments } from './routes/payments/payments';
import { pix } from './routes/pix/pix';
import { portfolio } from './routes/portfolio/portfolio';
import { portfolioChanges } from './routes/portfolio/portfolioChanges';
import { receivables } from './routes/receivables/receivables';
import { settings } from './routes/settings/settings';
import { webhooks } from './routes/webhooks/webhooks';
import type { Database } from './storage/database';

declare module 'fastify' {
  interface FastifyInstance {
    database: Database;
    clock: Clock;
    mailPlace: MailPlace;
  }
}

export interface AppOptions {
  database: Database;
  tokenVerifier: TokenVerifier;
  clock: Clock;
  /** Silent where there is none. */
  logger?: FastifyBaseLogger | { level: string; stream?: { write(line: string): void } };
  /** Certificate of this origin; without it the app speaks http. */
  https?: Pick<ServerOptions, 'key' | 'cert'>;
  /** What is served besides the API: the add-in's pages, the workbench, the development identity provider. */
  pages?: FastifyPluginAsync;
  /** Development: webhooks may go to this computer. */
  allowLoopbackWebhooks?: boolean;
  /** The institution that keeps dynamic Pix charges; without it there are static codes only. */
  pixProvider?: PixProvider;
  /** The description of the API as a page, at `/api/docs`. */
  apiPage?: boolean;
  /** Where e-mails go, as people are told; the outbox where it is not said. */
  mailPlace?: MailPlace;
  /** Calls a minute for one person. */
  callsPerMinute?: number;
}

/** Builds the whole server without listening, so that tests run the one that people use. Closing it leaves the database open. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = createServer(options);
  app.decorate('database', options.database);
  app.decorate('clock', options.clock);
  app.decorate('mailPlace', options.mailPlace ?? { delivery: 'outbox', from: noSender });
  app.setSerializerCompiler(serializerCompiler);
  await app.register(problem);
  await app.register(compress, {
    customTypes: /^(text\/.*|application\/(.*\+)?(json|xml|javascript|x-ndjson))(;|$)/,
    zlibOptions: { level: 1 },
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(authentication, { tokenVerifier: options.tokenVerifier });
  await app.register(openapi);
  if (options.apiPage === true) {
    const { apiPage } = await import('./plugins/apiPage');
    await app.register(apiPage);
  }
  await app.register(health);
  await app.register(async (api) => {
    await api.register(company);
    await limitCalls(api, options.callsPerMinute ?? 1_200);
    api.addHook('onSend', async (_request, reply) => void reply.header('cache-control', 'no-store'));
    await api.register(portfolio);
    await api.register(portfolioChanges);
    await api.register(receivables);
    await api.register(clients);
    await api.register(contacts);
    await api.register(edits);
    await api.register(settings);
    await api.register(changes);
    await api.register(webhooks, { allowLoopback: options.allowLoopbackWebhooks === true });
    await api.register(negotiations);
    await api.register(payments);
    await api.register(documents);
    await api.register(pix, { provider: options.pixProvider ?? null });
    await api.register(imports);
    await api.register(bankAccounts);
    await api.register(remittances);
    await api.register(returns);
    await api.register(boletos);
    await api.register(emailTemplates);
    await api.register(emailSettings);
    await api.register(emails);
    await api.register(emailBatches);
    await api.register(dunning);
  });
  if (options.pages !== undefined) await app.register(options.pages);
  return app;
}

function createServer({ logger, https }: AppOptions): FastifyInstance {
  // With `https: null` Fastify makes a plain server.
  const app = Fastify({
    https: https ?? null,
    ...loggerOptions(logger),
    trustProxy: false,
    bodyLimit: 1_048_576,
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
    return503OnClosing: true,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    frameworkErrors: (error, request, reply) => void sendProblem(request, reply, error),
  });
  return app;
}

function loggerOptions(logger: AppOptions['logger']) {
  if (logger === undefined) return {};
  if ('info' in logger) return { loggerInstance: logger };
  // Only what no person can be told by: no headers, no query, no address.
  const serializers = {
    req: (request: FastifyRequest) => ({ method: request.method, path: request.url.split('?', 1)[0] }),
    res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
    err: loggableError,
  };
  return { logger: { ...logger, serializers } };
}

async function limitCalls(api: FastifyInstance, max: number): Promise<void> {
  await api.register(rateLimit, {
    max,
    timeWindow: '1 minute',
    hook: 'preHandler',
    enableDraftSpec: true,
    keyGenerator: ({ person }) => `${person.issuer} ${person.subject}`,
    errorResponseBuilder: () => new Refusal('rate_limited'),
  });
}
