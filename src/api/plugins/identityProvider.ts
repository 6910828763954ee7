import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import formbody from '@fastify/formbody';
import middie from '@fastify/middie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { z } from 'zod';
import type { IdentityConfig } from '../config';
import { loggableError } from '../loggableError';
import { developmentUsers } from '../signIn/developmentUsers';
import { choosePersonPage, expiredPage, pagePolicy, signOutScript } from '../signIn/pages';
import { createProvider, interactionPath, signOutScriptPath } from '../signIn/provider';
import type { ProviderKeys } from '../signIn/providerKeys';

export interface IdentityProviderOptions {
  identity: IdentityConfig;
  publicUrl: string;
  keys: ProviderKeys;
}

const answerSchema = z.object({ user: z.enum(developmentUsers.map((user) => user.subject)) });

/** Development only: the OpenID provider at `/oidc` and the page where one chooses whom to be. */
export async function identityProvider(app: FastifyInstance, options: IdentityProviderOptions): Promise<void> {
  const provider = createProvider({
    ...options,
    onError: (error) => app.log.warn({ error: loggableError(error) }, 'identity provider'),
  });
  await app.register(middie);
  await app.register(formbody);
  const answer = provider.callback();
  app.use('/oidc', (request: IncomingMessage, response: ServerResponse) => void answer(request, response));
  // The provider answers before any route does; the route makes the framework call it.
  app.all('/oidc/*', (_request, reply) => reply.callNotFound());
  app.get(signOutScriptPath, (_request, reply) => reply.type('text/javascript; charset=utf-8').send(signOutScript));
  app.get(`${interactionPath}/:uid`, (request, reply) => showPeople(provider, request, reply));
  app.post(`${interactionPath}/:uid`, (request, reply) => choosePerson(provider, request, reply));
}

async function showPeople(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (!(await isUnderWay(provider, request, reply))) return sendPage(reply.status(410), expiredPage);
  return sendPage(reply, choosePersonPage);
}

async function choosePerson(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  if (!(await isUnderWay(provider, request, reply))) return sendPage(reply.status(410), expiredPage);
  const answer = answerSchema.safeParse(request.body);
  if (!answer.success) return sendPage(reply.status(400), choosePersonPage);
  const result = { login: { accountId: answer.data.user } };
  const next = await provider.interactionResult(request.raw, reply.raw, result, { mergeWithLastSubmission: false });
  return reply.redirect(next, 303);
}

/** The provider throws where its cookie or what it refers to is gone: expected, as windows stay open and servers restart. */
async function isUnderWay(provider: Provider, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  try {
    await provider.interactionDetails(request.raw, reply.raw);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'SessionNotFound') return false;
    throw error;
  }
}

function sendPage(reply: FastifyReply, page: (nonce: string) => string): FastifyReply {
  const nonce = randomBytes(16).toString('base64');
  return reply
    .header('content-security-policy', pagePolicy(nonce))
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
    .send(page(nonce));
}
